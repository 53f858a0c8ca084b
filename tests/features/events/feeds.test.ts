import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarFiles } from '../../../src/build/feeds'
import { buildPack } from '../../../src/build/build-pack'
import type { EventsPart } from '../../../src/domain/events/parts'
import type { EventRecord } from '../../../src/domain/events/types'
import { event } from '../../domain/events/support'
import { testPack } from '../../support/pack'
import { manifestOf } from './support'

const SITE = 'https://city.example/lysd/'

function files(events: readonly EventRecord[]): ReadonlyMap<string, string> {
  const value: EventsPart = { events, search: [], fairs: [] }
  const extra = [{ name: 'events', lazy: 'soon' as const, value }]
  return calendarFiles({ parts: testPack(), extra, manifest: manifestOf() }, SITE)
}

function entry(text: string | undefined): ICAL.Component {
  const found = new ICAL.Component(ICAL.parse(text ?? '') as unknown[]).getFirstSubcomponent('vevent')
  if (!found) throw new Error('no entry')
  return found
}

const fair = event({
  id: 'fair',
  time: { how: 'timed', from: '2031-03-08', start: 540, to: '2031-03-08', end: 690 },
})

/** The pack as it would be with real events. */
function asReal(built: ReturnType<typeof buildPack>): ReturnType<typeof buildPack> {
  const real = (value: unknown) => {
    const part = value as EventsPart
    return { ...part, events: part.events.map((each) => ({ ...each, recordStatus: 'verified' as const })) }
  }
  const extra = built.extra.map((part) =>
    part.name === 'events' ? { ...part, value: real(part.value) } : part,
  )
  return { ...built, extra }
}

describe('the calendars of a build', () => {
  const built = asReal(buildPack({ today: '2026-11-25', builtAt: '2026-11-25T00:00:00Z' }))
  const all = calendarFiles(built, SITE)

  it('are all calendars that another parser reads, each with the zone of China', () => {
    for (const [path, text] of all) {
      const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
      expect(calendar.name, path).toBe('vcalendar')
      expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid'), path).toBe(
        'Asia/Shanghai',
      )
      expect(
        text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75),
        path,
      ).toBe(true)
    }
  })

  it('are one for all, one a kind, an audience and a town, and one an event with a day', () => {
    const paths = [...all.keys()]
    expect(paths.filter((path) => path.startsWith('cal/town/'))).toHaveLength(
      built.parts?.divisions.length ?? 0,
    )
    expect(paths).toContain('cal/all.ics')
    expect(paths).toContain('cal/e/sample-winter-fair.ics')
    expect(paths).not.toContain('cal/e/sample-spring-tba.ics')
  })

  it('are the same bytes from the same seeds on another day', () =>
    expect([
      ...calendarFiles(asReal(buildPack({ today: '2026-12-24', builtAt: '2026-11-25T00:00:00Z' })), SITE),
    ]).toEqual([...all]))

  it('are none where the region has no events', () => {
    expect(calendarFiles({ parts: testPack(), extra: [], manifest: manifestOf() }, SITE).size).toBe(0)
  })

  it('hold nothing made up, and have no file of it', () => {
    const calendars = files([{ ...fair, placeId: 'east-1', recordStatus: 'sample' }])
    expect([...calendars.keys()]).not.toContain('cal/e/fair.ics')
    expect([...calendars.values()].filter((text) => text.includes('VEVENT'))).toEqual([])
    expect(files([{ ...fair, placeId: 'east-1' }]).get('cal/e/fair.ics')).toContain(
      'GEO:30.001000;120.001000',
    )
  })

  it('put an event under the town of its place', () => {
    const text = files([{ ...fair, placeId: 'west-1' }]).get('cal/town/999901102.ics')
    expect(entry(text).getFirstPropertyValue('uid')).toBe('fair@testville.laoyousuode')
  })

  it('TM-14: a change and a cancellation replace what was there, and stay in the feed', () => {
    const versions = [
      fair,
      { ...fair, sequence: 1, status: 'changed' as const, updated: '2031-02-25' },
      { ...fair, sequence: 2, status: 'cancelled' as const, updated: '2031-02-28' },
    ].map((each) => entry(files([each]).get('cal/all.ics')))
    const value = (name: string) => versions.map((each) => String(each.getFirstPropertyValue(name)))
    expect(new Set(value('uid')).size).toBe(1)
    expect(value('sequence')).toEqual(['0', '1', '2'])
    expect(new Set(value('dtstamp')).size).toBe(3)
    expect(value('status')[2]).toBe('CANCELLED')
    expect(value('summary')[2]).toMatch(/^【取消】/)
  })

  it('TM-15: ask to be looked at again twice a day, in both dialects', () => {
    expect(all.get('cal/all.ics')).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n')
    expect(all.get('cal/all.ics')).toContain('X-PUBLISHED-TTL:PT12H\r\n')
  })

  it('link to the pages of the site', () =>
    expect(all.get('cal/e/sample-salon.ics')).toContain(`URL:${SITE}events/sample-salon/`))
})

describe('the part of the promises', () => {
  it('is the region’s own and says what counts', () => {
    const part = buildPack({ today: '2026-11-25' }).extra.find(({ name }) => name === 'event-promises')
    expect(part?.value).toMatchObject({
      promises: [
        { id: 'recruitment', atLeast: 150 },
        { id: 'startup', atLeast: 5 },
      ],
    })
  })
})
