import type { WorkEntry } from '../worklog/entry'

/** On how many days, over all sites, the work log has something: the last line about a day counts. */
export function loggedDays(entries: readonly WorkEntry[]): number {
  const last = new Map<string, boolean>()
  for (const { about, site, of, value } of entries)
    if (about === 'day') last.set(JSON.stringify([site, of]), value !== null)
  return [...last.values()].filter(Boolean).length
}
