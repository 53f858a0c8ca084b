import { describe, expect, it } from 'vitest'
import { buildPack } from '../../src/build/build-pack'
import { shapesOf } from '../../src/build/shapes'
import { isSoundPart } from '../../src/content/shape'
import { mutateValue, seeded } from '../support/mutate'

const start = shapesOf('.', 'start')
const lazy = shapesOf('.', 'lazy')
const { parts, extra } = buildPack({ today: '2026-11-25' })
const eager = Object.entries(parts ?? {})

describe('the shapes that a phone holds parts against', () => {
  it.each(eager)('let the part %s of the seeds pass', (name, value) =>
    expect(isSoundPart(start, name, value)).toBe(true),
  )
  it.each(extra.map(({ name, value }) => [name, JSON.parse(JSON.stringify(value)) as unknown] as const))(
    'let the lazy part %s of the seeds pass',
    (name, value) => expect(isSoundPart(lazy, name, value)).toBe(true),
  )

  it('name every lazy part that the build makes', () => {
    const known = Object.keys(lazy.parts)
    for (const { name } of extra)
      expect(
        known.some((each) => each === name || name.startsWith(each.replace('*', ''))),
        name,
      ).toBe(true)
  })

  it.each([
    ['places', null],
    ['places', {}],
    ['places', [{ id: 'a' }]],
    ['places', [null]],
    ['region', { id: 'a', name: 'b' }],
    ['holidays', { years: '2026', days: {} }],
    ['guides', [{ id: 'a', title: 'b', summary: '', order: 1, blocks: [{ t: 'p', c: 'text' }] }]],
  ])('refuse %s as %j', (name, value) => expect(isSoundPart(start, name, value)).toBe(false))

  it('refuse nearly every part in which one value became another kind of value', () => {
    const random = seeded(3)
    let refused = 0
    for (let times = 0; times < 300; times++) {
      const [name, value] = eager[times % eager.length] ?? ['', null]
      if (!isSoundPart(start, name, mutateValue(JSON.parse(JSON.stringify(value)), random))) refused++
    }
    expect(refused).toBeGreaterThan(100)
  })

  it('pass a part of which they know nothing, and a field too many: a newer pack may have both', () => {
    expect(isSoundPart(lazy, 'later-part', { a: 1 })).toBe(true)
    const [first] = (parts?.sources ?? []) as readonly object[]
    expect(isSoundPart(start, 'sources', [{ ...first, more: 1 }])).toBe(true)
  })
})
