import type { ClaimKind } from '../wages/claim'
import type { ArticleRef, Confidence } from '../wages/law'
import type { Checked } from '../wages/part'
import type { When } from '../wages/routes'

/** When a sentence stands in a paper. All that is given must hold. */
export interface Condition {
  /** By the answers about the case: every question named was answered with one of the options named. */
  readonly when?: When
  /** By the answers: not where this holds. */
  readonly unless?: When
  /** By blanks that are a choice: one of the options named. */
  readonly chosen?: When
  /** Blanks, facts and lists that are known. */
  readonly has?: readonly string[]
  /** Blanks, facts and lists of which nothing is known. */
  readonly lacks?: readonly string[]
}

/**
 * A sentence with `{blanks}`. What stands in `[…]` is left out where something within is unknown; any other unknown
 * blank becomes a line to write on by hand.
 */
export interface Sentence extends Condition {
  readonly text: string
}

/** Rows of the person's own records that a section may repeat for. */
export type ListId = 'claims' | 'demands' | 'log' | 'evidence'

/**
 * `text`: paragraphs. `lines`: one under another. `hand`: lines with room to sign. `sign`: the same in the right half.
 * `table`: cells of each sentence are divided by `｜`.
 */
export type SectionKind = 'text' | 'lines' | 'hand' | 'sign' | 'table'

export interface PaperSection extends Condition {
  readonly id: string
  readonly kind: SectionKind
  /** What the section is called where it is edited. */
  readonly name: string
  /** Printed above it. */
  readonly heading?: string
  /** Of a table: the headings of its columns, divided by `｜`. */
  readonly columns?: string
  readonly before?: readonly Sentence[]
  /** The list that `row` repeats for; `otherwise` stands in its place where the list is empty. */
  readonly each?: ListId
  readonly row?: string
  readonly otherwise?: readonly Sentence[]
  readonly after?: readonly Sentence[]
  /** Of a table: empty rows at the end, to be written by hand. */
  readonly spare?: number
}

/** Something that a person may type, shared by all papers. */
export interface Blank {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly kind: 'text' | 'name' | 'lines' | 'day' | 'money' | 'choice'
  /** How many characters wide the line to write on is. */
  readonly width: number
  readonly options?: readonly { readonly id: string; readonly label: string; readonly words: string }[]
  /** Asked only of those whose answers meet it. */
  readonly when?: When
}

export interface PaperWarning {
  readonly text: string
  readonly when?: When
  readonly articles: readonly ArticleRef[]
  readonly confidence: Confidence
}

export interface Paper extends Checked {
  readonly id: string
  /** As on the list. */
  readonly name: string
  /** As on the paper itself. */
  readonly title: string
  readonly use: string
  readonly to: string
  readonly copies: string
  readonly bring: readonly string[]
  /** Ids of the ways that it belongs to: it is as near as the nearest of them. */
  readonly routes: readonly string[]
  /** How near it is where it belongs to no way; 1 is first. */
  readonly rank: number
  /** By these answers it is of no use, and why. */
  readonly shut: readonly { readonly when: When; readonly why: string }[]
  /** The kinds of claim that it may ask for. */
  readonly counts: readonly ClaimKind[]
  /** Which end of a range it states unless the person chooses, and why. */
  readonly end: 'low' | 'high'
  readonly endWhy: string
  /** Blanks in the order in which they are asked. */
  readonly blanks: readonly string[]
  readonly warnings: readonly PaperWarning[]
  readonly sections: readonly PaperSection[]
  readonly articles: readonly ArticleRef[]
}

/** The part `papers` of the pack. */
export interface PapersPart {
  readonly fresh: Checked
  readonly blanks: readonly Blank[]
  /** What a claim is called on paper, by its kind; endings by `ending-` and their value. */
  readonly claimNames: Readonly<Record<string, string>>
  /** What a demand is called on paper, by its kind. */
  readonly ways: Readonly<Record<string, string>>
  readonly papers: readonly Paper[]
}
