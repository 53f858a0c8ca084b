/** What a reader of one text gives back: the value, or what is wrong and what would be right, in Chinese. */
export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] }

export interface Fault {
  readonly wrong: string
  readonly right: string
}

export function good<T>(value: T): Read<T> {
  return { ok: true, value }
}

export function bad(wrong: string, right: string): { readonly ok: false; readonly faults: readonly Fault[] } {
  return { ok: false, faults: [{ wrong, right }] }
}
