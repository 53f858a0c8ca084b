import { isDay, type Day } from '../../domain/day'
import {
  compare,
  exact,
  fenFromYuan,
  multiply,
  parseDecimal,
  roundHalfAway,
  type Exact,
} from '../../domain/wages/exact'
import type { FieldSpec } from './claim-fields'

/** Ten million yuan, a million pieces: more is a slip of the finger. */
const MOST_FEN = 1_000_000_000
const MOST_COUNT = 1_000_000

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** What people type as an amount, as a plain decimal: full-width figures, commas and 元 are understood. */
export function plainDecimal(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[．。]/g, '.')
    .replace(/[\s,，¥￥元]/g, '')
}

/** Fen from an amount as typed; `null` for what is none. */
export function readMoney(text: string): number | null {
  const fen = fenFromYuan(plainDecimal(text))
  return fen === null || fen < 0 || fen > MOST_FEN ? null : fen
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
  const sound = {
    money: () => readMoney(text) !== null,
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
