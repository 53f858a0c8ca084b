import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildPack } from '../../../src/build/build-pack'
import { isInForce, type Measure, type MeasuresPart } from '../../../src/domain/measures/measure'
import { measurePaths } from '../../../src/features/measures/routes'

let part: MeasuresPart
let sources: readonly string[]
let built: ReturnType<typeof buildPack>
beforeAll(() => {
  built = buildPack({ today: '2026-11-25' })
  part = built.extra.find(({ name }) => name === 'measures')?.value as MeasuresPart
  sources = (built.parts?.sources ?? []).map(({ id }) => id)
}, 60_000)

const all = (): readonly Measure[] => [...part.measures, ...part.archive]

/** The policies that are known of, by where each stands and with what confidence. */
const POLICIES: readonly (readonly [
  id: string,
  where: 'measures' | 'archive' | 'documents',
  confidence: string,
])[] = [
  ['zj-grad-job', 'measures', 'medium-high'],
  ['zj-grad-flex', 'measures', 'medium'],
  ['zj-loan', 'measures', 'high'],
  ['zj-startup', 'measures', 'medium-high'],
  ['zj-startup-si', 'measures', 'medium-high'],
  ['zj-startup-jobs', 'measures', 'medium'],
  ['zj-kuogang', 'archive', 'high'],
  ['zj-2022-48', 'archive', 'high'],
  ['nb-skill-2025', 'measures', 'medium-high'],
  ['cn-skill-2024', 'archive', 'high'],
  ['nb-skill-2023', 'archive', 'medium'],
  ['nb-gaoji', 'archive', 'high'],
  ['nb-training', 'archive', 'low'],
  ['zj-skill-plan', 'documents', 'high'],
  ['nb-anju-2019', 'archive', 'low'],
  ['nb-house-2017', 'archive', 'low'],
  ['nb-intern-2020', 'archive', 'low'],
  ['zj-gig-2023-5', 'documents', 'high'],
]

describe('the measures of the seeds', () => {
  it.each(POLICIES)('%s stands among the %s, with its confidence', (id, where, confidence) => {
    const found = part[where].find((each) => each.id === id)
    expect(found).toBeDefined()
    if (found && 'confidence' in found) expect(found.confidence).toBe(confidence)
  })

  it('leave the minimum wage to the wages, where its rows have dates and a tier', () =>
    expect(all().filter(({ id, name }) => /minwage/.test(id) || name.includes('最低工资'))).toEqual([]))

  it('each have a source that is written down, and reviews ahead', () => {
    for (const measure of [...all(), ...part.documents]) {
      expect(measure.sources.length).toBeGreaterThan(0)
      for (const { source } of measure.sources) expect(sources).toContain(source)
      expect(measure.reviewBy > measure.checked).toBe(true)
    }
  })

  it('show nothing of low confidence as in force, and nothing in force in the archive', () => {
    expect(part.measures.filter(({ confidence }) => confidence === 'low')).toEqual([])
    expect(part.archive.filter(isInForce)).toEqual([])
  })

  it('hold no figure from the city itself: none is known', () => {
    const own = all().filter(({ place }) => place === built.parts?.region.name)
    expect(own.length).toBeGreaterThan(5)
    expect(own.filter(({ amount }) => amount.kind !== 'none')).toEqual([])
    expect(own.filter(({ quote }) => quote === null)).toEqual([])
  })

  it('serve every group of people that is named', () => {
    const groups = new Set(part.measures.flatMap((measure) => measure.groups))
    for (const group of ['hardship', 'zeroJob', 'disabled', 'veteran', 'lowIncome', 'overAge', 'platform'])
      expect(groups).toContain(group)
  })

  it('have a page each, and an archive', () => {
    const paths = built.parts ? measurePaths(built.parts, { measures: part }) : []
    expect(paths).toContain('/measures/archive/')
    for (const { id } of part.measures) expect(paths).toContain(`/measures/${id}/`)
    expect(built.parts && measurePaths(built.parts, {})).toEqual([])
  })

  it('quote the plan word for word', () => {
    const plan = '../shared/plan/plan-2023-2027.txt'
    if (!existsSync(plan)) return console.log('the plan is not here: its quotations were not compared')
    const words = readFileSync(plan, 'utf8').replace(/\s/g, '')
    for (const { quote } of all()) if (quote) expect(words).toContain(quote.replace(/\s/g, ''))
  })
})
