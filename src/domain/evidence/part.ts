import type { ArticleRef, Confidence } from '../wages/law'
import type { Checked } from '../wages/part'

/** How far one proof carries one element: 3 alone, 2 nearly, 1 along with others. The project's own rough guide. */
export type Weight = 1 | 2 | 3

/** A kind of proof: a paper, a picture, a talk. */
export interface ProofKind {
  readonly id: string
  readonly title: string
  /** How to come by it. */
  readonly get: string
  /** By id of the element. */
  readonly proves: Readonly<Record<string, Weight>>
  /** An answer to the first questions that says the person has it. */
  readonly answer?: { readonly question: string; readonly option: string }
}

export interface ProofNote {
  readonly text: string
  readonly articles: readonly ArticleRef[]
  readonly confidence: Confidence
}

/** One of the things that a claim for wages rests on. */
export interface ProofElement {
  readonly id: string
  readonly name: string
  /** What it comes to, as a sentence. */
  readonly says: string
  /** What is missing as a rule, and that there are substitutes. */
  readonly without: string
  /** Kinds that can be had today, the best first. */
  readonly next: readonly string[]
  /** Who must prove it, and by which article. */
  readonly notes: readonly ProofNote[]
}

/** What a count of something kept in this app weighs: the days of the work log, the demands that were noted. */
export interface CountedProof {
  readonly element: string
  readonly title: string
  /** From so many on it weighs so much, the least first. */
  readonly steps: readonly { readonly from: number; readonly weight: Weight }[]
}

/** The part `evidence` of the pack. */
export interface EvidencePart {
  readonly fresh: Checked
  readonly elements: readonly ProofElement[]
  readonly kinds: readonly ProofKind[]
  readonly log: CountedProof
  readonly demands: CountedProof
  /** That this is a rough guide, and whom to ask. */
  readonly rough: string
}
