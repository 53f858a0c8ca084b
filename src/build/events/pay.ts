import type { PayUnit } from '../../domain/events/types'
import { cleanCode, cleanText } from '../read/cells'
import { bad, good, type Read } from '../read/result'

/** What a post pays: fen in a unit of time or work; all `null` for 面议. */
export interface Pay {
  readonly payFrom: number | null
  readonly payTo: number | null
  readonly payUnit: PayUnit | null
  /** What was taken for granted, to be told; nothing where all was said. */
  readonly told?: { readonly wrong: string; readonly right: string }
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)(千|k|万|w)?元?`
const PAY = new RegExp(
  `^(?:月薪|年薪|日薪|时薪)?${NUMBER}(?:[-~至到]+${NUMBER})?(以上|起)?(?:/|每|一)?(个?月|年|天|日|小时|时|h|件)?$`,
  'i',
)
const UNITS: Readonly<Record<string, PayUnit>> = {
  月: '月',
  个月: '月',
  年: '年',
  天: '天',
  日: '天',
  小时: '小时',
  时: '小时',
  h: '小时',
  H: '小时',
  件: '件',
}
const LEADS: readonly (readonly [string, PayUnit])[] = [
  ['月薪', '月'],
  ['年薪', '年'],
  ['日薪', '天'],
  ['时薪', '小时'],
]
const HINT = '请写成如 5000-8000元/月、200元/天、面议'

const OPEN: Pay = { payFrom: null, payTo: null, payUnit: null }
/** Less than this a month is no month's pay, more than this a day no day's: what stands between is asked back. */
const LEAST_A_MONTH = 150_000
/** Words that make a pay more than a figure. */
const IN_WORDS = /提成|计件|底薪|奖金|分成|绩效|补贴|不低于|保底|另算|协商|综合/

/**
 * `5000-8000元/月`, `6千-8千/月`, `1.2万以上/月`, `25元/小时`, `面议`. Without a unit it is a month's where
 * it can be nothing else, and is told; what is more than a figure is 面议, and told; empty is 面议. */
export function readPay(text: string): Read<Pay> {
  const plain = cleanCode(text)
    .replace(/[ ,]/g, '')
    .replace(/~+|-{2,}/g, '-')
  if (plain === '面议' || plain === '面谈') return good(OPEN)
  if (plain === '') return good(OPEN)
  const found = PAY.exec(plain)
  if (!found && IN_WORDS.test(plain))
    return good({
      ...OPEN,
      told: {
        wrong: `“${cleanText(text)}”不只是一个数，显示成“面议”`,
        right: '要显示数目，请写成如 5000-8000元/月',
      },
    })
  if (!found) return bad(`“${cleanText(text)}”看不懂`, HINT)
  const to = found[3] === undefined ? null : fenOf(found[3], found[4])
  const from = fenOf(
    found[1] as string,
    found[2] ?? (to !== null && Number(found[1]) < 1000 ? found[4] : undefined),
  )
  if (!Number.isInteger(from) || !Number.isInteger(to ?? 0))
    return bad(`“${cleanText(text)}”不到一分`, '钱最多写到分，如 0.13元/件，或写“面议”')
  if (to !== null && to < from) return bad(`“${cleanText(text)}”下限高于上限`, '请核对两个数')
  const open = found[5] !== undefined
  const said = UNITS[found[6] ?? ''] ?? LEADS.find(([lead]) => plain.startsWith(lead))?.[1]
  if (!said && from < LEAST_A_MONTH) return bad(`“${cleanText(text)}”没有写是每月、每天还是每小时`, HINT)
  const pay = { payFrom: from, payTo: to ?? (open ? null : from), payUnit: said ?? '月' }
  if (said) return good(pay)
  const told = {
    wrong: `“${cleanText(text)}”没有写单位，按每月算`,
    right: '不是每月的，请写成如 200元/天、25元/小时',
  }
  return good({ ...pay, told })
}

/** 5–8千: the word after the second number holds for both. */
function fenOf(number: string, scale: string | undefined): number {
  const times = scale === undefined ? 1 : /[千k]/i.test(scale) ? 1000 : 10_000
  const [whole = '0', part = ''] = number.split('.')
  const digits = part.padEnd(6, '0')
  return (Number(whole + digits) * times) / 10 ** (digits.length - 2)
}
