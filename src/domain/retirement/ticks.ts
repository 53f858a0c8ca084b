import type { Day } from '../day'
import type { ChecklistItem } from './checklist'

/** 我做, 家里人帮忙, 已办好, or open again. None of them means that anything was submitted (已提交). */
export type TickStatus = 'open' | 'me' | 'family' | 'done'

/** One mark on one item. `at` is an instant in ISO text with milliseconds and Z, `by` names the device. */
export interface Tick {
  readonly item: string
  /** The item's version when it was marked. */
  readonly version: number
  readonly status: TickStatus
  readonly note: string
  /** The day it was done or is planned for, if the person gave one. */
  readonly on: Day | null
  readonly at: string
  readonly by: string
}

/** The marks of one item: the one that holds, and all before it, newest first. */
export interface TickRecord {
  readonly current: Tick
  readonly history: readonly Tick[]
}

/** The marks of one person's checklist on one device, by item id. */
export type Ticks = Readonly<Record<string, TickRecord>>

/** The marks with one more. An older mark than the present one goes into the history. */
export function withTick(ticks: Ticks, tick: Tick): Ticks {
  return mergeTicks(ticks, { [tick.item]: { current: tick, history: [] } })
}

/**
 * Two copies of one checklist made one: the newest mark of each item holds and every other is kept in its history. The
 * order of merging does not matter and merging twice changes nothing, so copies may go to and fro.
 */
export function mergeTicks(mine: Ticks, theirs: Ticks): Ticks {
  const items = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].sort()
  // Names of items come from other phones: an object that has none of its own to begin with.
  const merged = Object.create(null) as Record<string, TickRecord>
  for (const item of items) {
    const [current, ...history] = distinct([...marksOf(mine, item), ...marksOf(theirs, item)])
    if (current) merged[item] = { current, history }
  }
  return merged
}

function marksOf(ticks: Ticks, item: string): readonly Tick[] {
  const record = Object.prototype.hasOwnProperty.call(ticks, item) ? ticks[item] : undefined
  return record ? [record.current, ...record.history] : []
}

/** Newest first, each mark once. At one and the same instant the device name and then the content decide. */
function distinct(marks: readonly Tick[]): readonly Tick[] {
  const byKey = new Map(marks.map((mark) => [sortKey(mark), mark]))
  return [...byKey.keys()]
    .sort()
    .reverse()
    .map((key) => byKey.get(key) as Tick)
}

function sortKey({ at, by, status, version, on, note }: Tick): string {
  return JSON.stringify([at, by, status, version, on, note])
}

/** Items on which the two copies disagree in what is marked, for the person to look at after a hand-over. */
export function conflicts(mine: Ticks, theirs: Ticks): readonly string[] {
  const differs = (item: string) => {
    const [a, b] = [marksOf(mine, item)[0], marksOf(theirs, item)[0]]
    return a !== undefined && b !== undefined && (a.status !== b.status || a.note !== b.note || a.on !== b.on)
  }
  return Object.keys(mine).filter(differs).sort()
}

/** How a mark stands to the checklist of today. `changed`: the item is newer than the mark. `gone`: no such item now. */
export type TickState = 'unmarked' | 'current' | 'changed' | 'gone'

/** How an item's mark stands; give `undefined` for an item that the checklist no longer has. */
export function tickState(
  item: Pick<ChecklistItem, 'version'> | undefined,
  record: TickRecord | undefined,
): TickState {
  if (!record) return 'unmarked'
  if (!item) return 'gone'
  return record.current.version === item.version ? 'current' : 'changed'
}

/** Marks whose item the checklist no longer has. They are kept and shown, never dropped. */
export function orphanedTicks(
  items: readonly Pick<ChecklistItem, 'id'>[],
  ticks: Ticks,
): readonly TickRecord[] {
  const known = new Set(items.map(({ id }) => id))
  return Object.keys(ticks)
    .sort()
    .filter((id) => !known.has(id))
    .map((id) => ticks[id] as TickRecord)
}
