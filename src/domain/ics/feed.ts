import { addDays, type Day } from '../day'
import { nextOccurrence } from '../events/recurrence'
import { AUDIENCES, EVENT_KINDS, type Audience, type EventKind, type EventRecord } from '../events/types'
import { entriesOf, type EntryContext } from './entries'
import type { CalendarEntry, CalendarFile } from './types'

/** A calendar to publish at `path`, relative to the site, for subscription. */
export interface Feed {
  readonly path: string
  readonly file: CalendarFile
}

export interface FeedContext extends EntryContext {
  /** The day of the build. */
  readonly today: Day
  readonly prodId: string
  /** Stands before the name of each feed, e.g. the name of the city. */
  readonly name: string
  /** The address of the site, with a slash at its end. */
  readonly siteUrl: string
  readonly towns: readonly { readonly code: string; readonly name: string }[]
  /** The town of an event, told from its place record where it has one. */
  readonly townOf: (event: EventRecord) => string | null
}

const KIND_PATHS: Readonly<Record<EventKind, string>> = {
  招聘会: 'job-fair',
  校园招聘: 'campus',
  直播带岗: 'live',
  培训: 'training',
  创业集市: 'startup-market',
  创业沙龙: 'startup-salon',
  创业成果展示: 'startup-show',
  创业大赛: 'startup-contest',
  技能竞赛: 'skills-contest',
  专项行动: 'campaign',
}
const AUDIENCE_PATHS: Readonly<Record<Audience, string>> = {
  不限: 'anyone',
  毕业生: 'graduates',
  在校生: 'students',
  务工人员: 'workers',
  就业困难人员: 'hardship',
  退役军人: 'veterans',
  残疾人: 'disabled',
  创业者: 'founders',
}
const REFRESH_MINUTES = 720
const DAYS_KEPT = 60
/** So long a cancelled event stays, counted from its cancellation, even where its day is long past. */
const DAYS_CANCELLED_KEPT = 30
const LATE = '日历更新可能延迟一天，以本站为准'

/** Where the file of one event is published. */
export function eventPath(id: string): string {
  return `cal/e/${id}.ics`
}

/**
 * The public feeds: all, by kind, by audience, by town. A feed without entries is published too, so that a subscription
 * never breaks. Past events stay for 60 days.
 */
export function feedsOf(events: readonly EventRecord[], context: FeedContext): Feed[] {
  const kept = events
    .filter((event) => isKept(event, context))
    .map((event) => ({ event, entries: entriesOf(event, context) }))
  const feed = (path: string, name: string, belongs: (event: EventRecord) => boolean): Feed => {
    const entries = kept.filter(({ event }) => belongs(event)).flatMap((each) => each.entries)
    return {
      path: `cal/${path}.ics`,
      file: calendarOf(entries, `cal/${path}.ics`, `${context.name} · ${name}`, context),
    }
  }
  return [
    feed('all', '全部活动', () => true),
    ...EVENT_KINDS.map((kind) => feed(`kind/${KIND_PATHS[kind]}`, kind, (event) => event.kind === kind)),
    ...AUDIENCES.map((who) =>
      feed(`for/${AUDIENCE_PATHS[who]}`, `面向${who}`, ({ audience }) => audience.includes(who)),
    ),
    ...context.towns.map(({ code, name }) =>
      feed(`town/${code}`, name, (event) => context.townOf(event) === name),
    ),
  ]
}

/** One event as a file to import; `path` is where it stands. */
export function eventFile(event: EventRecord, context: FeedContext): CalendarFile {
  return calendarOf(entriesOf(event, context), eventPath(event.id), event.title, context)
}

/** The events a person has saved, as a file to import: it does not refresh and has no address. */
export function scheduleFile(
  events: readonly EventRecord[],
  name: string,
  context: EntryContext & { readonly prodId: string },
): CalendarFile {
  const entries = events.filter(inCalendars).flatMap((event) => entriesOf(event, context))
  return { name, description: LATE, prodId: context.prodId, refreshMinutes: null, url: '', entries }
}

function calendarOf(
  entries: readonly CalendarEntry[],
  path: string,
  name: string,
  { prodId, siteUrl }: FeedContext,
): CalendarFile {
  const url = siteUrl + path
  return { name, description: LATE, prodId, refreshMinutes: REFRESH_MINUTES, url, entries }
}

/** Nothing made up comes into anybody’s calendar. */
export function inCalendars({ recordStatus }: EventRecord): boolean {
  return recordStatus === 'verified'
}

function isKept(event: EventRecord, { today, calendar }: FeedContext): boolean {
  if (!inCalendars(event)) return false
  if (event.status === 'cancelled' && event.updated >= addDays(today, -DAYS_CANCELLED_KEPT)) return true
  return nextOccurrence(event, addDays(today, -DAYS_KEPT), calendar) !== null
}
