import { isDay, type Day } from '../day'
import type { Fen } from '../money'
import { yuanText } from '../money'
import type { FenRange } from '../wages/claim'
import { uppercaseAmount } from '../wages/uppercase'
import type { PaperClaim, PaperInput, WorkSummary } from './input'
import type { ListId, PapersPart } from './part'

/** What the records know, by name. A fact with the name of a blank is what stands there until somebody types. */
export type Facts = Readonly<Record<string, string>>
export type Rows = readonly Facts[]

/** The widths of lines to write on for what is no blank of its own. `by-hand`: never filled. */
export const HAND_WIDTHS: Readonly<Record<string, number>> = {
  today: 0,
  total: 8,
  'total-capitals': 16,
  paid: 8,
  'by-hand': 10,
  'by-hand-short': 3,
  'by-hand-number': 18,
  'by-hand-day': 0,
}

/** Facts that stand on paper as they are, for the build to check names against. */
export const FACT_NAMES: readonly string[] = Object.keys(HAND_WIDTHS)

/** Names in a row of each list. */
export const ROW_NAMES: Readonly<Record<ListId, readonly string[]>> = {
  claims: ['n', 'name', 'of', 'amount'],
  demands: ['n', 'day', 'what'],
  log: ['n', 'site', 'employer', 'from', 'to', 'days', 'earned', 'received', 'owed'],
  evidence: ['n', 'name', 'proves', 'note'],
}

const MOST_FEN = 99_999_999_999_999

/** `2026 年 11 月 25 日` */
export function dayWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}

/** `10,390.00`, without a sign of currency. */
export function yuanWords(fen: Fen): string {
  return yuanText(fen).replace('¥', '')
}

function totalOf({ claim, amountFen, end }: PaperInput): Fen | null {
  return claim ? claim.totalFen[end] : amountFen
}

function moneyFacts(input: PaperInput): Facts {
  const total = totalOf(input)
  if (total === null || total < 0 || total > MOST_FEN) return {}
  const paid = input.claim?.paidFen ?? 0
  return {
    total: yuanWords(total),
    'total-capitals': uppercaseAmount(total),
    ...(paid > 0 ? { paid: yuanWords(paid) } : {}),
  }
}

/** Presence of a claim of each name, `claim-overtime`, `claim-ending-2n`, for conditions. */
function claimFacts(claim: PaperClaim | null): Facts {
  return Object.fromEntries((claim?.lines ?? []).map(({ name }) => [`claim-${name}`, '有']))
}

function periodOf(claim: PaperClaim | null): Facts {
  const named = (claim?.lines ?? []).filter(({ kind, of }) => kind === 'owed' && of !== '')
  return named.length > 0 ? { period: named.map(({ of }) => of).join('、') } : {}
}

/** The sites of this employer. Of several, those whose name was typed; a single one is taken for it. */
function logFor({ log, values }: PaperInput): readonly WorkSummary[] {
  const employer = (values['employer'] ?? '').trim()
  if (log.length <= 1) return log
  return log.filter((each) => employer !== '' && (each.employer === employer || each.site === employer))
}

function logFacts(input: PaperInput): Facts {
  const log = logFor(input)
  const only = log.length === 1 ? log[0] : undefined
  if (!only) return {}
  const { employer, site, from } = only
  return { ...(employer ? { employer } : {}), ...(site ? { site } : {}), start: from }
}

function dateFacts({ dates, answers }: PaperInput): Facts {
  const gone = answers['status'] === 'left' || answers['status'] === 'dismissed'
  const left = dates['left'] ?? ''
  return gone && isDay(left) ? { end: left } : {}
}

/** What the answers, the claim and the work log say, by name. Days of blanks as ISO text. */
export function factsOf(input: PaperInput): Facts {
  return {
    ...(input.today === null ? {} : { today: dayWords(input.today) }),
    ...logFacts(input),
    ...dateFacts(input),
    ...periodOf(input.claim),
    ...claimFacts(input.claim),
    ...moneyFacts(input),
  }
}

const numbered = (rows: Rows): Rows => rows.map((row, i) => ({ ...row, n: String(i + 1) }))
const at = (range: FenRange, end: PaperInput['end']) => yuanWords(range[end])

/** The rows that a section may repeat for. Demands in the order of their days. */
export function listsOf(part: PapersPart, input: PaperInput): Readonly<Record<ListId, Rows>> {
  const demands = input.interruptions
    .filter(({ day }) => isDay(day))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return {
    claims: numbered(
      (input.claim?.lines ?? [])
        .filter(({ fen }) => fen[input.end] > 0)
        .map(({ name, of, fen }) => ({
          name: part.claimNames[name] ?? name,
          of,
          amount: at(fen, input.end),
        })),
    ),
    demands: numbered(
      demands.map(({ day, kind }) => ({
        day: dayWords(day),
        what: part.ways[kind] ?? part.ways['demand'] ?? '',
      })),
    ),
    log: numbered(
      logFor(input).map(({ site, employer, from, to, days, earnedFen, receivedFen }) => ({
        site: site || employer,
        employer,
        from: dayWords(from),
        to: dayWords(to),
        days: String(days),
        earned: earnedFen === null ? '' : yuanWords(earnedFen),
        received: yuanWords(receivedFen),
        owed: earnedFen === null ? '' : yuanWords(Math.max(0, earnedFen - receivedFen)),
      })),
    ),
    evidence: numbered(input.evidence.map(({ name, proves, note }) => ({ name, proves, note }))),
  }
}
