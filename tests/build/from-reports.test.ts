import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/build/compile'
import { problemText } from '../../src/build/problem'
import { memoryStore } from '../../src/build/read/store'
import type { Place } from '../../src/content/pack'
import type { EventsPart } from '../../src/domain/events/parts'
import type { EventRecord } from '../../src/domain/events/types'
import { withFile, type SeedFiles } from '../support/seeds'

/** Inputs made after public reports of other software, in a copy of the seeds. They may be missing. */
const FOLDER = '../shared/samples/from-reports'
const there = existsSync(FOLDER)
if (!there) console.log(`skipped: ${FOLDER} is not there`)

const SEEDS = 'seeds/regions'
const real: SeedFiles = new Map(
  readdirSync(SEEDS, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.\w+$/.test(path))
    .map((path) => [path.replace(/\\/g, '/'), Uint8Array.from(readFileSync(join(SEEDS, path)))]),
)

/** The seeds with a sample in place of a file, or, `added`, with its rows under those of the file. */
function compiled(path: string, sample: string, added = false) {
  const bytes = Uint8Array.from(readFileSync(join(FOLDER, sample)))
  const under = () => {
    const own = new TextDecoder().decode(real.get(path)).trimEnd()
    return `${own}\n${new TextDecoder().decode(bytes).split('\n').slice(1).join('\n')}`
  }
  const store = memoryStore(withFile(real, path, added ? under() : bytes))
  const result = compile({ store, region: 'yuyao', today: '2026-11-25', samples: true })
  const name = path.split('/').pop() ?? ''
  return { ...result, told: result.problems.filter(({ file }) => file.endsWith(name)).map(problemText) }
}

const PLACES = 'yuyao/places.csv'
const EVENTS = 'yuyao/events.csv'
const VACANCIES = 'yuyao/vacancies/sample-winter-fair.csv'

function places(sample: string): readonly Place[] {
  return (compiled(PLACES, sample, true).parts?.places ?? []).filter(({ id }) => id.startsWith('rep-'))
}

function events(sample: string): readonly EventRecord[] {
  const { extra } = compiled(EVENTS, sample, true)
  const { events: all } = extra.find(({ name }) => name === 'events')!.value as EventsPart
  return all.filter(({ id }) => id.startsWith('rep-'))
}

describe.skipIf(!there)('rows as staff write them', { timeout: 60_000 }, () => {
  it('extensions and brackets of telephones', () => {
    const all = places('places-telephone.csv').map(({ telephones }) => telephones)
    const number = { label: '服务台', number: '0574-62000000' }
    const more = { ...number, extension: '801' }
    expect(all).toEqual([[more], [more], [more], [more], [number], [number]])
  })

  it('a character that GBK lacks is missed', () => {
    const { told } = compiled(PLACES, 'places-gbk-question-mark.csv')
    expect(told.filter((text) => text.includes('丢了的字'))).toHaveLength(2)
    expect(told.join()).toContain('某?超市')
    expect(told.join()).not.toContain('rep-q2')
  })

  it('characters of four bytes are read', () => {
    const { parts, told } = compiled(PLACES, 'places-gb18030-four-bytes.csv')
    expect(told).toEqual([])
    const place = parts?.places.find(({ id }) => id === 'rep-g1')
    expect([place?.name, place?.address]).toEqual(['示例 · 某𬭎超市', '示例 · 㶽山路某号'])
  })

  it('formulas that failed', () => {
    const { told } = compiled(PLACES, 'places-excel-errors.csv')
    expect(told.filter((text) => text.includes('公式出错'))).toHaveLength(4)
    for (const error of ['#N/A', '#REF!', '#VALUE!', '#NAME?']) expect(told.join()).toContain(error)
  })

  it('a date without a time is no midnight', () => {
    const all = events('events-date-only.csv').map(({ time }) => time)
    const day = { how: 'all-day', from: '2026-12-05', to: '2026-12-05' }
    expect(all).toEqual([day, day, day])
  })

  it('dates as they are written in Chinese', () => {
    const { told } = compiled(EVENTS, 'events-chinese-dates.csv', true)
    expect(told.filter((text) => text.includes('是农历'))).toHaveLength(2)
    expect(told.filter((text) => text.includes('分不清哪个是月'))).toHaveLength(1)
    expect(told.filter((text) => text.includes('rep-c3') || text.includes('rep-c4'))).toEqual([])
  })

  it('cells left out at the end of a row, and a title over the headings', () => {
    expect(compiled(VACANCIES, 'vacancies-trailing-cells-dropped.csv').told).toEqual([])
    const { told } = compiled(VACANCIES, 'vacancies-title-row.csv')
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('当作标题，没有读入')
  })

  it('a row pasted twice', () => {
    const { told } = compiled(VACANCIES, 'vacancies-exact-duplicates.csv')
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('和第 2 行一样')
  })
})
