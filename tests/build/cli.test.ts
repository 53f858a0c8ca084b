import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  cpSync,
  mkdirSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildPack } from '../../src/build/build-pack'
import { packCommand } from '../../src/build/cli'
import type { Manifest } from '../../src/content/pack'
import { TESTVILLE_FOLDER } from '../support/seeds'

let root: string
let before: string
let printed: string[]
let complained: string[]

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pack-'))
  mkdirSync(join(root, 'seeds'))
  cpSync(TESTVILLE_FOLDER, join(root, 'seeds/regions'), { recursive: true })
  before = process.cwd()
  process.chdir(root)
  printed = []
  complained = []
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text))
  vi.spyOn(console, 'error').mockImplementation((text: string) => void complained.push(text))
})

afterEach(() => {
  vi.restoreAllMocks()
  process.chdir(before)
  rmSync(root, { recursive: true })
})

const filesOf = (folder: string): string[] => readdirSync(join(root, folder)).sort()
const manifestAt = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(root, folder, 'manifest.json'), 'utf8')) as Manifest

describe('npm run pack', { timeout: 60_000 }, () => {
  it('writes the pack of a region and prints what is in it', async () => {
    expect(await packCommand(['--region', 'testville', '--samples'])).toBe(0)
    const manifest = manifestAt('dist/packs/testville')
    const urls = Object.values(manifest.parts).map((part) => part.url)
    expect(filesOf('dist/packs/testville')).toEqual([...urls, 'manifest.json'].sort())
    expect(printed.join('\n')).toContain('示例：4 条')
  })

  it('leaves samples out unless asked, and writes elsewhere when asked', async () => {
    expect(await packCommand(['--region', 'testville', '--out', 'elsewhere'])).toBe(0)
    expect(printed.join('\n')).toContain('示例：无')
    for (const name of filesOf('elsewhere/testville')) {
      expect(readFileSync(join(root, 'elsewhere/testville', name), 'utf8')).not.toContain('示例')
    }
  })

  it('clears away the files of an earlier pack and nothing else', async () => {
    const folder = join(root, 'dist/packs/testville')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'places.00000000.json'), '[]')
    writeFileSync(join(folder, 'note.txt'), 'x')
    await packCommand(['--region', 'testville'])
    expect(filesOf('dist/packs/testville')).not.toContain('places.00000000.json')
    expect(filesOf('dist/packs/testville')).toContain('note.txt')
  })

  it('prints every problem and writes nothing where the seeds have errors', async () => {
    const places = join(root, 'seeds/regions/testville/places.csv')
    writeFileSync(
      places,
      readFileSync(places, 'utf8').replace('24/7', '看情况').replace('0999-1234567', '1.39E+10'),
    )
    expect(await packCommand(['--region', 'testville'])).toBe(1)
    const text = complained.join('\n')
    expect(text).toContain(
      '错误 seeds/regions/testville/places.csv 第 2 行，第 12 列（L），记录 market，“电话”',
    )
    expect(text).toContain(
      '错误 seeds/regions/testville/places.csv 第 3 行，第 11 列（K），记录 station，“营业时间”',
    )
    expect(text).toContain('共 2 处错误')
    expect(existsSync(join(root, 'dist'))).toBe(false)
  })

  it('tells a region that there is not, and an option that there is not', async () => {
    expect(await packCommand(['--region', 'nowhere'])).toBe(1)
    expect(complained.join('\n')).toContain('seeds/regions/nowhere/region.yaml 第 1 行：没有这个文件')
    expect(await packCommand(['--regoin', 'testville'])).toBe(1)
    expect(complained.join('\n')).toContain('用法：npm run pack')
  })
})

describe('building a pack', { timeout: 60_000 }, () => {
  it('gives the parts and the manifest, the same for the same seeds', () => {
    const options = { root, region: 'testville', today: '2031-03-01', builtAt: '2031-03-01T00:00:00Z' }
    const [first, second] = [buildPack(options), buildPack(options)]
    expect(first).toEqual(second)
    expect(first.parts?.region.id).toBe('testville')
    expect(first.manifest?.builtAt).toBe('2031-03-01T00:00:00Z')
  })

  it('gives nothing but problems where there are no seeds', () => {
    const { parts, manifest, files, problems } = buildPack({
      root: join(root, 'nothing'),
      region: 'testville',
    })
    expect([parts, manifest, files]).toEqual([null, null, []])
    expect(problems).toHaveLength(1)
  })
})
