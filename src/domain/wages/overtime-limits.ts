import type { Warning } from './line'
import type { OvertimeEntry, OvertimeReading } from './overtime-day'
import type { WageRules } from './rules'

function monthKey(entry: OvertimeEntry): string {
  return 'day' in entry ? entry.day.slice(0, 7) : (entry.month ?? '')
}

function extraMinutes(reading: OvertimeReading): number {
  return reading.shares.reduce((all, { kind, minutes }) => (kind === 'extra' ? all + minutes : all), 0)
}

/** Warns of days and months over the limits of 劳动法 41. Hours over them are owed all the same. */
export function overtimeLimitWarnings(
  entries: readonly OvertimeEntry[],
  readings: readonly OvertimeReading[],
  rules: WageRules,
): readonly Warning[] {
  const { hoursADay, hoursAMonth } = rules.overtimeLimits.value
  const months: Record<string, number> = {}
  const days: Record<string, number> = {}
  readings.forEach((reading, at) => {
    const [entry, minutes] = [entries[at] as OvertimeEntry, extraMinutes(reading)]
    months[monthKey(entry)] = (months[monthKey(entry)] ?? 0) + minutes
    if ('day' in entry) days[entry.day] = (days[entry.day] ?? 0) + minutes
  })
  const over = (all: Record<string, number>, hours: number) =>
    Object.entries(all)
      .filter(([, minutes]) => minutes > hours * 60)
      .map(([key]) => key)
      .sort()
  return [
    ...over(days, hoursADay).map((day): Warning => ({ code: 'over-daily-limit', values: { day } })),
    ...over(months, hoursAMonth).map((month): Warning => ({ code: 'over-monthly-limit', values: { month } })),
  ]
}
