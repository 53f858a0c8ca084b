import { instantOf } from '../china-time'
import { metresBetween } from '../distance'
import type { LatLng } from '../position'
import type { Occurrence } from './recurrence'

/** One thing in a person's schedule. */
export interface Appointment {
  readonly id: string
  readonly occurrence: Occurrence
  /** `null` where it is not known. */
  readonly position: LatLng | null
  /** Nobody need travel to it. */
  readonly isOnline: boolean
}

/** How a straight line becomes a way, and how fast the person goes. */
export interface Travel {
  readonly detour: number
  readonly kmh: number
}

/** `overlap`: both at once for so many minutes. `tight`: the gap is shorter than the way takes. */
export type Clash =
  | { readonly kind: 'overlap'; readonly first: string; readonly second: string; readonly minutes: number }
  | {
      readonly kind: 'tight'
      readonly first: string
      readonly second: string
      readonly gapMinutes: number
      readonly travelMinutes: number
    }

interface Span {
  readonly of: Appointment
  readonly start: number
  readonly end: number
}

/**
 * Pairs that cannot both be kept, in order of their start. What takes the whole day clashes with nothing; where nobody
 * has said when an event ends, only its start counts, and where a position is missing, no way is reckoned.
 */
export function clashes(appointments: readonly Appointment[], travel: Travel): Clash[] {
  const spans = appointments.map(spanOf).filter((span): span is Span => span !== null)
  spans.sort((one, other) => one.start - other.start || one.end - other.end)
  return spans.flatMap((first, index) =>
    spans.slice(index + 1).flatMap((second) => clashOf(first, second, travel) ?? []),
  )
}

function spanOf(of: Appointment): Span | null {
  const { from, to, start, end } = of.occurrence
  if (start === null) return null
  const begins = minutesOf(from, start)
  return { of, start: begins, end: end === null ? begins : minutesOf(to, end) }
}

function minutesOf(day: string, minute: number): number {
  return instantOf({ day, minute }) / 60_000
}

function clashOf(first: Span, second: Span, travel: Travel): Clash | null {
  const pair = { first: first.of.id, second: second.of.id }
  if (second.start < first.end || second.start === first.start) {
    const minutes = Math.max(0, Math.min(first.end, second.end) - second.start)
    return { kind: 'overlap', ...pair, minutes }
  }
  const gapMinutes = second.start - first.end
  const travelMinutes = travelBetween(first.of, second.of, travel)
  return travelMinutes > gapMinutes ? { kind: 'tight', ...pair, gapMinutes, travelMinutes } : null
}

/** Whole minutes, rounded up; 0 where nobody travels or nobody knows. */
function travelBetween(one: Appointment, other: Appointment, { detour, kmh }: Travel): number {
  if (one.isOnline || other.isOnline) return 0
  const metres = metresBetween(one.position, other.position) ?? 0
  return Math.ceil((metres * detour * 60) / (kmh * 1000) - 1e-9)
}
