/** A paper that a person is writing. */
export interface PaperDraft {
  readonly id: string
  /** An id of the papers in the data. */
  readonly kind: string
  /** What was typed into its blanks, by the id of the blank. */
  readonly values: Readonly<Record<string, string>>
  /** The paragraphs as rewritten by the person, by the id of the section; what is not rewritten is filled anew. */
  readonly texts: Readonly<Record<string, string>>
  /** When it was last changed, an instant in milliseconds. */
  readonly changed: number
}
