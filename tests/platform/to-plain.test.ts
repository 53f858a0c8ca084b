import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { isProxy, reactive, ref, shallowReactive, toRaw } from 'vue'
import { toPlain } from '../../src/platform/to-plain'

/** DB-10: IndexedDB refuses Vue's proxies, also deep inside a value. */
describe('a plain copy for the database', () => {
  const shapes: readonly (readonly [string, () => unknown])[] = [
    ['a reactive record', () => reactive({ id: 1, list: [{ x: 1 }] })],
    [
      'the raw record of a reactive one with a proxy inside',
      () => toRaw(reactive({ id: 1, list: reactive([{ x: 1 }]) })),
    ],
    [
      'a shallow one with a proxy inside',
      () => shallowReactive({ id: 1, list: reactive([reactive({ x: 1 })]) }),
    ],
    ['the value of a ref', () => ref({ id: 1, list: [{ x: 1 }] }).value],
    ['a plain one', () => ({ id: 1, list: [{ x: 1 }] })],
  ]

  it.each(shapes)('DB-10: is stored as it is meant: %s', async (_, make) => {
    const db = new Dexie('plain')
    db.version(1).stores({ rows: 'id' })
    await db.table('rows').put(toPlain(make()))
    expect(await db.table('rows').get(1)).toEqual({ id: 1, list: [{ x: 1 }] })
    await db.delete()
  })

  it('holds no proxy at any depth', () => {
    const plain = toPlain(reactive({ deep: [{ deeper: { deepest: [1] } }] }))
    expect(isProxy(plain.deep[0]?.deeper.deepest)).toBe(false)
    expect(() => structuredClone(plain)).not.toThrow()
  })

  it('keeps dates, bytes and files', () => {
    const value = { at: new Date(0), bytes: new Uint8Array([1, 2]).buffer, file: new Blob(['a']) }
    const plain = toPlain(reactive(value))
    expect(plain.at).toEqual(new Date(0))
    expect(plain.at).not.toBe(value.at)
    expect(plain.bytes).toBe(value.bytes)
    expect(plain.file).toBe(value.file)
  })

  it.each([null, undefined, 0, '', false, '文'])('leaves simple values alone: %s', (value) => {
    expect(toPlain(value)).toBe(value)
    expect(toPlain({ value })).toEqual({ value })
  })
})
