import { describe, expect, it } from 'vitest'
import { changedParts, eagerParts, manifestFault } from '../../src/content/manifest'
import { PACK_SCHEMA, PART_NAMES } from '../../src/content/pack'
import { publish } from '../support/content'

const { manifest } = publish({ lazy: { rules: { when: 'soon', value: 1 } } })
const { region, ...others } = manifest.parts

describe('a manifest from the network', () => {
  it('is good as the build writes it', () => expect(manifestFault(manifest)).toBeNull())

  it.each([
    ['nothing', null],
    ['a text', 'manifest'],
    ['a list', []],
    ['no schema', { ...manifest, schema: undefined }],
    ['a schema that is text', { ...manifest, schema: '1' }],
    ['a schema between numbers', { ...manifest, schema: 1.5 }],
    ['a schema before the first', { ...manifest, schema: 0 }],
    ['no moment', { ...manifest, builtAt: undefined }],
    ['a moment that is none', { ...manifest, builtAt: 'zzzz' }],
    ['no version', { ...manifest, version: 7 }],
    ['no parts', { ...manifest, parts: null }],
    ['parts as a list', { ...manifest, parts: Object.values(manifest.parts) }],
    ['a part that is nothing', { ...manifest, parts: { ...others, region: null } }],
    ['a part without an address', { ...manifest, parts: { ...others, region: { ...region, url: 1 } } }],
    ['a part without a hash', { ...manifest, parts: { ...others, region: { ...region, hash: 'x' } } }],
    ['a part missing', { ...manifest, parts: others }],
    [
      'a needed part that loads late',
      { ...manifest, parts: { ...others, region: { ...region, lazy: 'soon' } } },
    ],
  ])('is none where it has %s', (_, value) => expect(manifestFault(value)).toBe('not-a-manifest'))

  it('of a newer schema is told apart before anything else is asked of it', () =>
    expect(manifestFault({ schema: PACK_SCHEMA + 1 })).toBe('newer-schema'))
})

describe('the parts of a manifest', () => {
  it('that every start needs are those not marked lazy', () =>
    expect(eagerParts(manifest).sort()).toEqual([...PART_NAMES].sort()))

  it('that changed are those with another hash, and all of them where there was none before', () => {
    const next = publish({ parts: { places: [] } }).manifest
    expect(changedParts(next, manifest)).toEqual(['places'])
    expect(changedParts(next, null)).toEqual(eagerParts(next))
  })
})
