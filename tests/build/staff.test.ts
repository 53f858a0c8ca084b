import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { problemList } from '../../src/build/cli'
import { compile } from '../../src/build/compile'
import { problemText } from '../../src/build/problem'
import { memoryStore } from '../../src/build/read/store'
import type { EventsPart, VacanciesPart } from '../../src/domain/events/parts'
import { withFile, type SeedFiles } from '../support/seeds'

/** What offices hand in, as a city's seeds; the README beside them says what is right. They may be missing. */
const FOLDER = '../shared/samples/staff'
const there = existsSync(FOLDER)
if (!there) console.log(`skipped: ${FOLDER} is not there`)

const SEEDS = 'seeds/regions'
const own: SeedFiles = new Map(
  readdirSync(SEEDS, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.\w+$/.test(path) && !path.includes('vacancies'))
    .map((path) => [path.replace(/\\/g, '/'), Uint8Array.from(readFileSync(join(SEEDS, path)))]),
)
const VISIT = `
- id: visit-2026
  title: 走访记录
  publisher: 就业服务科
  date: 2026-11-28
`
const sources = new TextDecoder().decode(own.get('yuyao/sources.yaml')) + VISIT
/** The city without places and events of its own, and with the source that the samples name. */
const bare = [
  ['yuyao/sources.yaml', sources],
  ['yuyao/events.csv', null],
  ['yuyao/places.csv', null],
].reduce<SeedFiles>((files, [path, text]) => {
  if (text !== null) return withFile(files, path as string, text as string)
  return new Map([...files].filter(([name]) => name !== path))
}, own)

const sample = (name: string) => Uint8Array.from(readFileSync(join(FOLDER, name)))

function compiled(files: Readonly<Record<string, string>>, samples = true) {
  const all = Object.entries(files).reduce<SeedFiles>(
    (seeds, [path, name]) => withFile(seeds, path, sample(name)),
    bare,
  )
  const { parts, extra, problems } = compile({
    store: memoryStore(all),
    region: 'yuyao',
    today: '2026-11-29',
    samples,
  })
  return {
    places: parts?.places ?? [],
    events: (extra.find(({ name }) => name === 'events')?.value as EventsPart | undefined)?.events ?? [],
    extra,
    told: problems.map(problemText),
    errors: problems.filter(({ severity }) => severity === 'error').map(problemText),
    first: problemList(problems).split('\n')[0],
  }
}
const places = (name: string) => compiled({ 'yuyao/places.csv': name })

describe.skipIf(!there)('sheets as offices hand them in', { timeout: 60_000 }, () => {
  it('with a title, blank rows and a sum are read, and what is left out is told', () => {
    const { places: all, told, errors } = places('places-title-blank-and-total-rows.csv')
    expect(all.map(({ id }) => id)).toEqual(['title-01', 'title-02'])
    expect(errors).toEqual([])
    expect(told).toHaveLength(2)
    expect(told.join()).toContain('第 1 行')
    expect(told.join()).toContain('第 7 行')
  })

  it('with headings of their own are read; a column that nobody asks for is told, not deleted', () => {
    const { places: all, told, errors } = places('places-other-headings.csv')
    expect(all.map(({ telephones }) => telephones[0]?.number)).toEqual(['0574-12345601', '0574-12345602'])
    expect(errors).toEqual([])
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('“备注”这一列没有读入')
    expect(told[0]).not.toContain('删')
  })

  it('part words as they like; a near word is asked, a new one is told with its places', () => {
    const { places: all, told, errors } = places('places-what-there-is.csv')
    expect(errors.map((text) => /没有“(.*?)”/.exec(text)?.[1])).toEqual(['饮水机', '饮用水'])
    expect(
      told.filter((text) => text.includes('是新的')).map((text) => /“([^”]*)”是新的/.exec(text)?.[1]),
    ).toEqual(['WIFI', '热水'])
    expect(all.flatMap(({ amenities }) => amenities).filter((word) => / |\/|，|,/.test(word))).toEqual([])
    expect(all.find(({ id }) => id === 'has-02')?.amenities).toEqual(['登记', '饮水', '充电', '卫生间'])
    expect(all.find(({ id }) => id === 'has-04')?.amenities).toContain('充电')
    expect(all.map(({ bring }) => bring.length)).toEqual([2, 2, 2, 1, 1, 1])
  })

  it('with positions of map apps are converted', () => {
    const { places: all, errors } = places('places-positions-from-a-map-app.csv')
    expect(errors.filter((text) => !text.includes('map-04'))).toEqual([])
    const at = Object.fromEntries(all.map(({ id, position }) => [id, position]))
    // All but the last are one point, as three maps give it; GCJ-02 lies some 500 m from it here.
    for (const id of ['map-01', 'map-02', 'map-03']) {
      expect(at[id]?.lat).toBeCloseTo(30.1735, 3)
      expect(at[id]?.lng).toBeCloseTo(121.0497, 3)
    }
    expect(at['map-01']?.how).toContain('GCJ-02 换算')
    expect(at['map-02']?.how).toContain('BD-09 换算')
  })

  it('with one broken row have one fault, and nobody who names it is blamed', () => {
    const files = {
      'yuyao/places.csv': 'one-broken-row/places.csv',
      'yuyao/events.csv': 'one-broken-row/events.csv',
    }
    const { told } = compiled(files)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('places.csv 第 3 行')
    expect(told[0]).toContain('零工市')
  })

  it.each([true, false])('with a real fair at a made-up place are a fault (samples: %s)', (samples) => {
    const files = {
      'yuyao/places.csv': 'real-fair-at-a-sample-place/places.csv',
      'yuyao/events.csv': 'real-fair-at-a-sample-place/events.csv',
    }
    const { errors, events } = compiled(files, samples)
    expect(errors.join()).toContain('办在示例地点')
    expect(events.filter(({ placeId }) => placeId !== null && samples === false)).toEqual([])
  })

  it('that nobody reads are each named', () => {
    const names = readdirSync(join(FOLDER, 'files-nobody-reads'))
    const files = Object.fromEntries(names.map((name) => [`yuyao/${name}`, `files-nobody-reads/${name}`]))
    const { told } = compiled(files)
    for (const name of names) expect(told.join('\n')).toContain(`没有读入“${name}”`)
  })

  it('of posts with merged employers are twelve posts, each with its employer, and one sentence a kind of question', () => {
    const all = [
      ['yuyao/events.csv', sample('one-broken-row/events.csv')],
      ['yuyao/places.csv', sample('one-broken-row/places.csv')],
      ['yuyao/vacancies/fair-a.csv', sample('vacancies-merged-employers.csv')],
    ].reduce<SeedFiles>((seeds, [path, bytes]) => withFile(seeds, path as string, bytes as Uint8Array), bare)
    const { extra, problems } = compile({
      store: memoryStore(all),
      region: 'yuyao',
      today: '2026-11-29',
      samples: true,
    })
    const part = extra.find(({ name }) => name === 'vacancies-fair-a')?.value as VacanciesPart
    expect(part.vacancies).toHaveLength(12)
    expect(part.vacancies.map(({ employer }) => employer).filter((name) => name === '')).toEqual([])
    expect(part.vacancies[1]?.employer).toBe('某塑料厂')
    expect(part.vacancies[11]?.employer).toBe('某机械厂')
    const own = problems.filter(({ file }) => file.includes('vacancies'))
    expect(own.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(problemList(own).split('\n').length).toBeLessThanOrEqual(12)
    expect(problemList(own)).toContain('“联系电话”这一列没有读入')
  })
})
