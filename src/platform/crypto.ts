/** Whether this page may encrypt: a browser gives its cipher to pages of https and of this device alone. */
export function canSeal(): boolean {
  return typeof crypto === 'object' && typeof crypto.subtle === 'object'
}

export type Bytes = Uint8Array<ArrayBuffer>

export function randomBytes(count: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(count))
}

/** PBKDF2-SHA-256 of a password, 256 bits, as a key of AES-GCM. */
export async function keyOf(password: string, salt: Uint8Array, iterations: number): Promise<CryptoKey> {
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', salt: salt as Bytes, iterations }
  const cipher = { name: 'AES-GCM', length: 256 }
  return crypto.subtle.deriveKey(kdf, await passwordKey(password, 'deriveKey'), cipher, false, [
    'encrypt',
    'decrypt',
  ])
}

/** PBKDF2-SHA-256 of a password, 256 bits. */
export async function slowHash(password: string, salt: Uint8Array, iterations: number): Promise<Bytes> {
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', salt: salt as Bytes, iterations }
  return new Uint8Array(await crypto.subtle.deriveBits(kdf, await passwordKey(password, 'deriveBits'), 256))
}

/** One and the same password may be typed in several ways: NFKC makes full-width digits plain. */
function passwordKey(password: string, use: KeyUsage): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(password.normalize('NFKC'))
  return crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, [use])
}

/** Encrypts; the tag binds `bond`, which is not part of what comes out. */
export async function seal(
  key: CryptoKey,
  iv: Uint8Array,
  bond: Uint8Array,
  content: Uint8Array,
): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.encrypt(cipherOf(iv, bond), key, content as Bytes))
}

/** Decrypts; `null` where it is not what was sealed. */
export async function unseal(
  key: CryptoKey,
  iv: Uint8Array,
  bond: Uint8Array,
  sealed: Uint8Array,
): Promise<Bytes | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipherOf(iv, bond), key, sealed as Bytes))
  } catch {
    return null
  }
}

function cipherOf(iv: Uint8Array, bond: Uint8Array): AesGcmParams {
  return { name: 'AES-GCM', iv: iv as Bytes, additionalData: bond as Bytes, tagLength: 128 }
}

export async function digest(...parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joinBytes(parts)))
}

export function joinBytes(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  parts.reduce((at, part) => {
    whole.set(part, at)
    return at + part.length
  }, 0)
  return whole
}
