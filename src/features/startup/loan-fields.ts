import { isDay } from '../../domain/day'
import { ownRate, type LoanRule } from '../../domain/loan/part'
import { rateFromPercent, type Rate } from '../../domain/loan/rate'
import type { LoanTerms, Way } from '../../domain/loan/schedule'
import { plainDecimal } from '../../domain/plain-decimal'
import { decimalText, exact, exactOrNull, multiply, parseDecimal } from '../../domain/wages/exact'

/** What was typed or chosen, by field. */
export type Typed = Readonly<Record<string, string>>
export type LoanField = 'amount' | 'months' | 'rate' | 'who' | 'lpr' | 'way'

/** Who gets which part of the interest back. */
export type Who = 'all' | 'part' | 'unknown'

export interface LoanReading {
  /** What is wrong with a field, told once something stands in it. */
  readonly faults: Readonly<Partial<Record<LoanField, string>>>
  /** `null` until everything that is needed is there. */
  readonly terms: LoanTerms | null
  readonly who: Who
  /** The LPR is there that says what the borrower bears; until then nothing is taken off. */
  readonly withLpr: boolean
}

const MOST_MONTHS = 120
const FEN_OF_TEN_THOUSAND = 1_000_000

export function whoOf(typed: Typed): Who {
  const who = typed['who']
  return who === 'all' || who === 'part' ? who : 'unknown'
}

export function wayOf(typed: Typed): Way {
  return typed['way'] === 'end' ? 'end' : 'even'
}

/** `8` or `12.5` in ten thousands of yuan, as fen; `null` for what is no such sum or is not whole yuan. */
function fenOf(text: string): number | null {
  const amount = parseDecimal(plainDecimal(text).replace(/万$/, ''))
  const fen = amount && exactOrNull(() => multiply(amount, exact(FEN_OF_TEN_THOUSAND)))
  return fen && fen.den === 1 && fen.num > 0 && fen.num % 100 === 0 ? fen.num : null
}

/** Whoever types 200000 means yuan. */
function tooMuchWords(text: string, capFen: number): string {
  const most = `最多 ${capFen / FEN_OF_TEN_THOUSAND} 万元`
  const typed = parseDecimal(plainDecimal(text))
  const asYuan = typed && exactOrNull(() => multiply(typed, exact(1, 10_000)))
  return asYuan && asYuan.num / asYuan.den >= 1
    ? `${most}。填的是元吗？${decimalText(asYuan, 4)} 万元就填 ${decimalText(asYuan, 4)}`
    : most
}

function monthsOf(text: string): number | null {
  const plain = plainDecimal(text).replace(/个?月$/, '')
  const months = /^\d{1,3}$/.test(plain) ? Number(plain) : 0
  return months >= 1 && months <= MOST_MONTHS ? months : null
}

/** One per cent: under it a share was typed, 0.041 for 4.1 %. */
const LEAST_RATE: Rate = 10_000

function isShare(rate: Rate | null): boolean {
  return rate !== null && rate < LEAST_RATE
}

function shareWords(rate: Rate | null, text: string): string {
  if (!isShare(rate)) return ''
  const typed = parseDecimal(plainDecimal(text))
  const asked = typed && exactOrNull(() => multiply(typed, exact(100)))
  const words = asked && asked.num > 0 ? decimalText(asked, 4) : '3.45'
  return `太低了。这里填百分数，${words}% 就填 ${words}`
}

/** The terms from the fields. What stands empty is not wrong, only not there yet. */
export function readLoan(typed: Typed, rule: Pick<LoanRule, 'cap' | 'pointsBelow'>): LoanReading {
  const text = (field: LoanField) => typed[field]?.trim() ?? ''
  const who = whoOf(typed)
  const [principal, months, rate] = [
    fenOf(text('amount')),
    monthsOf(text('months')),
    rateFromPercent(text('rate')),
  ]
  const lpr = rateFromPercent(text('lpr'))
  const tooMuch = principal !== null && principal > rule.cap
  const wrong: readonly (readonly [LoanField, boolean, string])[] = [
    ['amount', principal === null, '填数字，比如 8 或 12.5'],
    ['amount', tooMuch, tooMuchWords(text('amount'), rule.cap)],
    ['months', months === null, `填 1 到 ${MOST_MONTHS} 的整数`],
    ['rate', rate === null, '填百分数，比如 3.45'],
    ['rate', isShare(rate), shareWords(rate, text('rate'))],
    ['lpr', who === 'part' && lpr === null, '填百分数，比如 3.45'],
    ['lpr', who === 'part' && isShare(lpr), shareWords(lpr, text('lpr'))],
  ]
  const faults: Partial<Record<LoanField, string>> = {}
  for (const [field, is, words] of wrong) if (is && text(field) !== '') faults[field] = words
  const withLpr = who === 'part' && lpr !== null && !isShare(lpr)
  // Until the LPR is there nothing is taken off; a faulty one is not passed over.
  const whole = who === 'unknown' || (who === 'part' && text('lpr') === '') ? rate : null
  const own: Rate | null = who === 'all' ? 0 : withLpr && lpr !== null ? ownRate(false, lpr, rule) : whole
  const ready = principal !== null && !tooMuch && months !== null && rate !== null && !isShare(rate)
  const terms = ready && own !== null ? { principal, months, rate, ownRate: own, way: wayOf(typed) } : null
  return { faults, who, terms, withLpr }
}

/** The day whose LPR was typed; empty where none was given. */
export function lprDay(typed: Typed): string {
  const day = typed['lprDay'] ?? ''
  return isDay(day) ? day : ''
}
