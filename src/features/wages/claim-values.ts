import { isDay, type Day } from '../../domain/day'
import { plainCount, plainDecimal, plainMoney } from '../../domain/plain-decimal'
import {
  compare,
  decimalText,
  exact,
  fenFromYuan,
  multiply,
  parseDecimal,
  roundHalfAway,
  type Exact,
} from '../../domain/wages/exact'
import type { FieldSpec, FieldValues } from './claim-fields'

export { plainDecimal }

/** Ten million yuan, a million pieces: more is a slip of the finger. */
const MOST_FEN = 1_000_000_000
const MOST_COUNT = 1_000_000

const PARTS_OF_FEN = /\.\d\d\d*[1-9]/
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** Fen from an amount as typed; `null` for what is none, and for parts of a fen, which are never rounded in silence. */
export function readMoney(text: string): number | null {
  const plain = plainMoney(text)
  const fen = PARTS_OF_FEN.test(plain) ? null : fenFromYuan(plain)
  return fen === null || fen < 0 || fen > MOST_FEN ? null : fen
}

/** True for a price as typed, which may hold parts of a fen. */
function isPrice(text: string): boolean {
  const price = parseDecimal(plainMoney(text))
  return price !== null && 10_000 % price.den === 0 && readMoney(decimalText(price, 2)) !== null
}

/** The sentence for an amount as it stands, or for the price of one thing; `null` where it is right. */
export function moneyFault(text: string, price = false): string | null {
  if (readMoney(text) !== null || (price && isPrice(text))) return null
  const plain = plainMoney(text)
  if (plain.startsWith('-')) return '不会是负数，请核对'
  if (/[,，]/.test(plain)) return '小数点写成“.”，比如 5000.5'
  if (/^\d+$/.test(plain) || parseDecimal(plain)?.den === 1) return '太大了，请核对'
  if (/^\d+\.\d+$/.test(plain)) return price ? '单价最多写四位小数，比如 0.125' : '钱最多写到分，比如 5000.55'
  return price ? '填数字，比如 280 或 52.5' : WRONG.money
}

function readCount(text: string): Exact | null {
  const count = parseDecimal(plainCount(text))
  return count && count.num >= 0 && compare(count, exact(MOST_COUNT)) <= 0 ? count : null
}

const WRONG: Readonly<Record<FieldSpec['kind'], string>> = {
  money: '填数字，比如 5000 或 5000.5',
  count: '填数字，比如 22 或 2.5',
  whole: '填整数，比如 3',
  year: '年份要写四位，比如 2026',
  day: '日子要写成 2026-09-01',
  month: '月份要写成 2026-09',
  choice: '先选一个',
  text: '这一格要填',
}

/** When a form is read, and what else it says. */
export interface FieldPlace {
  readonly today: Day
  readonly item: FieldValues
  readonly part: FieldValues
}

/** For a field that neither the day nor its neighbours decide on. */
const ANYWHERE: FieldPlace = { today: '9999-12-31', item: {}, part: {} }
/** Nobody who claims today began before. */
const EARLIEST = '1950'
const NOT_YET = '还没到，请核对'

/** Days are no hours: a unit that is typed must be the one that is asked for, where the question names one. */
function unitFits(unit: string, label: string): boolean {
  const asked = /小时|天|件|次/.exec(label)?.[0]
  return !asked || (unit === '日' ? '天' : unit === '头' ? '时' : unit) === asked.slice(-1)
}

function countFault(
  { most, kind, label }: FieldSpec,
  text: string,
  { item, part }: FieldPlace,
): string | null {
  const count = kind === 'whole' && !/^\d{1,4}$/.test(plainCount(text)) ? null : readCount(text)
  if (!count) return WRONG[kind]
  const unit = /[天日件时头次]$/.exec(plainDecimal(text))?.[0]
  if (unit && !unitFits(unit, label)) return WRONG[kind]
  const limit = typeof most === 'function' ? most(item, part) : most
  return limit !== undefined && compare(count, exact(limit)) > 0 ? `最多 ${limit}，请核对` : null
}

/** Annual leave, the only thing asked by year, is older than no year typed here. */
const FIRST_YEAR = 2008

function yearFault(text: string, { today }: FieldPlace): string | null {
  const year = Number(plainDecimal(text))
  if (!/^\d{4}$/.test(plainDecimal(text)) || year < FIRST_YEAR) return WRONG.year
  return year > Number(today.slice(0, 4)) ? NOT_YET : null
}

function whenFault(field: FieldSpec, text: string, { today }: FieldPlace): string | null {
  const isWhen = field.kind === 'day' ? isDay(text) : MONTH.test(text)
  if (!isWhen) return WRONG[field.kind]
  if (text < EARLIEST) return '年份太早，请核对'
  return !field.ahead && text > today.slice(0, text.length) ? NOT_YET : null
}

const FAULTS: Readonly<
  Record<FieldSpec['kind'], (field: FieldSpec, text: string, place: FieldPlace) => string | null>
> = {
  money: ({ price }, text) => moneyFault(text, price),
  count: countFault,
  whole: countFault,
  year: (_, text, place) => yearFault(text, place),
  day: whenFault,
  month: whenFault,
  choice: ({ options }, text) =>
    (options?.some(({ value }) => value === text) ?? true) ? null : WRONG.choice,
  text: () => null,
}

/** The sentence for a field as it stands; `null` where it is right. */
export function fieldFault(field: FieldSpec, text: string, place = ANYWHERE): string | null {
  if (text.trim() === '') return field.optional ? null : field.kind === 'choice' ? WRONG.choice : '这一格要填'
  const fault = FAULTS[field.kind](field, text, place)
  return fault ?? (field.positive && isNought(text) ? '填了 0，算不出钱，请核对' : null)
}

function isNought(text: string): boolean {
  return (parseDecimal(plainMoney(text)) ?? parseDecimal(plainCount(text)))?.num === 0
}

/** Values of a form whose fields are all right, by kind. An empty optional field reads as its zero. */
export class Values {
  constructor(private readonly values: Readonly<Record<string, string>>) {}

  text(name: string): string {
    return (this.values[name] ?? '').trim()
  }

  has(name: string): boolean {
    return this.text(name) !== ''
  }

  fen(name: string): number {
    return readMoney(this.text(name)) ?? 0
  }

  count(name: string): Exact {
    return readCount(this.text(name)) ?? exact(0)
  }

  whole(name: string): number {
    return Number(plainCount(this.text(name)) || '0')
  }

  minutes(name: string): number {
    return roundHalfAway(multiply(this.count(name), exact(60)))
  }

  day(name: string, otherwise: Day): Day {
    return this.text(name) || otherwise
  }
}
