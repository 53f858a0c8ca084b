import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, createServer } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packPlugin } from '../../src/build/plugin'
import type { Manifest } from '../../src/content/pack'
import { TESTVILLE_FOLDER } from '../support/seeds'

let root: string
let places: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plugin-'))
  mkdirSync(join(root, 'seeds'))
  cpSync(TESTVILLE_FOLDER, join(root, 'seeds/regions'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>x</title>')
  places = join(root, 'seeds/regions/testville/places.csv')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

const config = (base = '/') => ({
  root,
  base,
  configFile: false as const,
  logLevel: 'silent' as const,
  plugins: [packPlugin({ region: 'testville' })],
})

describe('the plugin in a build', { timeout: 60_000 }, () => {
  it('writes the pack under its own names, whatever the base', async () => {
    await build(config('/under/'))
    const folder = join(root, 'dist/packs/testville')
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
    for (const { url, bytes } of Object.values(manifest.parts)) {
      expect(readFileSync(join(folder, url))).toHaveLength(bytes)
    }
  })

  it('stops the build where the seeds have errors, naming them', async () => {
    writeFileSync(places, readFileSync(places, 'utf8').replace('24/7', '看情况'))
    await expect(build(config())).rejects.toThrow(/places\.csv 第 3 行.*“营业时间”/)
  })
})

describe('the plugin in development', { timeout: 60_000 }, () => {
  it('serves the pack, and a new one when a seed has changed', async () => {
    const server = await createServer({ ...config('/under/'), server: { host: '127.0.0.1', port: 0 } })
    try {
      await server.listen()
      const address = server.httpServer?.address()
      const port = typeof address === 'object' && address ? address.port : 0
      const get = (path: string) => fetch(`http://127.0.0.1:${port}/under/packs/testville/${path}`)
      const version = async () => ((await (await get('manifest.json')).json()) as Manifest).version

      const response = await get('manifest.json')
      expect(response.headers.get('cache-control')).toBe('no-store')
      const first = (await response.json()) as Manifest
      const part = await get(first.parts['places']?.url ?? '')
      expect(await part.text()).toContain('河湾路8号')

      writeFileSync(places, readFileSync(places, 'utf8').replace('河湾路8号', '河湾路9号'))
      server.watcher.emit('all', 'change', places)
      expect(await version()).not.toBe(first.version)
    } finally {
      await server.close()
    }
  })
})
