import type { Plugin } from 'vite'
import type { PackParts } from '../content/pack'
import { momentAt } from '../domain/china-time'
import { addDays, type Day } from '../domain/day'
import type { EventsPart } from '../domain/events/parts'
import type { EventRecord } from '../domain/events/types'
import { eventFile, eventPath, feedsOf, inCalendars, type FeedContext } from '../domain/ics/feed'
import { PRODUCT_ID, uidDomain } from '../domain/ics/publication'
import { writeCalendar } from '../domain/ics/write'
import { buildPack, type BuildPackOptions, type BuiltPack } from './build-pack'

export interface FeedOptions extends BuildPackOptions {
  /** Where the app will stand, with a slash at its end. */
  readonly siteUrl: string
}

/** Rules that no calendar program can follow are written out so far. */
const DAYS_BACK = 60
const DAYS_AHEAD = 400

/** Writes every calendar into the build: the public feeds and one file for each event with a day. */
export function feedsPlugin(options: FeedOptions): Plugin {
  let root = options.root ?? '.'
  return {
    name: 'calendar-feeds',
    configResolved(config) {
      root = options.root ?? config.root
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = decodeURI((request.url ?? '').split('?')[0] ?? '')
        if (!path.includes('/cal/')) return next()
        const text = calendarFiles(buildPack({ ...options, root }), options.siteUrl).get(
          path.slice(path.indexOf('/cal/') + 1),
        )
        if (text === undefined) return next()
        response.setHeader('Content-Type', 'text/calendar; charset=utf-8')
        response.end(text)
      })
    },
    generateBundle() {
      if (this.environment.config.consumer !== 'client') return
      for (const [fileName, source] of calendarFiles(buildPack({ ...options, root }), options.siteUrl))
        this.emitFile({ type: 'asset', fileName, source })
    },
  }
}

/** The calendars of a pack by path. The same pack gives the same bytes on whatever day it is built. */
export function calendarFiles(
  { parts, extra, manifest }: Pick<BuiltPack, 'parts' | 'extra' | 'manifest'>,
  siteUrl: string,
): ReadonlyMap<string, string> {
  const part = extra.find(({ name }) => name === 'events')?.value as EventsPart | undefined
  if (!parts || !manifest || !part) return new Map()
  const context = contextOf(parts, momentAt(Date.parse(manifest.builtAt)).day, siteUrl)
  const dated = part.events.filter((event) => event.time.how !== 'tba' && inCalendars(event))
  return new Map([
    ...feedsOf(part.events, context).map(({ path, file }) => [path, writeCalendar(file)] as const),
    ...dated.map((event) => [eventPath(event.id), writeCalendar(eventFile(event, context))] as const),
  ])
}

function contextOf(parts: PackParts, today: Day, siteUrl: string): FeedContext {
  const places = new Map(parts.places.map((place) => [place.id, place]))
  const towns = new Map(parts.divisions.map(({ code, name }) => [code, name]))
  const placeOf = ({ placeId }: EventRecord) => (placeId === null ? undefined : places.get(placeId))
  /** Nobody is sent to a sample by a navigation app. */
  const isReal = ({ recordStatus }: EventRecord) => recordStatus === 'verified'
  return {
    today,
    prodId: PRODUCT_ID,
    uidDomain: uidDomain(parts.region.id),
    name: parts.region.shortName,
    siteUrl,
    urlOf: ({ id }) => `${siteUrl}events/${id}/`,
    placeNameOf: (id) => places.get(id)?.name,
    positionOf: (event) => (isReal(event) ? placeOf(event)?.position : null) ?? null,
    townOf: (event) => event.town ?? towns.get(placeOf(event)?.division ?? '') ?? null,
    towns: parts.divisions,
    calendar: parts.holidays,
    from: addDays(today, -DAYS_BACK),
    to: addDays(today, DAYS_AHEAD),
    alarms: true,
  }
}
