import type { Day } from '../../../domain/day'
import { add, compare, decimalText, exact, multiply, type Exact } from '../../../domain/wages/exact'
import {
  readDay,
  readHours,
  readPieces,
  type DayWork,
  type Did,
  type MoneyKind,
  type Terms,
} from '../../../domain/worklog/read'
import type { LoggedMoney } from '../../../domain/worklog/site'
import { plainCount, plainMoney } from '../../../domain/plain-decimal'

/** A day as it stands in the sheet: text as typed. */
export interface DayDraft {
  readonly did: Did | ''
  readonly hours: string
  readonly over: string
  readonly pieces: string
  readonly note: string
}

export const NO_DAY_DRAFT: DayDraft = { did: '', hours: '', over: '', pieces: '', note: '' }

type Value = Readonly<Record<string, string>>

/** Leaves out what is empty, so that what was never said is not there. */
function said(values: Value): Value {
  const kept: Record<string, string> = {}
  for (const name of Object.keys(values)) if (values[name]) kept[name] = values[name]
  return kept
}

function text(value: Exact): string {
  return value.num === 0 ? '' : decimalText(value, 6)
}

export function draftOfDay(work: DayWork | undefined): DayDraft {
  if (!work) return NO_DAY_DRAFT
  const { did, hours, over, pieces, note } = work
  return {
    did: did === 'none' ? '' : did,
    hours: text(hours),
    over: text(over),
    pieces: text(pieces),
    note,
  }
}

/** What to type instead, for each count that is none. */
export function dayFaults(
  { did, hours, over, pieces }: DayDraft,
  fullHours: Exact | null = null,
): Partial<Record<keyof DayDraft, string>> {
  const wrong = (text: string, sound: boolean) => text.trim() !== '' && !sound
  return {
    ...(did === 'hours' && !readHours(plainCount(hours)) ? { hours: '填 0 到 24，比如 6 或 6.5' } : {}),
    ...(wrong(over, readHours(plainCount(over)) !== null)
      ? { over: '填 0 到 24，比如 2 或 2.5' }
      : isPastMidnight(did, hours, over, fullHours)
        ? { over: '加起来过了 24 小时，请核对' }
        : {}),
    ...(wrong(pieces, readPieces(plainCount(pieces)) !== null) ? { pieces: '填数字，比如 120' } : {}),
  }
}

/** 劳动法 36; only to tell that a day cannot hold so much. */
const USUAL_HOURS = exact(8)

/** More hours than a day has, with what a whole day's work is. */
function isPastMidnight(did: Did | '', hours: string, over: string, full: Exact | null): boolean {
  const more = readHours(plainCount(over))
  const shares: Partial<Record<Did | '', Exact | null>> = {
    full: full ?? USUAL_HOURS,
    half: multiply(full ?? USUAL_HOURS, exact(1, 2)),
    hours: readHours(plainCount(hours)),
  }
  const work = shares[did]
  return !!more && more.num > 0 && !!work && compare(add(work, more), exact(24)) > 0
}

/** The value of a line, or `null` where nothing is left. */
export function valueOfDay({ did, hours, over, pieces, note }: DayDraft): Value | null {
  const value = said({
    did,
    hours: did === 'hours' ? plainCount(hours) : '',
    over: plainCount(over),
    pieces: plainCount(pieces),
    note,
  })
  return readDay(value) ? value : null
}

/** What was done, to be written for another day: without the note. */
export function valueToCopy(work: DayWork): Value | null {
  return valueOfDay({ ...draftOfDay(work), note: '' })
}

export interface MoneyDraft {
  readonly kind: MoneyKind
  readonly amount: string
  readonly day: Day
  readonly how: string
  readonly note: string
}

export function draftOfMoney(money: LoggedMoney | undefined, today: Day): MoneyDraft {
  if (!money) return { kind: 'paid', amount: '', day: today, how: 'wechat', note: '' }
  const { kind, day, how, note, fen } = money
  return { kind, day, how, note, amount: yuan(exact(fen)) }
}

export function valueOfMoney(draft: MoneyDraft): Value {
  return said({ ...draft, amount: plainMoney(draft.amount) })
}

function yuan(fen: Exact): string {
  return decimalText(multiply(fen, exact(1, 100)), 6)
}

export interface TermsDraft {
  readonly kind: string
  readonly rate: string
  readonly over: string
  readonly full: string
}

export function draftOfTerms(terms: Terms): TermsDraft {
  return {
    kind: terms.kind,
    rate: yuan(terms.rate),
    over: terms.over ? yuan(terms.over) : '',
    full: terms.fullHours ? decimalText(terms.fullHours) : '',
  }
}

export function valueOfTerms({ kind, rate, over, full }: TermsDraft): Value {
  return said({ kind, rate: plainMoney(rate), over: plainMoney(over), full: plainCount(full) })
}
