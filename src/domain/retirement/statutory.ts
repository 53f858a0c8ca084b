import { monthFromText, type Month } from '../month'
import type { Age, RetirementRules, Statutory, Track, TrackId } from './types'

/** Whole years and months from a count of months. */
export function ageOf(months: number): Age {
  const years = Math.floor(months / 12)
  return { years, months: months - years * 12 }
}

/**
 * 办法第一条: months of delay. The first affected birth is already delayed by one month, hence the `+ 1`; the day
 * of birth plays no part.
 */
export function delayMonths(track: Pick<Track, 'delay'>, birth: Month): number {
  if (!track.delay) return 0
  const after = birth - monthFromText(track.delay.firstBirth)
  if (after < 0) return 0
  return Math.min(track.delay.capMonths, Math.floor(after / track.delay.stepMonths) + 1)
}

/** 办法第一条: the statutory month of retirement of someone born in that month. */
export function statutoryRetirement(track: Track, birth: Month, effective: string): Statutory {
  const delay = delayMonths(track, birth)
  const original = birth + track.oldAgeMonths
  return {
    track: track.track,
    original,
    delay,
    month: original + delay,
    age: ageOf(track.oldAgeMonths + delay),
    capped: track.delay !== null && delay === track.delay.capMonths,
    inAnnex: isInAnnex(track, birth),
    beforeReform: original < monthFromText(effective),
  }
}

function isInAnnex({ delay, annex }: Track, birth: Month): boolean {
  if (!delay || !annex) return false
  return birth >= monthFromText(delay.firstBirth) && birth <= monthFromText(annex.lastBirth)
}

/** The row of a track in force on a day; `null` where none is. */
export function trackInForce(
  rules: Pick<RetirementRules, 'tracks'>,
  track: TrackId,
  day: string,
): Track | null {
  const inForce = (row: Track) => row.from <= day && (row.to === undefined || day <= row.to)
  return rules.tracks.find((row) => row.track === track && inForce(row)) ?? null
}
