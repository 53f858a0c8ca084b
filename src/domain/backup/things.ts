import type { EvidenceItem } from '../evidence/item'
import type { AnswerRow } from '../measures/answers'
import type { PaperDraft } from '../papers/draft'
import type { PersonRow } from '../retirement/person'
import type { WageCase, WageClaim, WageItem } from '../wages/records'
import { itemOfFile, type PersonalRows } from './rows'
import { markOf, same } from './same'

/** A claim with its items: one thing to whoever made it. */
export interface ClaimThing {
  readonly claim: WageClaim
  readonly items: readonly WageItem[]
}

/** A proof with its bytes. */
export interface EvidenceThing {
  readonly item: EvidenceItem
  /** Ids of its files. */
  readonly files: readonly string[]
}

/** Each kind of thing that may stand in two ways, and what it is made of. */
export interface Things {
  readonly person: PersonRow
  readonly case: WageCase
  readonly claim: ClaimThing
  readonly evidence: EvidenceThing
  readonly paper: PaperDraft
  readonly answers: AnswerRow
}
export type ThingKind = keyof Things

export const THING_KINDS: readonly ThingKind[] = ['person', 'case', 'claim', 'evidence', 'paper', 'answers']

/** All things of one kind, by id. */
export type ThingsById = { readonly [Kind in ThingKind]: ReadonlyMap<string, Things[Kind]> }

/** A name may be so long, by characters as people count them. */
const LONGEST_NAME = 16
const COPY = '（备份）'

export function thingsOf(rows: PersonalRows): ThingsById {
  const items = grouped(rows.wageItems, ({ claim }) => claim)
  const files = grouped(rows.files, itemOfFile)
  return {
    person: byId(rows.persons),
    case: byId(rows.wageCases),
    claim: new Map(rows.wageClaims.map((claim) => [claim.id, { claim, items: items.get(claim.id) ?? [] }])),
    evidence: new Map(rows.evidence.map((item) => [item.id, { item, files: files.get(item.id) ?? [] }])),
    paper: byId(rows.papers),
    answers: byId(rows.answers),
  }
}

/** Whether two things say the same. When a record was touched does not matter. */
export function sameThing<Kind extends ThingKind>(kind: Kind, a: Things[Kind], b: Things[Kind]): boolean {
  if (kind === 'evidence') return same((a as EvidenceThing).item, (b as EvidenceThing).item)
  if (kind === 'claim') return same(sortedClaim(a as ClaimThing), sortedClaim(b as ClaimThing))
  return same(untouched(a), untouched(b))
}

/** Whether two proofs are of one and the same file. */
export function sameBytes(a: EvidenceThing, b: EvidenceThing): boolean {
  return a.item.sha256 === b.item.sha256
}

/** The id of the copy that is kept beside a thing; the same copy each time. */
export function copyId(id: string, thing: unknown): string {
  return `${id}-${markOf(thing)}`
}

/** A name that tells which copy came out of a backup. */
export function copyName(name: string): string {
  return `${Array.from(name).slice(0, LONGEST_NAME).join('')}${COPY}`
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}

export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

function sortedClaim({ claim, items }: ClaimThing): ClaimThing {
  return { claim, items: [...items].sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

/** Without the instants of the last change. */
function untouched(thing: object): object {
  return { ...thing, updated: 0, changed: 0 }
}
