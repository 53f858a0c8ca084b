import { NO_ROWS, type PersonalRows } from './rows'
import { copyId, copyName } from './things'
import type { ClaimThing, EvidenceThing, ThingKind, Things } from './things'

/** Rows to write in one step. */
export interface RowChange {
  readonly put: PersonalRows
  /** Items of a claim that was replaced. */
  readonly removeItems: readonly { readonly claim: string; readonly id: string }[]
  /** Which file of the backup becomes which on the phone. */
  readonly files: readonly { readonly from: string; readonly to: string }[]
}

export const NO_CHANGE: RowChange = { put: NO_ROWS, removeItems: [], files: [] }

type How = 'add' | 'replace' | 'copy'

/** What to write to take a thing of the backup: as it is, in the place of the phone's, or beside it as a copy. */
export function chosenRows(
  kind: ThingKind,
  id: string,
  thing: Things[ThingKind],
  phone: Things[ThingKind] | null,
  how: How,
): RowChange {
  const under = how === 'copy' ? copyId(id, thing) : id
  switch (kind) {
    case 'claim':
      return claimRows(thing as ClaimThing, phone as ClaimThing | null, under, how)
    case 'evidence':
      return evidenceRows(thing as EvidenceThing, under, how)
    case 'person':
      return { ...NO_CHANGE, put: { ...NO_ROWS, persons: [thing as Things['person']] } }
    case 'case':
      return { ...NO_CHANGE, put: { ...NO_ROWS, wageCases: [thing as Things['case']] } }
    case 'paper':
      return { ...NO_CHANGE, put: { ...NO_ROWS, papers: [{ ...(thing as Things['paper']), id: under }] } }
    case 'answers':
      return { ...NO_CHANGE, put: { ...NO_ROWS, answers: [thing as Things['answers']] } }
  }
}

function claimRows({ claim, items }: ClaimThing, phone: ClaimThing | null, id: string, how: How): RowChange {
  const name = how === 'copy' ? copyName(claim.name) : claim.name
  const removeItems = (phone?.items ?? []).map((item) => ({ claim: item.claim, id: item.id }))
  return {
    ...NO_CHANGE,
    put: {
      ...NO_ROWS,
      wageClaims: [{ ...claim, id, name }],
      wageItems: items.map((item) => ({ ...item, claim: id })),
    },
    removeItems: how === 'replace' ? removeItems : [],
  }
}

function evidenceRows({ item, files }: EvidenceThing, id: string, how: How): RowChange {
  const title = how === 'copy' ? copyName(item.title) : item.title
  const part = (file: string) => file.slice(file.lastIndexOf(':'))
  return {
    ...NO_CHANGE,
    put: { ...NO_ROWS, evidence: [{ ...item, id, title }] },
    files: files.map((file) => ({ from: file, to: `${id}${part(file)}` })),
  }
}
