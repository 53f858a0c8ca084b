const MINUTE = 60_000

/** The number of an issue by an instant in milliseconds. */
export function issueAt(instant: number): number {
  return Math.floor(instant / MINUTE)
}

/** A number of an issue from a text; `undefined` for what is none. */
export function issueOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,10}$/.test(text) ? Number(text) : undefined
}
