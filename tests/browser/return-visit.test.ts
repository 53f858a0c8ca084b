import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installed, newProfile, openApp, ready } from './support/browser'
import { openGate, type Gate } from './support/gate'
import { startServer, type TestServer } from './support/server'

let server: TestServer
let gate: Gate
beforeAll(async () => {
  server = await startServer()
  gate = await openGate(server.port)
})
afterAll(async () => {
  await gate.close()
  await server.dispose()
})

describe('a visit with a browser that was closed meanwhile', () => {
  it('asks the server for no page: the phone has it, and the worker is trusted to say so', async () => {
    const profile = newProfile({ whole: true })
    const before = await profile.open()
    const first = await before.newPage()
    await openApp(first, gate.url)
    await installed(first)
    await profile.settled(gate.url)
    await before.close()
    gate.seen.length = 0

    const after = await profile.open()
    const page = await after.newPage()
    const asked = page.waitForResponse((response) => response.url().endsWith('/manifest.json'))
    await page.goto(gate.url)
    await ready(page)
    await asked
    const pages = gate.seen.filter((path) => path.endsWith('/') || path.endsWith('.html'))
    expect(pages).toEqual([])
    await after.close()
    profile.dispose()
  })
})
