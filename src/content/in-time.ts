import type { PackCache } from './cache'

/** How long a browser may take to open or read its database before the session goes on without it. */
export const READ_WAIT_MS = 4000
/** Writing a whole pack on a slow phone takes longer; nothing on screen waits for it. */
export const WRITE_WAIT_MS = 20_000

/** The promise, or a rejection after `ms`: some browsers leave a database request unanswered for good. */
export function inTime<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('timeout')), ms)
    const end = () => clearTimeout(timer)
    promise.then(resolve, reject).then(end, end)
  })
}

/**
 * A cache every answer of which comes in time or is a rejection. While one hangs, none is waited for again: each part of a
 * pack would wait as long as the first.
 */
export function inTimeCache(cache: PackCache): PackCache {
  let hanging = 0
  function ask<T>(question: () => Promise<T>, ms: number): Promise<T> {
    if (hanging > 0) return Promise.reject(new Error('hangs'))
    const answer = question()
    let late = false
    const end = () => void (late && hanging--)
    answer.then(end, end)
    return inTime(answer, ms).catch((error: unknown) => {
      late = (error as Error).message === 'timeout'
      if (late) hanging++
      throw error
    })
  }
  return {
    read: () => ask(() => cache.read(), READ_WAIT_MS),
    write: (pack, force) => ask(() => cache.write(pack, force), WRITE_WAIT_MS),
    readPart: (name) => ask(() => cache.readPart(name), READ_WAIT_MS),
    writePart: (part) => ask(() => cache.writePart(part), WRITE_WAIT_MS),
  }
}
