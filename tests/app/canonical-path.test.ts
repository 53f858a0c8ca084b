import { describe, expect, it } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import { canonicalPath } from '../../src/app/canonical-path'
import { makeRouter } from '../../src/app/router'

describe('an address as somebody wrote it', () => {
  it.each([
    ['/WAGES/claim/', '/wages/claim/'],
    ['/wages', '/wages/'],
    ['/Wages/Log//', '/wages/log/'],
    ['/%77ages/log/', '/wages/log/'],
    ['/wages/index.html', '/wages/'],
    ['/index.html', '/'],
    ['/gigs/。', '/gigs/'],
    ['/gigs/）', '/gigs/'],
    ['/gigs/”，', '/gigs/'],
    ['//wages/', '/wages/'],
    ['/%', '/%/'],
    ['/', '/'],
  ])('%s is %s', (typed, canonical) => expect(canonicalPath(typed)).toBe(canonical))

  it.each([
    '/WAGES/claim/',
    '/Wages/log',
    '/%77ages/evidence/files/',
    '/wages/LOG/statement',
    '/wages/index.html',
  ])('%s leads to a page that asks for the PIN', async (path) => {
    const router = makeRouter(createMemoryHistory())
    await router.push(path)
    expect(router.currentRoute.value.meta.lock).toBe('asks')
    expect(router.currentRoute.value.path).toBe(canonicalPath(path))
  })

  it.each([
    ['/gigs/YANGMING-01/', '/gigs/yangming-01/'],
    ['/law/LABOUR-LAW/', '/law/labour-law/'],
    ['/Events/Some-Fair/', '/events/some-fair/'],
    ['/gigs/%E4%B8%AD/', '/gigs/%E4%B8%AD/'],
  ])('%s is the record at %s', async (typed, path) => {
    const router = makeRouter(createMemoryHistory())
    await router.push(typed)
    expect(router.currentRoute.value.path).toBe(path)
  })

  it.each(['/none/', '/wages/none/none/', '/%', '/constructor/', '/__proto__/', '/gigs/%E4%B8/x/y/'])(
    '%s is no page, and says so',
    async (path) => {
      const router = makeRouter(createMemoryHistory())
      await router.push(path)
      expect(router.currentRoute.value.name).toBe('not-found')
    },
  )

  it('every page of the wage service asks, and no other', () => {
    const router = makeRouter(createMemoryHistory())
    const asks = router.getRoutes().filter(({ meta }) => meta.lock === 'asks')
    expect(asks.length).toBeGreaterThan(10)
    for (const { path, meta } of router.getRoutes())
      expect([path, meta.lock === 'asks']).toEqual([path, path.startsWith('/wages/')])
  })
})
