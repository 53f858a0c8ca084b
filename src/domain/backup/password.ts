/** The fewest characters, as people count them. */
export const SHORTEST_PASSWORD = 8

export type PasswordFault = 'short' | 'differs'

/** What is wrong with a password that was typed twice. */
export function passwordFault(password: string, again: string): PasswordFault | null {
  if (Array.from(password).length < SHORTEST_PASSWORD) return 'short'
  return password === again ? null : 'differs'
}

/** Whether it can be guessed by going through all of its kind: digits alone, or one character again and again. */
export function isWeak(password: string): boolean {
  return /^\d{0,11}$/.test(password) || new Set(password).size < 4
}
