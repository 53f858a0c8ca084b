import { describe, expect, it } from 'vitest'
import { isAppRoute } from '../../src/platform/app-route'

describe('SW-04: the worker answers with the shell', () => {
  it.each(['/', '/gigs/', '/gigs/market/go/', '/tools/overtime', '/nope/', '/gigs/%E9%9B%B6/', '/100%'])(
    'for a page of the app: %s',
    (path) => expect(isAppRoute(path, '/')).toBe(true),
  )

  it.each([
    '/cal/jobfairs.ics',
    '/cal/',
    '/files/guide.pdf',
    '/data/manifest.json',
    '/packs/testville/manifest.json',
    '/packs/testville/',
    '/api/health',
    '/assets/index-1a2b3c.js',
    '/icons/app.svg',
    '/shell.html',
    '/robots.txt',
    '/gigs/list.CSV',
  ])('but not for a file or another service: %s', (path) => expect(isAppRoute(path, '/')).toBe(false))

  it('only inside its own folder where the app does not have the host to itself', () => {
    expect(isAppRoute('/work/gigs/', '/work/')).toBe(true)
    expect(isAppRoute('/work/cal/a.ics', '/work/')).toBe(false)
    expect(isAppRoute('/gigs/', '/work/')).toBe(false)
    expect(isAppRoute('/workers/', '/work/')).toBe(false)
  })
})
