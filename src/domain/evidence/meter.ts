import type { Answers } from '../flow'
import type { EvidenceItem } from './item'
import type { CountedProof, EvidencePart, ProofElement, ProofKind } from './part'

/** How many of three steps: 3 够了, 2 还差一点, 1 差得多, 0 还没有. */
export type Step = 0 | 1 | 2 | 3

/** What a person has. */
export interface Held {
  /** `yes` or `no` by kind, as ticked. */
  readonly ticked: Readonly<Record<string, string>>
  /** Answers to the first questions; a tick counts before them. */
  readonly answers: Answers
  readonly items: readonly Pick<EvidenceItem, 'kind' | 'elements'>[]
  /** Days in the work log, and demands noted with the case. */
  readonly logDays: number
  readonly demands: number
}

export interface ElementMeter {
  readonly element: ProofElement
  readonly step: Step
  /** What counts for it, in words, the weightiest first. */
  readonly held: readonly string[]
  /** What to get next; `null` where there is enough, or nothing more is known. */
  readonly next: ProofKind | null
}

export interface Meter {
  readonly elements: readonly ElementMeter[]
  /** How many elements have enough. */
  readonly enough: number
  /** The weakest element that something can be done about today, the first of them; `null` where there is none. */
  readonly today: ElementMeter | null
}

interface Counted {
  readonly title: string
  readonly weight: number
}

/** What a file weighs of which nobody said what it is, or that the kind does not prove as a rule. */
const ANY_FILE = 1
const OTHER_FILES = '照片和文件'

/** Whether the person says they have this kind: by a tick, else by an answer. */
export function isTicked(kind: ProofKind, { ticked, answers }: Pick<Held, 'ticked' | 'answers'>): boolean {
  const tick = ticked[kind.id]
  if (tick !== undefined) return tick === 'yes'
  return kind.answer !== undefined && answers[kind.answer.question] === kind.answer.option
}

function counted(proof: CountedProof, element: string, count: number): readonly Counted[] {
  const reached = proof.steps.filter(({ from }) => count >= from).pop()
  if (proof.element !== element || !reached) return []
  return [{ title: proof.title.replace('{n}', String(count)), weight: reached.weight }]
}

/** Kinds held for one element, each once: ticked, or there as a file that is said to prove it. */
function kindsFor(part: EvidencePart, element: string, held: Held): readonly Counted[] {
  const filed = new Set(held.items.filter((item) => item.elements.includes(element)).map(({ kind }) => kind))
  return part.kinds.flatMap((kind) => {
    const weight = kind.proves[element]
    const there = weight !== undefined && (isTicked(kind, held) || filed.has(kind.id))
    return there ? [{ title: kind.title, weight }] : []
  })
}

/** Files said to prove the element though their kind does not, or of which the kind is not said: together one proof. */
function othersFor(part: EvidencePart, element: string, held: Held): readonly Counted[] {
  const others = held.items.some(({ kind, elements }) => {
    const known = part.kinds.find(({ id }) => id === kind)
    return elements.includes(element) && known?.proves[element] === undefined
  })
  return others ? [{ title: OTHER_FILES, weight: ANY_FILE }] : []
}

function meterOf(part: EvidencePart, element: ProofElement, held: Held): ElementMeter {
  const proofs = [
    ...kindsFor(part, element.id, held),
    ...othersFor(part, element.id, held),
    ...counted(part.log, element.id, held.logDays),
    ...counted(part.demands, element.id, held.demands),
  ]
  const sum = proofs.reduce((total, { weight }) => total + weight, 0)
  const step = Math.min(sum, 3) as Step
  const titles = proofs
    .map((proof, at) => ({ ...proof, at }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .map(({ title }) => title)
  return { element, step, held: titles, next: step === 3 ? null : nextOf(part, element, held) }
}

function nextOf(part: EvidencePart, element: ProofElement, held: Held): ProofKind | null {
  const filed = new Set(
    held.items.filter(({ elements }) => elements.includes(element.id)).map(({ kind }) => kind),
  )
  const kinds = element.next.map((id) => part.kinds.find((kind) => kind.id === id))
  return kinds.find((kind) => kind && !isTicked(kind, held) && !filed.has(kind.id)) ?? null
}

/**
 * How much proof there is, element by element: the weights of the different kinds added up, three at most. Two of a kind
 * count once. A rough guide and no rule: whether it is enough is for the arbitrators to say.
 */
export function proofMeter(part: EvidencePart, held: Held): Meter {
  const elements = part.elements.map((element) => meterOf(part, element, held))
  const open = elements.filter(({ next }) => next !== null)
  const least = Math.min(...open.map(({ step }) => step))
  return {
    elements,
    enough: elements.filter(({ step }) => step === 3).length,
    today: open.find(({ step }) => step === least) ?? null,
  }
}

/** Kinds that prove an element, the weightiest first; equal ones in the order of the data. */
export function kindsOf(part: EvidencePart, element: string): readonly ProofKind[] {
  const weight = (kind: ProofKind) => kind.proves[element] ?? 0
  return part.kinds
    .map((kind, at) => ({ kind, at }))
    .filter(({ kind }) => weight(kind) > 0)
    .sort((a, b) => weight(b.kind) - weight(a.kind) || a.at - b.at)
    .map(({ kind }) => kind)
}
