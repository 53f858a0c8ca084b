import { DownloadError, type Fetch } from './download-error'

/** A line that says nothing for so long is no line. The first word may take longer on a slow one that is there. */
export const FIRST_WORD_MS = 8000
export const STALLED_MS = 15_000

/**
 * The bytes behind an address, asked for in time and in bounds: a line that hangs is left, and so is an answer that grows
 * past `most` bytes. `null` for too many. Throws a DownloadError of `network` or `http`.
 */
export async function fetchBytes(
  fetch: Fetch,
  url: string,
  most: number,
  init: RequestInit = {},
): Promise<Uint8Array<ArrayBuffer> | null> {
  const stopped = new AbortController()
  const failed = new DownloadError('network', url)
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The step, or a failure when it takes too long: an old browser does not always end what is aborted. */
  const inTime = <T>(step: Promise<T>, ms: number): Promise<T> =>
    Promise.race([
      step,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          stopped.abort()
          reject(failed)
        }, ms)
      }),
    ])
      .catch(() => {
        throw failed
      })
      .finally(() => clearTimeout(timer))

  const response = await inTime(fetch(url, { ...init, signal: stopped.signal }), FIRST_WORD_MS)
  if (!response.ok) {
    stopped.abort()
    throw new DownloadError('http', url)
  }
  const reader = response.body?.getReader?.()
  if (!reader) {
    const whole = new Uint8Array(await inTime(response.arrayBuffer(), STALLED_MS * 2))
    return whole.length > most ? null : whole
  }
  const pieces: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await inTime(reader.read(), STALLED_MS)
    if (done) return joined(pieces, size)
    size += value.length
    pieces.push(value)
    if (size > most) {
      stopped.abort()
      return null
    }
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
