import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { builtAtOf } from '../../src/build/built-at'
import { jsonBytes, packFiles } from '../../src/build/pack'
import { reportOf, reportText } from '../../src/build/report'
import { PACK_SCHEMA, type PackParts } from '../../src/content/pack'
import { compileFiles, testvilleFiles, textOf, withEdit } from '../support/seeds'

const PUBLISHED = { builtAt: '2031-03-01T08:00:00Z', issue: 1 }
const partsOf = (files = testvilleFiles()): PackParts => {
  const { parts } = compileFiles(files)
  if (!parts) throw new Error('no parts')
  return parts
}
const pack = packFiles(partsOf(), PUBLISHED)

describe('the files of a pack', () => {
  it('are one JSON a part, named after its hash, and a manifest', () => {
    expect(pack.files.map((file) => file.part)).toEqual([
      'divisions',
      'guides',
      'holidays',
      'places',
      'region',
      'sources',
      'manifest',
    ])
    for (const { part, path, bytes } of pack.files.slice(0, -1)) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      expect(path).toBe(`testville/${part}.${hash.slice(0, 8)}.json`)
      expect(pack.manifest.parts[part]).toEqual({
        hash,
        bytes: bytes.length,
        url: path.replace('testville/', ''),
      })
    }
  })

  it('hold what the compiler gave', () => {
    const places = pack.files.find((file) => file.part === 'places')
    expect(JSON.parse(textOf(places?.bytes))).toEqual(partsOf().places)
  })

  it('have a manifest that names region, schema and moment', () => {
    const manifest = pack.files.find((file) => file.path === 'testville/manifest.json')
    expect(JSON.parse(textOf(manifest?.bytes))).toEqual(pack.manifest)
    expect(pack.manifest).toMatchObject({
      schema: PACK_SCHEMA,
      region: 'testville',
      builtAt: PUBLISHED.builtAt,
    })
    expect(pack.manifest.version).toMatch(/^[0-9a-f]{12}$/)
  })

  it('are the same bytes for the same seeds, in whatever order files are listed', () => {
    const reversed = new Map([...testvilleFiles()].reverse())
    expect(packFiles(partsOf(reversed), PUBLISHED).files).toEqual(pack.files)
  })

  it('change the version and only the part that changed', () => {
    const changed = packFiles(
      partsOf(withEdit(testvilleFiles(), 'testville/places.csv', '河湾路8号', '河湾路9号')),
      PUBLISHED,
    )
    expect(changed.manifest.version).not.toBe(pack.manifest.version)
    const different = Object.keys(pack.manifest.parts).filter(
      (part) => pack.manifest.parts[part]?.hash !== changed.manifest.parts[part]?.hash,
    )
    expect(different).toEqual(['places'])
  })

  it('do not change the version by the moment alone', () => {
    expect(packFiles(partsOf(), { builtAt: '2032-01-01T00:00:00Z', issue: 2 }).manifest.version).toBe(
      pack.manifest.version,
    )
  })

  it('have the keys of every object in one order', () => {
    expect(textOf(jsonBytes({ b: 1, a: { d: [{ z: 1, y: 2 }], c: null } }))).toBe(
      '{"a":{"c":null,"d":[{"y":2,"z":1}]},"b":1}',
    )
  })
})

describe('the moment of a pack', () => {
  const sources = {
    epoch: undefined,
    committed: '2026-11-25T16:00:00+08:00',
    touched: undefined,
    now: Date.UTC(2026, 10, 27),
  }
  it('is SOURCE_DATE_EPOCH, else the newest change to the seeds, else their newest commit, else now', () => {
    expect(builtAtOf({ ...sources, epoch: '1000000000', touched: 1 })).toBe('2001-09-09T01:46:40Z')
    expect(builtAtOf({ ...sources, touched: Date.UTC(2026, 10, 26) })).toBe('2026-11-26T00:00:00Z')
    expect(builtAtOf(sources)).toBe('2026-11-25T08:00:00Z')
    expect(builtAtOf({ ...sources, committed: undefined, now: 1000 })).toBe('1970-01-01T00:00:01Z')
    expect(builtAtOf({ ...sources, epoch: 'soon' })).toBe('2026-11-25T08:00:00Z')
    expect(builtAtOf({ ...sources, touched: Date.UTC(2099, 0, 1) })).toBe('2026-11-27T00:00:00Z')
  })
})

describe('the report', () => {
  it('prints parts, records and bytes, then samples, stale and soon-stale records by owner', () => {
    const { report } = compileFiles(testvilleFiles())
    const text = reportText(partsOf(), pack.files, report)
    expect(text).toMatch(/places +6 +\d+ +\d+/)
    expect(text).toMatch(/holidays +3 +\d+ +\d+/)
    expect(text).toMatch(/示例：4 条\n  数据维护 1 条：.*（welcome，2031-12-31）\n  驿站科 3 条：.*（kiosk/)
    expect(text).toMatch(/已过复核期限：1 条\n  市场科 1 条：.*（bank，2031-02-20）/)
    expect(text).toMatch(/30 天内到期：1 条\n  市场科 1 条：.*（market，2031-03-10）/)
  })

  it('names what falls due of every kind that says until when it counts', () => {
    const due = (title: string) => ({ id: 'a', title, checked: '2031-01-01', reviewBy: '2031-02-01' })
    const extra = [
      {
        name: 'measures',
        lazy: 'soon' as const,
        value: { list: [{ ...due('某补贴'), status: 'in-force' }] },
      },
      {
        name: 'events',
        lazy: 'soon' as const,
        value: { events: [{ ...due('某招聘会'), organiser: '某科' }] },
      },
      { name: 'statutes', lazy: 'soon' as const, value: [due('某法')] },
    ]
    const none = { hotline: [], holidays: [], place: [], guide: [] } as never
    expect(reportOf(none, extra, '2031-03-01').stale.map(({ owner, name }) => [owner, name])).toEqual([
      ['数据维护', '某补贴'],
      ['数据维护', '某法'],
      ['某科', '某招聘会'],
    ])
  })
})
