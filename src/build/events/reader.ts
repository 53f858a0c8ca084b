import type { EventRecord, Vacancy } from '../../domain/events/types'
import type { ExtraContext, ExtraPart } from '../extra'
import { tableRecords } from '../level-files'
import { cleanCode } from '../read/cells'
import { textField } from '../records'
import { compareText } from '../problem'
import { EVENT_COLUMNS } from './event-schema'
import { readEvents, type KeptEvent } from './events-csv'
import { checkEventLinks } from './links'
import type { EventsPart, VacanciesPart } from '../../domain/events/parts'
import { searchTextOf } from './search-text'
import { readVacancies, VACANCY_COLUMNS } from './vacancies-csv'

/**
 * Reads events.csv and vacancies/<event-id>.csv of every level, nearest level wins, and makes the part `events` and one
 * part for the vacancies of each fair.
 */
export function eventsReader(context: ExtraContext): readonly ExtraPart[] {
  const { kept: all, faulty } = mergedEvents(context)
  const kept = checkEventLinks(all, context)
  const fairs = fairsOf(all, faulty, context)
  const events = kept
    .map(({ event }) => event)
    .filter((event) => isShown(event, context))
    .sort((one, other) => compareText(one.id, other.id))
  const shown = fairs.filter(({ event }) => events.includes(event))
  const part: EventsPart = {
    events,
    search: events.map(({ title, organiser }) => searchTextOf([title, organiser])),
    fairs: shown.map(({ event, vacancies }) => ({
      event: event.id,
      part: partName(event.id),
      vacancies: vacancies.length,
    })),
  }
  return [{ name: 'events', lazy: 'soon', value: part }, ...shown.map(fairPart)]
}

interface Fair {
  readonly event: EventRecord
  readonly vacancies: readonly Vacancy[]
}

interface Events {
  readonly kept: readonly KeptEvent[]
  /** Ids of rows that are there and faulty; `*` where a whole table cannot be read. */
  readonly faulty: ReadonlySet<string>
}

function mergedEvents({ store, levels, problems }: ExtraContext): Events {
  const byId = new Map<string, KeptEvent>()
  const faulty = new Set<string>()
  for (const level of levels) {
    const path = `${level}/events.csv`
    if (!store.list().includes(path)) continue
    const before = problems.errors
    const raws = tableRecords(store, path, EVENT_COLUMNS, problems)
    if (problems.errors > before) faulty.add('*')
    const events = readEvents(raws, level, problems)
    const ids = new Set(events.map(({ event }) => event.id))
    for (const raw of raws) {
      const id = cleanCode(textField(raw, 'id'))
      if (!ids.has(id)) faulty.add(id)
    }
    for (const kept of events) if (!byId.has(kept.event.id)) byId.set(kept.event.id, kept)
  }
  return { kept: [...byId.values()], faulty }
}

function fairsOf(
  kept: readonly KeptEvent[],
  faulty: ReadonlySet<string>,
  { store, levels, problems }: ExtraContext,
): Fair[] {
  const paths = store.list().filter((path) => /^[^/]+\/vacancies\/[^/]+\.csv$/.test(path))
  return paths.flatMap((path) => {
    const [level = '', , file = ''] = path.split('/')
    if (!levels.includes(level)) return []
    const id = file.slice(0, -'.csv'.length)
    const event = kept.find((each) => each.event.id === id && each.event.region === level)?.event
    if (!event && (faulty.has(id) || faulty.has('*'))) return []
    if (!event) {
      problems.add(
        store.label + path,
        { line: 1 },
        `没有编号为“${id}”的活动`,
        '文件名要和 events.csv 的编号一样',
      )
      return []
    }
    const raws = tableRecords(store, path, VACANCY_COLUMNS, problems)
    return [{ event, vacancies: readVacancies(raws, event, problems) }]
  })
}

function isShown({ recordStatus }: EventRecord, { samples }: ExtraContext): boolean {
  return samples || recordStatus === 'verified'
}

function fairPart({ event, vacancies }: Fair): ExtraPart {
  const search = vacancies.map(({ employer, post }) => searchTextOf([employer, post]))
  const value: VacanciesPart = { event: event.id, vacancies, search }
  return { name: partName(event.id), lazy: 'asked', value }
}

function partName(id: string): string {
  return `vacancies-${id}`
}
