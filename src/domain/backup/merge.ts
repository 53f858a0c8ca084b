import type { PaperDraft } from '../papers/draft'
import { chosenRows, NO_CHANGE, type RowChange } from './chosen'
import { mergeMarks } from './marks'
import { itemOfFile, NO_ROWS, type PersonalRows, type TableName, type TableRows } from './rows'
import { same } from './same'
import { copyId, sameBytes, sameThing, thingsOf, THING_KINDS } from './things'
import type { EvidenceThing, ThingKind, Things, ThingsById } from './things'

/** What the person wants of a thing that stands in two ways. */
export type Choice = 'phone' | 'backup' | 'both'

/** A thing that stands in two ways. */
export type Conflict = {
  readonly [Kind in ThingKind]: {
    readonly kind: Kind
    readonly id: string
    readonly phone: Things[Kind]
    readonly backup: Things[Kind]
    readonly may: readonly Choice[]
  }
}[ThingKind]

/** What the person chose, by `conflictKey`. What is not in it stays as it is on the phone. */
export type Choices = Readonly<Record<string, Choice>>

/** What a merge comes to. */
export interface Merge {
  /** How many things the backup adds, by kind of thing or table. */
  readonly added: Readonly<Record<AddedKind, number>>
  /** How many are there already, and just so. */
  readonly there: number
  readonly conflicts: readonly Conflict[]
  /** Items of checklists that were marked otherwise: the later mark counts, the earlier stays in its history. */
  readonly ticksDiffer: number
  /** Lines of the journal that stand otherwise on the phone; a line is never rewritten, so the phone's holds. */
  readonly linesKept: number
  /** What to write. */
  readonly change: RowChange
}
export type AddedKind = ThingKind | 'saved' | 'schedule' | 'work' | 'ticks'

export function conflictKey({ kind, id }: Pick<Conflict, 'kind' | 'id'>): string {
  return `${kind} ${id}`
}

/** What all papers share is no paper of its own. */
const SHARED = 'shared'
const WITH_COPY: readonly ThingKind[] = ['claim', 'paper']

/**
 * Puts what a backup holds beside what the phone holds. What the phone does not have is added; nothing of the phone
 * goes unless chosen. Merging the same backup again changes nothing.
 */
export function mergeBackup(phone: PersonalRows, backup: PersonalRows, choices: Choices = {}): Merge {
  const [mine, theirs] = [thingsOf(phone), thingsOf(backup)]
  const found = THING_KINDS.map((kind) => compare(kind, mine, theirs))
  const marks = mergeMarks(phone.ticks, backup.ticks)
  const saved = missing(phone.saved, backup.saved, ({ kind, id }) => `${kind} ${id}`)
  const schedule = missing(phone.schedule, backup.schedule, ({ id }) => id)
  const lines = missing(phone.workEntries, backup.workEntries, ({ id }) => id)
  const loose = looseItems(phone, backup)
  const things = found.flatMap(({ added }) => added)
  const conflicts = found.flatMap((each) => each.conflicts)
  const change = joined([
    {
      put: { ...NO_ROWS, saved, schedule, workEntries: lines, ticks: marks.rows, wageItems: loose },
      removeItems: [],
      files: lostFiles(phone, backup),
    },
    ...things.map(({ kind, id, thing }) => chosenRows(kind, id, thing, null, 'add')),
    ...conflicts.map((each) => chosenConflict(each, choices)),
  ])
  const count = (kind: ThingKind) => things.filter((each) => each.kind === kind).length
  const own = THING_KINDS.reduce((all, kind) => ({ ...all, [kind]: count(kind) }), {}) as Record<
    ThingKind,
    number
  >
  return {
    added: { ...own, saved: saved.length, schedule: schedule.length, work: lines.length, ticks: marks.added },
    there:
      found.reduce((sum, { there }) => sum + there, 0) + thereOf(phone, backup, { saved, schedule, lines }),
    conflicts,
    ticksDiffer: marks.differ,
    linesKept: rewritten(phone, backup),
    change,
  }
}

interface Compared {
  readonly added: readonly {
    readonly kind: ThingKind
    readonly id: string
    readonly thing: Things[ThingKind]
  }[]
  readonly conflicts: readonly Conflict[]
  readonly there: number
}

function compare<Kind extends ThingKind>(kind: Kind, mine: ThingsById, theirs: ThingsById): Compared {
  const [here, there] = [mine[kind], theirs[kind]] as unknown as ReadonlyMap<string, Things[Kind]>[]
  const entries = [...(there ?? [])]
  const added = entries.filter(([id]) => !here?.has(id)).map(([id, thing]) => ({ kind, id, thing }))
  const differing = entries.flatMap(([id, backup]) => {
    const phone = here?.get(id)
    if (phone === undefined || sameThing(kind, phone, backup) || here?.has(copyId(id, backup))) return []
    return [{ kind, id, phone, backup, may: mayChoose(kind, phone, backup) } as unknown as Conflict]
  })
  return { added, conflicts: differing, there: entries.length - added.length - differing.length }
}

/** Bytes are written once and never again: a proof with other bytes can only be kept beside the first. */
function mayChoose(kind: ThingKind, phone: object, backup: object): readonly Choice[] {
  if (kind === 'paper' && (backup as PaperDraft).kind === SHARED) return ['phone', 'backup']
  if (WITH_COPY.includes(kind)) return ['phone', 'backup', 'both']
  if (kind === 'evidence' && !sameBytes(phone as EvidenceThing, backup as EvidenceThing))
    return ['phone', 'both']
  return ['phone', 'backup']
}

function chosenConflict(conflict: Conflict, choices: Choices): RowChange {
  const wanted = choices[conflictKey(conflict)] ?? 'phone'
  const choice = conflict.may.includes(wanted) ? wanted : 'phone'
  if (choice === 'phone') return NO_CHANGE
  const { kind, id, phone, backup } = conflict
  return chosenRows(kind, id, backup, phone, choice === 'both' ? 'copy' : 'replace')
}

/** All changes as one. */
function joined(changes: readonly RowChange[]): RowChange {
  const names = Object.keys(NO_ROWS) as (TableName | 'files')[]
  const put = Object.fromEntries(names.map((name) => [name, changes.flatMap((each) => [...each.put[name]])]))
  return {
    put: put as unknown as PersonalRows,
    removeItems: changes.flatMap(({ removeItems }) => removeItems),
    files: changes.flatMap(({ files }) => files),
  }
}

/** Rows of the backup whose key the phone does not have. */
function missing<Row>(
  phone: readonly Row[],
  backup: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] {
  const there = new Set(phone.map(keyOf))
  return backup.filter((row) => !there.has(keyOf(row)))
}

/** Items whose claim the backup does not have. */
function looseItems(phone: PersonalRows, backup: PersonalRows): TableRows['wageItems'][] {
  const claims = new Set(backup.wageClaims.map(({ id }) => id))
  const loose = backup.wageItems.filter(({ claim }) => !claims.has(claim))
  return [...missing(phone.wageItems, loose, ({ claim, id }) => `${claim} ${id}`)]
}

/** Bytes that a proof on the phone has lost. */
function lostFiles(phone: PersonalRows, backup: PersonalRows): RowChange['files'] {
  const proofs = new Map(phone.evidence.map(({ id, sha256 }) => [id, sha256]))
  const sound = new Set(
    backup.evidence.filter(({ id, sha256 }) => proofs.get(id) === sha256).map(({ id }) => id),
  )
  return missing(phone.files, backup.files, (id) => id)
    .filter((id) => sound.has(itemOfFile(id)))
    .map((id) => ({ from: id, to: id }))
}

function rewritten(phone: PersonalRows, backup: PersonalRows): number {
  const mine = new Map(phone.workEntries.map((entry) => [entry.id, entry]))
  return backup.workEntries.filter((entry) => {
    const kept = mine.get(entry.id)
    return kept !== undefined && !same(kept, entry)
  }).length
}

function thereOf(
  phone: PersonalRows,
  backup: PersonalRows,
  added: {
    readonly saved: readonly object[]
    readonly schedule: readonly object[]
    readonly lines: readonly object[]
  },
): number {
  const all = backup.saved.length + backup.schedule.length + backup.workEntries.length
  return all - added.saved.length - added.schedule.length - added.lines.length - rewritten(phone, backup)
}
