import { birthFromText } from '../../domain/retirement/day'
import { ticksFromText, ticksToText } from '../../domain/retirement/hand-over'
import { withoutIdNumbers } from '../../domain/retirement/id-number'
import type { PersonAnswers, PersonRow } from '../../domain/retirement/person'
import type { Ticks } from '../../domain/retirement/ticks'
import type { Paid } from '../../domain/retirement/types'
import { CHOICES } from './questions'
import { TABLE_TRACKS as TRACKS } from '../../domain/retirement/types'

/** What goes from phone to phone: what a person answered, and the marks. */
export interface Envelope {
  readonly person: Pick<PersonRow, 'name' | 'birth' | 'answers' | 'paid' | 'chosen' | 'view'>
  readonly ticks: Ticks
}

/** Raise the figure when an older app could misread the line. */
const HEAD = 'RT1:'
const LINK = '#tx='
const LONGEST_NAME = 12

/** As a message: two lines, one of the person, one of the marks. */
export function envelopeText({ person, ticks }: Envelope): string {
  const { name, birth, answers, paid, chosen, view } = person
  const line = JSON.stringify({ name: withoutIdNumbers(name), birth, answers, paid, chosen, view })
  return `${HEAD}${line}\n${ticksToText(ticks)}`
}

/** As the part of a link behind `#`, which no server ever sees. */
export function envelopeHash(envelope: Envelope): string {
  const bytes = new TextEncoder().encode(envelopeText(envelope))
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return LINK + btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

/** Reads a message, a whole link, or the part behind `#`; `null` for anything cut short, altered or foreign. */
export function envelopeFrom(text: string): Envelope | null {
  const at = text.indexOf(LINK)
  const plain = at < 0 ? text : fromBase64(text.slice(at + LINK.length).trim())
  if (plain === null) return null
  const lines = plain.split('\n').map((line) => line.trim())
  const head = lines.find((line) => line.startsWith(HEAD))
  const ticks = ticksFromText(lines.find((line) => line.startsWith('TX1:')) ?? '')
  const person = head ? readPerson(parsed(head.slice(HEAD.length))) : null
  return ticks && person ? { ticks, person } : null
}

function fromBase64(text: string): string | null {
  try {
    const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (c) => c.charCodeAt(0)))
  } catch {
    return null
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readPerson(value: unknown): Envelope['person'] | null {
  if (!isFields(value)) return null
  const { name, birth, chosen } = value
  if (typeof name !== 'string' || name === '' || name.length > LONGEST_NAME * 2) return null
  if (birth !== null && (typeof birth !== 'string' || !birthFromText(birth))) return null
  return {
    name: name.slice(0, LONGEST_NAME),
    birth,
    answers: readAnswers(value['answers']),
    paid: readPaid(value['paid']),
    chosen: Number.isSafeInteger(chosen) ? (chosen as number) : null,
    // A message of an earlier version has none.
    view: TRACKS.find((track) => track === value['view']) ?? null,
  }
}

/** Only answers that the questions of this app offer. */
function readAnswers(value: unknown): PersonAnswers {
  const answers: Record<string, string> = {}
  for (const { id, options } of CHOICES) {
    const given = isFields(value) ? value[id] : undefined
    if (options.some((option) => option.value === given)) answers[id] = given as string
  }
  return answers as PersonAnswers
}

function readPaid(value: unknown): Paid {
  const whole = (figure: unknown): figure is number => Number.isSafeInteger(figure) && (figure as number) >= 0
  if (isFields(value)) {
    const { kind, months, through, since } = value
    if (kind === 'months' && whole(months) && whole(through)) return { kind, months, through }
    if (kind === 'since' && whole(since)) return { kind, since }
  }
  return { kind: 'unknown' }
}
