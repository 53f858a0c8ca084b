import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { sha256Hex } from '../../src/content/hash'

afterEach(() => vi.unstubAllGlobals())

/** 180,1 KB of every byte value: longer than a block, not a multiple of one. */
const LONG = Uint8Array.from({ length: 180_101 }, (_, index) => (index * 31) % 256)
const CASES = [new Uint8Array(), new TextEncoder().encode('零工市场'), LONG]

describe('sha-256 of bytes', () => {
  it.each(CASES)('is the one that everybody computes', async (bytes) =>
    expect(await sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex')),
  )

  it.each([
    ['without a secure context', { crypto: { subtle: undefined } }],
    ['without any cryptography', { crypto: undefined }],
  ])('is the same %s, by a library', async (_, globals) => {
    vi.stubGlobal('crypto', globals.crypto)
    for (const bytes of CASES)
      expect(await sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
  })
})
