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
import type { FileNote, SavedRow, TableName, TableRows } from './rows'
import {
  amount,
  day,
  firstFault,
  flag,
  instant,
  isoInstant,
  list,
  map,
  maybe,
  name,
  oneOf,
  orNull,
  record,
  text,
  variant,
  whole,
} from './shape'
import type { Shape, ShapeFault } from './shape'

/**
 * What a row of each table looks like. A backup may have been made by anybody: what does not look so never gets near
 * the database. A field that is added to a row must be added here, or the types do not hold.
 */
type Of<Kind extends string, Union> = Extract<Union, { readonly [K in 'how' | 'kind' | 'freq']?: Kind }>

const time: Shape = variant('how', {
  timed: record<Of<'timed', EventTime>>({
    how: text,
    from: day,
    start: amount,
    to: day,
    end: orNull(amount),
  }),
  'all-day': record<Of<'all-day', EventTime>>({ how: text, from: day, to: day }),
  tba: record<Of<'tba', EventTime>>({
    how: text,
    months: orNull(record<{ from: number; to: number }>({ from: whole, to: whole })),
    words: text,
  }),
})

const recurrence: Shape = record<Recurrence>({
  every: variant('freq', {
    weekly: record<{ freq: string; weekdays: unknown }>({ freq: text, weekdays: list(whole) }),
    monthly: record<{ freq: string; on: unknown }>({
      freq: text,
      on: list(record<{ nth: number; weekday: number }>({ nth: whole, weekday: whole })),
    }),
  }),
  interval: whole,
  until: orNull(day),
  count: orNull(whole),
  except: list(day),
  onDayOff: oneOf('keep', 'skip', 'before', 'after'),
})

const seen: Shape = record<SeenEvent>({
  id: name,
  title: text,
  time,
  recurrence: orNull(recurrence),
  placeId: orNull(name),
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
    months: whole,
    through: whole,
  }),
  since: record<{ kind: string; since: number }>({ kind: text, since: whole }),
  unknown: record<{ kind: string }>({ kind: text }),
})

const tick: Shape = record<Tick>({
  item: name,
  version: whole,
  status: oneOf('open', 'me', 'family', 'done'),
  note: text,
  on: orNull(day),
  at: isoInstant,
  by: name,
})

const SHAPES: Readonly<Record<TableName, Shape>> = {
  saved: record<SavedRow>({ kind: text, id: name, at: instant, name: text }),
  persons: record<PersonRow>({
    id: name,
    name: text,
    birth: orNull(text),
    answers: personAnswers,
    paid,
    view: orNull(text),
    chosen: orNull(whole),
    updated: instant,
  }),
  ticks: record<TickRow>({
    person: name,
    item: name,
    record: record<TickRecord>({ current: tick, history: list(tick) }),
  }),
  wageCases: record<WageCase>({
    id: name,
    answers: map(text),
    dates: map(text),
    interruptions: list(record<Interruption>({ id: name, kind: text, day: text })),
  }),
  wageClaims: record<WageClaim>({
    id: name,
    name: text,
    paid: text,
    cap: text,
    capDay: text,
    created: instant,
  }),
  wageItems: record<WageItem>({
    claim: name,
    id: name,
    kind: text,
    values: map(text),
    parts: list(record<ItemPart>({ id: name, values: map(text) })),
    created: instant,
  }),
  schedule: record<ScheduledEvent>({ id: name, at: instant, seen, seenOn: day, only: maybe(day) }),
  workEntries: record<WorkEntry>({
    id: name,
    site: name,
    at: instant,
    about: oneOf('site', 'day', 'money'),
    of: name,
    value: orNull(map(text)),
  }),
  evidence: record<EvidenceItem>({
    id: name,
    added: instant,
    elements: list(name),
    kind: maybe(text),
    title: text,
    note: text,
    name: text,
    mime: text,
    size: amount,
    sha256: text,
    taken: orNull(instant),
  }),
  papers: record<PaperDraft>({
    id: name,
    kind: text,
    values: map(text),
    texts: map(text),
    changed: instant,
  }),
  answers: record<AnswerRow>({ id: name, values: map(text), changed: instant }),
}

/** What is wrong with rows that a backup says are of a table. */
export function rowsFault(name: TableName, rows: readonly unknown[]): ShapeFault | null {
  return firstFault(rows.map((row) => SHAPES[name](row)))
}

const file = record<FileNote>({ id: text, mime: text, sha256: text })
const NAME_OF_FILE = /^[^:]+:(original|small)$/

/** Rows as a file holds them, without those that no app would take back. */
export function soundRows<Name extends TableName>(
  table: Name,
  rows: readonly TableRows[Name][],
): TableRows[Name][] {
  return rows.filter((row) => SHAPES[table](JSON.parse(JSON.stringify(row)) as unknown) !== 'damaged')
}

/** What is wrong with the note on the bytes of a file. */
export function fileFault(note: unknown): ShapeFault | null {
  return file(note) ?? (NAME_OF_FILE.test((note as FileNote).id) ? null : 'damaged')
}
