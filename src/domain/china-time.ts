import type { Day } from './day'

/** A wall-clock moment in China time (UTC+8 all year): the day and the minutes since its midnight, 0 to 1439. */
export interface Moment {
  readonly day: Day
  readonly minute: number
}

const CHINA_OFFSET_MS = 8 * 3_600_000

/** The wall clock in China at an instant in milliseconds, whatever zone the device is set to. */
export function momentAt(instantMs: number): Moment {
  const iso = new Date(instantMs + CHINA_OFFSET_MS).toISOString()
  return { day: iso.slice(0, 10), minute: Number(iso.slice(11, 13)) * 60 + Number(iso.slice(14, 16)) }
}

/** The instant in milliseconds of a wall-clock moment in China. */
export function instantOf(moment: Moment): number {
  return Date.parse(`${moment.day}T00:00:00Z`) - CHINA_OFFSET_MS + moment.minute * 60_000
}

/** `05:30` from minutes since midnight; 1440 is `24:00`. */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
