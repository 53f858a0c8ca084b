/** What is kept of a PIN that hides some screens. It is a curtain: what lies behind it is not encrypted. */
export interface PinLock {
  /** How the hash was made: `pbkdf2`, or `sha256` again and again where a browser has no cipher. */
  readonly how: 'pbkdf2' | 'sha256'
  readonly rounds: number
  /** Both in hexadecimal. */
  readonly salt: string
  readonly hash: string
  /** Wrong tries since the last right one, and when the last of them was, an instant in milliseconds. */
  readonly tries: number
  readonly wrongAt: number
  /** When somebody said that they forgot it; `null` where nobody did. */
  readonly forgotAt: number | null
}

const FREE_TRIES = 5
const MINUTE = 60_000
/** How long to wait after the fifth wrong try, the sixth, and so on. */
const WAITS = [MINUTE / 2, MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE] as const
/** So long after saying that it was forgotten the PIN goes. */
const FORGOT_WAIT = 24 * 60 * MINUTE

/** Four to six digits. */
export function isPin(text: string): boolean {
  return /^\d{4,6}$/.test(text)
}

export function afterWrong(lock: PinLock, now: number): PinLock {
  return { ...lock, tries: lock.tries + 1, wrongAt: now }
}

/** The right PIN ends every wait, and whoever knows it has not forgotten it. */
export function afterRight(lock: PinLock): PinLock {
  return { ...lock, tries: 0, forgotAt: null }
}

/** A clock that was put back must not make a wait longer than it is. */
export function withClock(lock: PinLock, now: number): PinLock {
  return {
    ...lock,
    wrongAt: Math.min(lock.wrongAt, now),
    forgotAt: lock.forgotAt === null ? null : Math.min(lock.forgotAt, now),
  }
}

/** Milliseconds until the next try; 0 where one may try. */
export function waitLeft({ tries, wrongAt }: PinLock, now: number): number {
  if (tries < FREE_TRIES) return 0
  const wait = WAITS[Math.min(tries - FREE_TRIES, WAITS.length - 1)] ?? 0
  return Math.max(0, wrongAt + wait - now)
}

/** Milliseconds until a forgotten PIN goes; `null` where nobody forgot it. */
export function forgottenLeft({ forgotAt }: PinLock, now: number): number | null {
  return forgotAt === null ? null : Math.max(0, forgotAt + FORGOT_WAIT - now)
}

/** What was kept, from its text; `null` where it is none. */
export function readPinLock(text: string | null): PinLock | null {
  try {
    const lock = JSON.parse(text ?? 'null') as Partial<PinLock> | null
    const whole =
      (lock?.how === 'pbkdf2' || lock?.how === 'sha256') &&
      [lock.rounds, lock.tries, lock.wrongAt].every((each) => typeof each === 'number' && each >= 0) &&
      [lock.salt, lock.hash].every((each) => typeof each === 'string' && /^[0-9a-f]+$/.test(each)) &&
      (lock.forgotAt === null || typeof lock.forgotAt === 'number')
    return whole ? (lock as PinLock) : null
  } catch {
    return null
  }
}
