import { isDay, type Day } from '../../domain/day'
import { plainDecimal } from '../../domain/plain-decimal'
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
import type { FieldSpec } from './claim-fields'

export { plainDecimal }

/** Ten million yuan, a million pieces: more is a slip of the finger. */
const MOST_FEN = 1_000_000_000
const MOST_COUNT = 1_000_000

const PARTS_OF_FEN = /\.\d\d\d*[1-9]/
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** Fen from an amount as typed; `null` for what is none, and for parts of a fen, which are never rounded in silence. */
export function readMoney(text: string): number | null {
  const plain = plainDecimal(text)
  const fen = PARTS_OF_FEN.test(plain) ? null : fenFromYuan(plain)
  return fen === null || fen < 0 || fen > MOST_FEN ? null : fen
}

/** True for a price as typed, which may hold parts of a fen. */
function isPrice(text: string): boolean {
  const price = parseDecimal(plainDecimal(text))
  return price !== null && 10_000 % price.den === 0 && readMoney(decimalText(price, 2)) !== null
}

/** The sentence for an amount as it stands, or for the price of one thing; `null` where it is right. */
export function moneyFault(text: string, price = false): string | null {
  if (readMoney(text) !== null || (price && isPrice(text))) return null
  if (price) return '填数字，最多四位小数，比如 0.125'
  if (PARTS_OF_FEN.test(plainDecimal(text))) return '钱最多写到分，比如 5000.55'
  return /[,，]/.test(text) ? '小数点写成“.”，比如 5000.5' : WRONG.money
}

function readCount(text: string): Exact | null {
  const count = parseDecimal(plainDecimal(text))
  return count && count.num >= 0 && compare(count, exact(MOST_COUNT)) <= 0 ? count : null
}

const WRONG: Readonly<Record<FieldSpec['kind'], string>> = {
  money: '填数字，比如 5000 或 5000.5',
  count: '填数字，比如 22 或 2.5',
  whole: '填整数，比如 3',
  day: '日子要写成 2026-09-01',
  month: '月份要写成 2026-09',
  choice: '先选一个',
  text: '这一格要填',
}

/** The sentence for a field as it stands; `null` where it is right. */
export function fieldFault(field: FieldSpec, text: string): string | null {
  if (text.trim() === '') return field.optional ? null : field.kind === 'choice' ? WRONG.choice : '这一格要填'
  if (field.kind === 'money') return moneyFault(text, field.price)
  const sound = {
    count: () => readCount(text) !== null,
    whole: () => /^\d{1,4}$/.test(plainDecimal(text)),
    day: () => isDay(text),
    month: () => MONTH.test(text),
    choice: () => field.options?.some(({ value }) => value === text) ?? true,
    text: () => true,
  }[field.kind]()
  return sound ? null : WRONG[field.kind]
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
    return Number(plainDecimal(this.text(name)) || '0')
  }

  minutes(name: string): number {
    return roundHalfAway(multiply(this.count(name), exact(60)))
  }

  day(name: string, otherwise: Day): Day {
    return this.text(name) || otherwise
  }
}
