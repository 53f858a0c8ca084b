import { withTick, type Tick, type TickRecord, type Ticks } from '../../domain/retirement/ticks'

/** What a person changes about an item. */
export type MarkChange = Partial<Pick<Tick, 'status' | 'note' | 'on'>>

export interface MarkContext {
  readonly item: string
  /** The version of the item that is on the screen. */
  readonly version: number
  /** This device. */
  readonly by: string
  /** Now, in milliseconds. */
  readonly now: number
  /** Since when this mark is being typed: this device's own marks of that time are one mark, not many. */
  readonly since: number
}

/**
 * The marks with one change to one item. It is later than the mark before it even where this clock is behind, because
 * the person sees that mark and means to change it.
 */
export function withMark(ticks: Ticks, change: MarkChange, context: MarkContext): Ticks {
  const { item, version, by, now, since } = context
  const before = ticks[item]
  const at = Math.max(now, before ? Date.parse(before.current.at) + 1 : 0)
  const base = before?.current ?? { status: 'open', note: '', on: null }
  const { status, note, on } = { ...base, ...change }
  const tick: Tick = { item, version, by, status, note, on, at: new Date(at).toISOString() }
  const earlier = before ? withoutTyping(before, by, since) : null
  const rest: Record<string, TickRecord> = { ...ticks }
  delete rest[item]
  return withTick(earlier ? { ...rest, [item]: earlier } : rest, tick)
}

/** The marks of an item without those that this device made since then; `null` where none is left. */
function withoutTyping(record: TickRecord, by: string, since: number): TickRecord | null {
  const typed = (mark: Tick) => mark.by === by && Date.parse(mark.at) >= since
  const [current, ...history] = [record.current, ...record.history].filter((mark) => !typed(mark))
  return current ? { current, history } : null
}
