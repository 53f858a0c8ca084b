import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32 } from '../../../src/domain/evidence/zip'
import { startArchive } from '../../../src/platform/archive'

const WHEN = { year: 2026, month: 11, date: 25, hour: 9, minute: 5 }
const bytes = (text: string) => new TextEncoder().encode(text)

async function zipped(files: readonly (readonly [string, Uint8Array])[], when = WHEN): Promise<Uint8Array> {
  const archive = startArchive()
  for (const [name, content] of files) archive.add(name, content, when)
  return new Uint8Array(await archive.end().arrayBuffer())
}

/** Runs a program on the archive; `null` where this computer has none. */
function asked(zip: Uint8Array, program: string, args: readonly string[]): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'))
  const path = join(folder, 'a.zip')
  writeFileSync(path, zip)
  try {
    return execFileSync(program, [...args, path], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const FILES = [
  ['原件/01 工牌.jpg', bytes('photo')],
  ['原件/02 王𬭎.m4a', new Uint8Array(70_000).fill(7)],
  ['证据清单.csv', bytes('')],
] as const

describe('an archive', () => {
  it.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('has the checksum of the format over %j', (text, crc) => expect(crc32(bytes(text))).toBe(crc))

  it('gives back whatever was put in', async () => {
    const file = fc.uint8Array({ maxLength: 3000 })
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 6 }), async (contents) => {
        const files = contents.map((content, at) => [`原件/${at}.bin`, content] as const)
        expect(unzipSync(await zipped(files))).toEqual(Object.fromEntries(files))
      }),
      { seed: 8, numRuns: 50 },
    )
  })

  it('tells the size before the bytes, so that it can be read from front to back', async () => {
    const view = new DataView((await zipped(FILES)).buffer)
    expect([view.getUint16(6, true), view.getUint32(18, true), view.getUint32(22, true)]).toEqual([
      0x0800, 5, 5,
    ])
  })

  it('is sound to unzip, with its names', async () => {
    const zip = await zipped(FILES)
    const said = asked(zip, 'unzip', ['-t'])
    if (said === null) return
    expect(said).toContain('No errors detected')
    expect(said).toContain('原件/01 工牌.jpg')
  })

  it('is sound to Python, with names, sizes and times', async () => {
    const code =
      'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;' +
      'print([(i.filename,i.file_size,i.date_time,i.compress_type) for i in z.infolist()])'
    const said = asked(await zipped(FILES), 'python3', ['-c', code])
    if (said === null) return
    expect(said).toContain("('原件/01 工牌.jpg', 5, (2026, 11, 25, 9, 5, 0), 0)")
    expect(said).toContain("('原件/02 王𬭎.m4a', 70000, (2026, 11, 25, 9, 5, 0), 0)")
  })

  it('is sound to bsdtar, which computers of Apple and Windows have', async () => {
    const said = asked(await zipped(FILES), 'bsdtar', ['-tf'])
    if (said !== null) expect(said.trim().split('\n')).toEqual(FILES.map(([name]) => name))
  })

  it('notes no time where the year is none of its own', async () =>
    expect(Object.keys(unzipSync(await zipped(FILES, { ...WHEN, year: 1970 })))).toHaveLength(3))

  it('with nothing in it is one all the same', async () => expect(unzipSync(await zipped([]))).toEqual({}))
})
