import type { EventRecord, Recurrence } from '../../../src/domain/events/types'
import type { ParsedRule } from '../../../src/domain/events/parse-rrule'
import { parseRrule } from '../../../src/domain/events/parse-rrule'

/** A fair on Saturday 5 December 2026, nine to half past eleven, with what a test needs changed. */
export function event(over: Partial<EventRecord> = {}): EventRecord {
  return {
    id: 'fair',
    kind: '招聘会',
    title: '示例 · 冬季招聘会',
    time: { how: 'timed', from: '2026-12-05', start: 540, to: '2026-12-05', end: 690 },
    recurrence: null,
    placeId: null,
    venue: '',
    town: null,
    online: null,
    organiser: '',
    audience: [],
    registration: { needed: null, opens: null, deadline: null, how: '', telephone: null },
    seats: null,
    cost: null,
    status: 'scheduled',
    sequence: 0,
    updated: '2026-11-20',
    bring: [],
    note: '',
    region: 'here',
    source: 'sample',
    checked: '2026-11-20',
    reviewBy: '2027-02-28',
    recordStatus: 'verified',
    ...over,
  }
}

export function parsed(text: string): ParsedRule {
  const result = parseRrule(text)
  if (!result.ok)
    throw new Error(result.errors.map(({ column, message }) => `${column} ${message}`).join('; '))
  return result.rule
}

export function rule(text: string, onDayOff: Recurrence['onDayOff'] = 'keep'): Recurrence {
  return { ...parsed(text), onDayOff }
}

/** An event of whole days from `from` that repeats by a rule. */
export function repeating(
  from: string,
  text: string,
  onDayOff: Recurrence['onDayOff'] = 'keep',
): EventRecord {
  return event({ time: { how: 'all-day', from, to: from }, recurrence: rule(text, onDayOff) })
}
