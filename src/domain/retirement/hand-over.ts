import { isDay } from '../day'
import { withoutIdNumbers } from './id-number'
import { withTick, type Tick, type Ticks, type TickStatus } from './ticks'

/** Raise the figure when an older app could misread the text. */
const HEAD = 'TX1:'
const MOST_MARKS = 500
const LONGEST_NOTE = 500
const LETTERS: Readonly<Record<TickStatus, string>> = { open: 'o', me: 'm', family: 'f', done: 'd' }

/**
 * The marks as a short text for a QR code or a message: of each item the mark that holds. The history stays on the
 * phone, and an identity number in a note is masked.
 */
export function ticksToText(ticks: Ticks): string {
  const marks = Object.values(ticks).map(({ current }) => current)
  const rows = marks.map((mark) => [
    mark.item,
    mark.version,
    LETTERS[mark.status],
    Date.parse(mark.at).toString(36),
    mark.by,
    mark.on ?? '',
    withoutIdNumbers(mark.note),
  ])
  return HEAD + JSON.stringify(rows)
}

/** The marks in such a text; `null` for a text cut short, altered, or of another kind. Nothing is read by halves. */
export function ticksFromText(text: string): Ticks | null {
  const trimmed = text.trim()
  const rows = trimmed.startsWith(HEAD) ? parsed(trimmed.slice(HEAD.length)) : null
  if (!Array.isArray(rows) || rows.length > MOST_MARKS) return null
  const marks = rows.map(readMark)
  return marks.includes(null) ? null : (marks as Tick[]).reduce<Ticks>(withTick, {})
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function readMark(row: unknown): Tick | null {
  if (!Array.isArray(row) || row.length !== 7) return null
  const [item, version, letter, time, by, on, note] = row as readonly unknown[]
  const status = statusOf(letter)
  const at = instantOf(time)
  if (!isName(item) || !isName(by) || !status || !at || !Number.isSafeInteger(version)) return null
  if (typeof note !== 'string' || note.length > LONGEST_NOTE || !isDayOrNone(on)) return null
  return { item, version: version as number, status, note, on: on === '' ? null : on, at, by }
}

function statusOf(letter: unknown): TickStatus | undefined {
  return (Object.keys(LETTERS) as TickStatus[]).find((status) => LETTERS[status] === letter)
}

/** The first instant that no phone's clock shows: a later mark could hardly be marked over. */
const END_OF_TIME = Date.UTC(2100, 0, 1)

/** The instant in ISO text; `null` where it is none. */
function instantOf(time: unknown): string | null {
  if (typeof time !== 'string' || !/^[0-9a-z]{1,9}$/.test(time)) return null
  const at = parseInt(time, 36)
  return at < END_OF_TIME ? new Date(at).toISOString() : null
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value) && !(value in {})
}

function isDayOrNone(value: unknown): value is string {
  return typeof value === 'string' && (value === '' || isDay(value))
}
