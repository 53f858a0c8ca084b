import { sha256Hex } from '../../../content/hash'
import type { PinLock } from '../../../domain/lock/pin'
import { canSeal, randomBytes, slowHash } from '../../../platform/crypto'

const ROUNDS = { pbkdf2: 200_000, sha256: 2_000 } as const

/** A new lock for a PIN. */
export async function newLock(pin: string): Promise<PinLock> {
  const how = canSeal() ? 'pbkdf2' : 'sha256'
  const blank = {
    how,
    rounds: ROUNDS[how],
    salt: hex(randomBytes(16)),
    hash: '',
    tries: 0,
    wrongAt: 0,
    forgotAt: null,
  } as const
  return { ...blank, hash: await hashOf(blank, pin) }
}

export async function fits(lock: PinLock, pin: string): Promise<boolean> {
  return (await hashOf(lock, pin)) === lock.hash
}

async function hashOf({ how, rounds, salt }: PinLock, pin: string): Promise<string> {
  if (how === 'pbkdf2') return hex(await slowHash(pin, new TextEncoder().encode(salt), rounds))
  let hash = salt
  for (let round = 0; round < rounds; round++) hash = await sha256Hex(new TextEncoder().encode(hash + pin))
  return hash
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
