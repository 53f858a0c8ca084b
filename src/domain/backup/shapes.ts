import type { EvidenceItem } from '../evidence/item'
import type { EventTime, Recurrence, Registration } from '../events/types'
import type { SeenEvent } from '../events/changes'
import type { ScheduledEvent } from '../events/scheduled'
import type { AnswerRow } from '../measures/answers'
import type { PaperDraft } from '../papers/draft'
import type { PersonAnswers, PersonRow, TickRow } from '../retirement/person'
import type { Tick, TickRecord } from '../retirement/ticks'
import type { Interruption, ItemPart, WageCase, WageClaim, WageItem } from '../wages/records'
import type { WorkEntry } from '../worklog/entry'
import type { FileNote, SavedRow, TableName } from './rows'
import { amount, firstFault, flag, list, map, maybe, oneOf, orNull, record, text, variant } from './shape'
import type { Shape, ShapeFault } from './shape'

/**
 * What a row of each table looks like. A backup may have been made by anybody: what does not look so never gets near
 * the database. A field that is added to a row must be added here, or the types do not hold.
 */
type Of<Kind extends string, Union> = Extract<Union, { readonly [K in 'how' | 'kind' | 'freq']?: Kind }>

const time: Shape = variant('how', {
  timed: record<Of<'timed', EventTime>>({
    how: text,
    from: text,
    start: amount,
    to: text,
    end: orNull(amount),
  }),
  'all-day': record<Of<'all-day', EventTime>>({ how: text, from: text, to: text }),
  tba: record<Of<'tba', EventTime>>({
    how: text,
    months: orNull(record<{ from: number; to: number }>({ from: amount, to: amount })),
    words: text,
  }),
})

const recurrence: Shape = record<Recurrence>({
  every: variant('freq', {
    weekly: record<{ freq: string; weekdays: unknown }>({ freq: text, weekdays: list(amount) }),
    monthly: record<{ freq: string; on: unknown }>({
      freq: text,
      on: list(record<{ nth: number; weekday: number }>({ nth: amount, weekday: amount })),
    }),
  }),
  interval: amount,
  until: orNull(text),
  count: orNull(amount),
  except: list(text),
  onDayOff: oneOf('keep', 'skip', 'before', 'after'),
})

const seen: Shape = record<SeenEvent>({
  id: text,
  title: text,
  time,
  recurrence: orNull(recurrence),
  placeId: orNull(text),
  venue: text,
  online: orNull(text),
  status: oneOf('scheduled', 'changed', 'postponed', 'cancelled'),
  registration: record<Registration>({
    needed: orNull(flag),
    opens: orNull(text),
    deadline: orNull(text),
    how: text,
    telephone: orNull(text),
  }),
  cost: orNull(amount),
  bring: list(text),
  organiser: text,
})

const personAnswers: Shape = record<PersonAnswers>({
  sex: maybe(text),
  work: maybe(text),
  post: maybe(text),
  special: maybe(text),
  housingFund: maybe(text),
  medicalYears: maybe(text),
  dossier: maybe(text),
})

const paid: Shape = variant('kind', {
  months: record<{ kind: string; months: number; through: number }>({
    kind: text,
    months: amount,
    through: amount,
  }),
  since: record<{ kind: string; since: number }>({ kind: text, since: amount }),
  unknown: record<{ kind: string }>({ kind: text }),
})

const tick: Shape = record<Tick>({
  item: text,
  version: amount,
  status: oneOf('open', 'me', 'family', 'done'),
  note: text,
  on: orNull(text),
  at: text,
  by: text,
})

const SHAPES: Readonly<Record<TableName, Shape>> = {
  saved: record<SavedRow>({ kind: text, id: text, at: amount, name: text }),
  persons: record<PersonRow>({
    id: text,
    name: text,
    birth: orNull(text),
    answers: personAnswers,
    paid,
    view: orNull(text),
    chosen: orNull(amount),
    updated: amount,
  }),
  ticks: record<TickRow>({
    person: text,
    item: text,
    record: record<TickRecord>({ current: tick, history: list(tick) }),
  }),
  wageCases: record<WageCase>({
    id: text,
    answers: map(text),
    dates: map(text),
    interruptions: list(record<Interruption>({ id: text, kind: text, day: text })),
  }),
  wageClaims: record<WageClaim>({
    id: text,
    name: text,
    paid: text,
    cap: text,
    capDay: text,
    created: amount,
  }),
  wageItems: record<WageItem>({
    claim: text,
    id: text,
    kind: text,
    values: map(text),
    parts: list(record<ItemPart>({ id: text, values: map(text) })),
    created: amount,
  }),
  schedule: record<ScheduledEvent>({ id: text, at: amount, seen, seenOn: text }),
  workEntries: record<WorkEntry>({
    id: text,
    site: text,
    at: amount,
    about: oneOf('site', 'day', 'money'),
    of: text,
    value: orNull(map(text)),
  }),
  evidence: record<EvidenceItem>({
    id: text,
    added: amount,
    elements: list(text),
    kind: maybe(text),
    title: text,
    note: text,
    name: text,
    mime: text,
    size: amount,
    sha256: text,
    taken: orNull(amount),
  }),
  papers: record<PaperDraft>({ id: text, kind: text, values: map(text), texts: map(text), changed: amount }),
  answers: record<AnswerRow>({ id: text, values: map(text), changed: amount }),
}

/** What is wrong with rows that a backup says are of a table. */
export function rowsFault(name: TableName, rows: readonly unknown[]): ShapeFault | null {
  return firstFault(rows.map((row) => SHAPES[name](row)))
}

const file = record<FileNote>({ id: text, mime: text, sha256: text })
const NAME_OF_FILE = /^[^:]+:(original|small)$/

/** What is wrong with the note on the bytes of a file. */
export function fileFault(note: unknown): ShapeFault | null {
  return file(note) ?? (NAME_OF_FILE.test((note as FileNote).id) ? null : 'damaged')
}
