import { createServer } from 'node:http'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { issueAt, issueOf } from '../../src/build/issue'
import { numberIssue } from '../../src/build/run/publish.mjs'

const NAMES = ['ISSUE', 'PUBLISHED_AT', 'SOURCE_DATE_EPOCH', 'SITE_URL', 'REGION'] as const
const before = NAMES.map((name) => [name, process.env[name]] as const)
let outDir = ''

beforeEach(() => {
  outDir = mkdtempSync(join(tmpdir(), 'built-'))
  NAMES.forEach((name) => delete process.env[name])
  process.env['REGION'] = 'testville'
  process.env['SOURCE_DATE_EPOCH'] = '1930000000'
})
afterEach(() => {
  rmSync(outDir, { recursive: true })
  for (const [name, value] of before)
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
})

function built(issue: unknown): void {
  mkdirSync(join(outDir, 'packs/testville'), { recursive: true })
  writeFileSync(join(outDir, 'packs/testville/manifest.json'), JSON.stringify({ issue }))
}

const BY_TIME = String(Math.floor(1930000000 / 60))

describe('the number of an issue', () => {
  it('is by the minute where nothing is known to stand', async () => {
    await numberIssue({ outDir })
    expect([process.env['ISSUE'], process.env['PUBLISHED_AT']]).toEqual([BY_TIME, '2031-02-27T23:06:40Z'])
  })

  it('is above the one that was built here, though that was by a clock ahead', async () => {
    built(90_000_000)
    await numberIssue({ outDir })
    expect(process.env['ISSUE']).toBe('90000001')
  })

  it.each([['a word'], [null], [undefined]])('does not follow what is no number: %j', async (issue) => {
    built(issue)
    await numberIssue({ outDir })
    expect(process.env['ISSUE']).toBe(BY_TIME)
  })

  it('is above the one at the public address', async () => {
    const server = createServer((_, response) => response.end(JSON.stringify({ issue: 95_000_000 })))
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const address = server.address()
    process.env['SITE_URL'] = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`
    built(90_000_000)
    await numberIssue({ outDir, ask: true })
    server.close()
    expect(process.env['ISSUE']).toBe('95000001')
  })

  it('is by what stands here where the public address does not answer', async () => {
    process.env['SITE_URL'] = 'http://127.0.0.1:9/'
    built(90_000_000)
    await numberIssue({ outDir, ask: true })
    expect(process.env['ISSUE']).toBe('90000001')
  })

  it('is what was given', async () => {
    process.env['ISSUE'] = '7'
    built(90_000_000)
    await numberIssue({ outDir })
    expect(process.env['ISSUE']).toBe('7')
  })

  it.each([
    ['7', 7],
    ['0', undefined],
    ['-1', undefined],
    ['1e3', undefined],
    [undefined, undefined],
  ])('from a text: %s', (text, issue) => expect(issueOf(text)).toBe(issue))

  it('by an instant is its minutes', () => expect(issueAt(120_000)).toBe(2))
})
