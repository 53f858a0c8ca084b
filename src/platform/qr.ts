import { encode } from 'uqr'

export type QrLevel = 'L' | 'M' | 'Q' | 'H'

export interface QrOptions {
  /** How much may be lost and still be read: 7, 15, 25 or 30 %. */
  readonly level?: QrLevel
  /** The largest version, 1 to 40. Above 20 the camera of a cheap phone no longer makes out the squares on a screen. */
  readonly most?: number
}

/** A QR code as rows of squares, `true` for black, without the quiet zone. */
export type QrSquares = readonly (readonly boolean[])[]

const LARGEST_FOR_PHONES = 20

/** The QR code of a text in UTF-8; `null` where it is too long for the level and the largest version. */
export function qrSquares(text: string, options: QrOptions = {}): QrSquares | null {
  const { level = 'M', most = LARGEST_FOR_PHONES } = options
  const bytes = Array.from(new TextEncoder().encode(text))
  try {
    return encode(bytes, { ecc: level, boostEcc: false, maxVersion: most, border: 0 }).data
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
