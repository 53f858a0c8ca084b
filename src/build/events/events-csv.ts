import type { EventRecord } from '../../domain/events/types'
import type { Problems, RawRecord } from '../records'
import { checkRecord } from '../schema/check'
import { checkEventRow, recurrenceOf } from './event-rules'
import { eventSchema, type EventRow } from './event-schema'

/** An event and the row it stands on. */
export interface KeptEvent {
  readonly event: EventRecord
  readonly raw: RawRecord
}

/** The events of one level's events.csv (rows as `tableRecords` gives them); faulty rows are told and left out. */
export function readEvents(raws: readonly RawRecord[], region: string, problems: Problems): KeptEvent[] {
  const kept = new Map<string, KeptEvent>()
  for (const raw of raws) {
    const row = checkRecord(eventSchema, raw, problems)
    if (!row || !checkEventRow(row, raw, problems)) continue
    const first = kept.get(row.id)
    if (first) tellTwice(row.id, first.raw, raw, problems)
    else kept.set(row.id, { event: eventOf(row, region), raw })
  }
  return [...kept.values()]
}

function tellTwice(id: string, first: RawRecord, raw: RawRecord, problems: Problems): void {
  const line = first.spot([]).line
  problems.atField(raw, ['id'], `“${id}”重复了，第 ${line} 行已有`, '每个编号只能出现一次')
}

function eventOf(row: EventRow, region: string): EventRecord {
  const { needed, opens, deadline, telephone } = row
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    time: row.time,
    recurrence: recurrenceOf(row),
    placeId: row.placeId,
    venue: row.venue ?? '',
    town: row.town ?? null,
    online: row.online ?? null,
    organiser: row.organiser ?? '',
    audience: row.audience,
    registration: { needed, opens, deadline, how: row.how ?? '', telephone },
    seats: row.seats === null ? null : { total: row.seats, left: row.seatsLeft },
    cost: row.cost,
    status: row.eventStatus,
    sequence: row.sequence ?? 0,
    updated: row.updated ?? row.checked,
    bring: row.bring,
    note: row.note ?? '',
    region,
    source: row.source,
    checked: row.checked,
    reviewBy: row.reviewBy,
    recordStatus: row.status,
  }
}
