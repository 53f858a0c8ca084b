import { NoAnswer } from './fault'

/** How long a database may take to open or to be read before the screens say that it does not answer. */
export const READ_WAIT_MS = 4000
/** And to write. */
export const WRITE_WAIT_MS = 8000

/** The promise, or a `NoAnswer` after so long. What it does goes on: `late` is told where it comes all the same. */
export function inTime<T>(promise: Promise<T>, ms: number, late: () => void = () => undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    let over = false
    const timer = setTimeout(() => {
      over = true
      reject(new NoAnswer('timeout'))
    }, ms)
    promise.then(
      (value) => {
        clearTimeout(timer)
        if (over) late()
        else resolve(value)
      },
      (error: unknown) => {
        clearTimeout(timer)
        reject(error as Error)
      },
    )
  })
}
