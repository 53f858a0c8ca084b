import { isDay, type Day } from '../../../domain/day'
import { halfWidth } from '../../../domain/half-width'
import type { Blank } from '../../../domain/papers/part'
import { secretNumberIn } from '../../../domain/papers/secret-numbers'
import { moneyFault, readMoney } from '../claim-values'

/** What no printer and no office makes anything of. */
const EMOJI = /[\u{1f000}-\u{1faff}\u{2600}-\u{27bf}]/u
/** A name of a person is two to four Chinese characters, and does not end as firms do. */
const PERSON = /^[\u3400-\u9fff·]{2,4}$/
const FIRM = /[公司厂店馆院行部社队所坊场局校园站铺心组户]$/

const EARLIEST: Day = '1950-01-01'
const MOST_AGE = 100
const LEAST_AGE = 16
const MOST_PEOPLE = 10_000

function between(text: string, least: number, most: number): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most
}

/** What happened is not dated ahead; what is asked for may be. */
const PAST: readonly string[] = ['start', 'end']

type Check = (text: string, today: Day | null) => string | null

const told = (fault: boolean, words: string) => (fault ? words : null)

function ageFault(text: string): string | null {
  if (!/^\d{1,3}$/.test(text)) return '年龄填数字，比如 52'
  if (Number(text) < LEAST_AGE) return '不满 16 岁的，请大人陪着，先打 12333 问'
  return told(Number(text) > MOST_AGE, '年龄不对，请核对')
}

/** What stands for a name is none: a number was pasted into the wrong line. */
function numberFault(text: string): string | null {
  const plain = text.replace(/\s/g, '')
  if (secretNumberIn(plain)) return '这是一串号码，不是名字。身份证号、银行卡号不要填在这里。'
  if (/^[0-9A-HJ-NPQRTUWXY]{18}$/i.test(plain) && /\d{6}/.test(plain)) return '这像是信用代码，这里写名字。'
  return told(/^[\d\s-]{6,}$/.test(text), '这是一串号码，这里写名字。')
}

const CHECKS: Readonly<Record<string, Check>> = {
  age: (text) => ageFault(text.replace(/\s*周?岁$/, '')),
  people: (text) => told(!between(text.replace(/\s*[个人名]+$/, ''), 1, MOST_PEOPLE), '人数填数字，比如 12'),
  employer: (text) =>
    numberFault(text) ??
    told(PERSON.test(text) && !FIRM.test(text), '像是人名。要写单位的全称；工地上可以写总包、发包的单位。'),
}

/** A mobile, or a line with its area; short numbers are nobody's own. */
const PHONE = /^(?:\+?86)?1[3-9]\d{9}$|^(?:0\d{2,3})?[2-9]\d{6,7}(?:(?:转|-|分机)\d{1,6})?$/
const phone: Check = (text) =>
  told(!PHONE.test(text.replace(/[\s()-]/g, '')), '号码看着不对：手机 11 位，座机带区号')

function dayFault(id: string, text: string, today: Day | null): string | null {
  if (!isDay(text)) return '日子要写成 2026-09-01'
  if (text < EARLIEST) return '年份太早，请核对'
  return told(PAST.includes(id) && today !== null && text > today, '这一天还没到，请核对')
}

/** The sentence for a blank as it stands; `null` where it is empty or nothing is to be said. It never keeps a paper back. */
export function blankFault({ id, kind }: Blank, value: string, today: Day | null): string | null {
  const text = halfWidth(value).trim()
  if (text === '') return null
  if (EMOJI.test(text)) return '表情符号印不出来，请删掉'
  if (kind === 'money') return moneyFault(value) ?? told(readMoney(value) === 0, '0 元不用写，请核对')
  if (kind === 'day') return dayFault(id, text, today)
  if (kind === 'lines' || id === 'witness')
    return told(secretNumberIn(value) !== null, '里面有身份证号或银行卡号，会印在纸上。能不写就不写。')
  if (kind === 'name' || id === 'site' || id === 'contractor') return numberFault(text)
  return (/phone/.test(id) ? phone : CHECKS[id])?.(text, today) ?? null
}
