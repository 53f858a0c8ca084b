// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, type RouterHistory } from 'vue-router'
import { withOneAddress } from '../../src/app/one-address'

/** A history whose entries carry a state, as the browser's do. */
function fakeHistory(start: string): RouterHistory & { readonly written: string[] } {
  const base = createMemoryHistory()
  const written: string[] = []
  let location = start
  let state: Record<string, unknown> = {}
  const write = (to: string, data: object = {}) => {
    location = to
    state = { ...data }
    written.push(to)
  }
  return {
    ...base,
    written,
    get location() {
      return location
    },
    get state() {
      return state as RouterHistory['state']
    },
    push: write,
    replace: write,
  }
}

const isWages = (path: string) => path.startsWith('/wages/')

describe('a service under one address', () => {
  let base: ReturnType<typeof fakeHistory>
  let history: RouterHistory
  beforeEach(() => {
    base = fakeHistory('/tasks/')
    history = withOneAddress(base, '/wages/', isWages)
  })

  it('writes that address alone, and shows what was opened', () => {
    for (const to of ['/wages/log/', '/wages/log/?day=2026-11-30', '/wages/papers/demand/']) {
      history.replace(to)
      expect(history.location).toBe(to)
    }
    expect(base.written).toEqual(['/wages/', '/wages/', '/wages/'])
  })

  it('leaves other pages, and an address that was typed, as they are', () => {
    history.push('/gigs/')
    expect([history.location, base.written.pop()]).toEqual(['/gigs/', '/gigs/'])
    base = fakeHistory('/wages/claim/')
    history = withOneAddress(base, '/wages/', isWages)
    history.replace('/wages/claim/')
    expect([history.location, base.written]).toEqual(['/wages/claim/', ['/wages/claim/']])
  })

  it('believes no state that names a page of elsewhere', () => {
    base.push('/wages/', { shown: '/me/' })
    expect(history.location).toBe('/wages/')
    base.push('/wages/', { shown: 7 })
    expect(history.location).toBe('/wages/')
  })
})
