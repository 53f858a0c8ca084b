import { describe, expect, it } from 'vitest'
import { fillIn } from '../../src/platform/old-browsers'

/** A browser as old as Chrome 64: without what came later. */
function oldScope() {
  const array = { prototype: { forEach: Array.prototype.forEach } as Record<string, unknown> }
  return { Array: array, Object: { prototype: Object.prototype } } as unknown as typeof globalThis
}

describe('an old browser', () => {
  const scope = oldScope()
  fillIn(scope)

  it('gets a name for the global object and a queue of small tasks', async () => {
    expect(scope.globalThis).toBe(scope)
    const order: number[] = []
    scope.queueMicrotask(() => order.push(2))
    order.push(1)
    await Promise.resolve()
    expect(order).toEqual([1, 2])
  })

  it('gets own properties told apart, also in records that have no prototype', () => {
    expect([scope.Object.hasOwn({ a: 1 }, 'a'), scope.Object.hasOwn({}, 'toString')]).toEqual([true, false])
    expect(scope.Object.hasOwn(Object.assign(Object.create(null) as object, { a: 1 }), 'a')).toBe(true)
  })

  it('gets records made of pairs', () => {
    const pairs = new Map([['a', 1]])
    expect(scope.Object.fromEntries(pairs)).toEqual({ a: 1 })
  })

  it('gets lists flattened one level, as the standard does', () => {
    const { flatMap } = scope.Array.prototype
    const twice = (n: number, index: number, all: readonly number[]) => [n, [index], all.length]
    expect(flatMap.call([5, 6], twice as never)).toEqual([5, 6].flatMap(twice))
    expect(flatMap.call([1, 2], ((n: number) => n) as never)).toEqual([1, 2])
  })
})

describe('a browser of today', () => {
  it('keeps what it has', () => {
    const before = [Array.prototype.flatMap, Object.hasOwn, queueMicrotask]
    fillIn(globalThis)
    expect([Array.prototype.flatMap, Object.hasOwn, queueMicrotask]).toEqual(before)
  })
})
