import { wireBytes, type Line, type Transfer } from './line'
import { newPhone, open, whenInstalled, type Phone, type Started, type StartTimes } from './phone'

/** One run: every kind of start once, the app and the plain page in turn, so that both see the same machine. */
export interface Run {
  readonly cold: StartTimes
  readonly warm: StartTimes
  readonly offline: StartTimes
  readonly plainCold: StartTimes
  readonly plainWarm: StartTimes
  /** Bytes of a first visit: until the first screen is ready, and until an offline start is possible. */
  readonly bytesReady: number
  readonly bytesAll: number
  readonly bodiesAll: number
  readonly requests: readonly Transfer[]
  /** Bytes of a visit that finds nothing new. */
  readonly bytesReturn: number
}

export interface Lines {
  readonly app: Line
  readonly plain: Line
}

/** Nothing more comes after so many ms without traffic. */
export const QUIET = 2500

export async function runOnce(browser: string, lines: Lines): Promise<Run> {
  const phone = newPhone(browser)
  const other = newPhone(browser)
  try {
    const plainCold = await openPlain(other, lines.plain)
    const first = await firstVisit(phone, lines.app)
    const plainWarm = await openPlain(other, lines.plain)
    const back = await returnVisit(phone, lines.app)
    await lines.app.cut()
    const offline = await inBrowser(phone, (started) => open(started, lines.app.url, true))
    await lines.app.mend()
    return { ...first, ...back, offline, plainCold, plainWarm }
  } finally {
    phone.dispose()
    other.dispose()
  }
}

async function inBrowser<T>(phone: Phone, use: (started: Started) => Promise<T>): Promise<T> {
  const started = await phone.start()
  try {
    return await use(started)
  } finally {
    await started.close()
  }
}

function openPlain(phone: Phone, line: Line): Promise<StartTimes> {
  return inBrowser(phone, (started) => open(started, line.url, false))
}

function firstVisit(
  phone: Phone,
  line: Line,
): Promise<Pick<Run, 'cold' | 'bytesReady' | 'bytesAll' | 'bodiesAll' | 'requests'>> {
  const from = line.transfers.length
  return inBrowser(phone, async (started) => {
    const cold = await open(started, line.url, true)
    const bytesReady = wireBytes(line.transfers.slice(from))
    await whenInstalled(started)
    await line.idle(QUIET)
    const all = line.transfers.slice(from)
    const bodiesAll = all.reduce((sum, { body }) => sum + body, 0)
    return { cold, bytesReady, bytesAll: wireBytes(all), bodiesAll, requests: all }
  })
}

/** A visit of a phone that has everything. */
export function returnVisit(phone: Phone, line: Line): Promise<Pick<Run, 'warm' | 'bytesReturn'>> {
  const from = line.transfers.length
  return inBrowser(phone, async (started) => {
    const warm = await open(started, line.url, true)
    await line.idle(QUIET)
    return { warm, bytesReturn: wireBytes(line.transfers.slice(from)) }
  })
}
