import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { backupName, makeBackup } from '../../../src/features/backup/make'
import { restoreBackup } from '../../../src/features/backup/restore'
import { openPersonalDump } from '../../../src/platform/personal-dump'
import { openPersonalStore } from '../../../src/platform/personal-db'
import {
  allRows,
  MADE,
  oldDatabase,
  openFile,
  PASSWORD,
  QUICK,
  rowsOfVersion,
  VERSIONS,
} from '../../support/backup'
import { freshName } from '../../support/content'

const FIXTURES = 'tests/support/backups'

async function backupOf(version: number): Promise<Blob> {
  const name = freshName()
  await oldDatabase(name, version)
  const { file, spoilt } = await makeBackup(openPersonalDump(name), PASSWORD, MADE, undefined, {
    iterations: QUICK,
  })
  expect(spoilt).toBe(0)
  return file
}

async function restored(file: Blob, name = freshName(), choices = {}): Promise<Record<string, unknown[]>> {
  const { open, read } = await openFile(file)
  await restoreBackup(openPersonalDump(name), open, read, choices)
  return allRows(name)
}

describe('a backup', () => {
  it.each(VERSIONS)(
    'of a database of version %i comes back on another phone, every row and byte',
    async (version) => {
      expect(await restored(await backupOf(version))).toEqual(rowsOfVersion(version))
    },
  )

  it.each(readdirSync(FIXTURES))('that an earlier app wrote is still read: %s', async (name) => {
    const file = new Blob([readFileSync(`${FIXTURES}/${name}`)])
    const version = Number(/database-(\d+)/.exec(name)?.[1])
    expect(await restored(file)).toEqual(rowsOfVersion(version))
  })

  it('tells when it was made, and holds nothing readable', async () => {
    const file = await backupOf(5)
    expect((await openFile(file)).read.head).toEqual({ database: 5, made: MADE })
    const text = Buffer.from(await file.arrayBuffer()).toString('utf8')
    for (const word of ['江边', 'wageClaims', 'evidence', '王']) expect(text).not.toContain(word)
    expect(backupName('2026-11-25')).toBe('劳有所得备份-2026-11-25.lysd')
  })

  it('restored twice, or in two windows at once, is there once', async () => {
    const file = await backupOf(5)
    const name = freshName()
    const ends = await Promise.allSettled([restored(file, name), restored(file, name)])
    // One may find that the other cleared its bytes away: it says so and changes nothing.
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []))
    expect(refused.filter((why) => why !== 'Error: bytes are gone')).toEqual([])
    expect(await restored(file, name)).toEqual(rowsOfVersion(5))
  })

  it('leaves what the phone has, and takes what it is told to', async () => {
    const file = await backupOf(5)
    const name = freshName()
    const rows = rowsOfVersion(5)
    const other = { ...rows, wageClaims: [{ ...rows['wageClaims']?.[0], name: '另一个工地' }] }
    await oldDatabase(name, 5, other)
    expect(await restored(file, name)).toEqual(other)
    const both = await restored(file, name, { 'claim first': 'both' })
    expect(both['wageClaims']).toMatchObject([{ name: '另一个工地' }, { name: '江边工地（备份）' }])
    expect(both['wageItems']).toHaveLength(2)
    const taken = await restored(file, name, { 'claim first': 'backup' })
    expect(taken['wageClaims']).toHaveLength(2)
  })

  it('spoilt on the phone already says so', async () => {
    const name = freshName()
    const rows = rowsOfVersion(5)
    const [first, ...rest] = rows['evidenceFiles'] ?? []
    await oldDatabase(name, 5, { ...rows, evidenceFiles: [{ ...first, sha256: '0'.repeat(64) }, ...rest] })
    expect(
      (await makeBackup(openPersonalDump(name), PASSWORD, MADE, undefined, { iterations: QUICK })).spoilt,
    ).toBe(1)
  })
})

describe('a full disk while restoring', () => {
  const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))

  it('leaves the phone as it was, without a byte more', async () => {
    const { open, read } = await openFile(await backupOf(5))
    const name = freshName()
    await oldDatabase(name, 1)
    for (const step of ['stage', 'change'] as const) {
      const dump = openPersonalDump(name)
      vi.spyOn(dump, step).mockImplementation(full)
      await expect(restoreBackup(dump, open, read, {})).rejects.toThrow('full')
      expect(await allRows(name)).toEqual(rowsOfVersion(1))
    }
  })

  it('or a crash after the bytes went in leaves nothing that anybody sees, and the next try cleans up', async () => {
    const { open, read } = await openFile(await backupOf(5))
    const name = freshName()
    const dump = openPersonalDump(name)
    const [file] = rowsOfVersion(5)['evidenceFiles'] as [
      { id: string; mime: string; bytes: ArrayBuffer; sha256: string },
    ]
    await dump.stage({ ...file, id: 'gone:original' })
    await restoreBackup(dump, open, read, {})
    expect(await allRows(name)).toEqual(rowsOfVersion(5))
  })

  it('does not name bytes that another window took out meanwhile', async () => {
    const { open, read } = await openFile(await backupOf(5))
    const name = freshName()
    const dump = openPersonalDump(name)
    vi.spyOn(dump, 'stage').mockResolvedValue()
    await expect(restoreBackup(dump, open, read, {})).rejects.toThrow('bytes are gone')
    expect(await allRows(name)).toEqual({})
  })
})

describe('a browser that refuses its storage', () => {
  it('is told apart', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError')
    })
    await expect(makeBackup(openPersonalDump(freshName()), PASSWORD, MADE)).rejects.toThrow()
    vi.restoreAllMocks()
  })

  it('is not met here: what is restored is there for the store of the app', async () => {
    const name = freshName()
    await restored(await backupOf(2), name)
    expect(await openPersonalStore(name).saved()).toHaveLength(1)
  })
})
