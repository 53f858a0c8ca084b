/** Answers that a person gave somewhere, as typed, by question. */
export interface AnswerRow {
  /** Where: `finder`, `graduate-ticks`, `loan` … */
  readonly id: string
  readonly values: Readonly<Record<string, string>>
  /** When they were last changed, an instant in milliseconds. */
  readonly changed: number
}
