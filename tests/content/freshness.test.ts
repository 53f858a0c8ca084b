import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useClock } from '../../src/content/clock'
import { useFreshness } from '../../src/content/freshness'
import { parsePack, useContent } from '../../src/content/store'
import type { Provenance } from '../../src/content/pack'
import { publish, storedPack } from '../support/content'

const fact: Provenance = { source: 'list', checked: '2031-03-01', reviewBy: '2031-06-01', status: 'verified' }

function at(day: string | null, record: Provenance | null | undefined = fact) {
  useClock().now = day === null ? null : { day, minute: 600 }
  return useFreshness(() => record).value
}

beforeEach(() => {
  setActivePinia(createPinia())
  const pack = publish()
  useContent().use(parsePack(storedPack(pack)), pack.manifest)
})

describe('how fresh a fact is', () => {
  it('names its source and its age in days', () =>
    expect(at('2031-03-11')).toMatchObject({
      daysAgo: 10,
      stale: false,
      sample: false,
      source: { id: 'list' },
    }))
  it('goes stale the day after its review was due', () => {
    expect(at('2031-06-01')?.stale).toBe(false)
    expect(at('2031-06-02')?.stale).toBe(true)
  })
  it('is not of the future on a device whose date is wrong', () => expect(at('1999-01-01')?.daysAgo).toBe(0))
  it('says nothing that depends on today while a page is rendered at build', () =>
    expect(at(null)).toMatchObject({ daysAgo: null, stale: false, checked: '2031-03-01' }))
  it('tells a sample', () => expect(at('2031-03-11', { ...fact, status: 'sample' })?.sample).toBe(true))
  it('has no source where the pack names none', () =>
    expect(at('2031-03-11', { ...fact, source: 'nobody' })?.source).toBeUndefined())
  it.each([null, undefined])('is nothing where there is no record', (record) => {
    useClock().now = { day: '2031-03-11', minute: 0 }
    expect(useFreshness(() => record).value).toBeNull()
  })
})

describe('the store', () => {
  it('finds a hotline by its number', () => {
    expect(useContent().hotline('99002')?.id).toBe('help')
    expect(useContent().hotline('1')).toBeUndefined()
  })
  it('finds nothing while there is no pack', () => {
    setActivePinia(createPinia())
    const content = useContent()
    expect([content.hotline('99002'), content.place('market'), content.source('list')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
  it('hands out a pack that cannot be written', () => {
    const { pack } = useContent()
    expect(() => Object.assign(pack ?? {}, { places: [] })).toThrow(TypeError)
  })
})
