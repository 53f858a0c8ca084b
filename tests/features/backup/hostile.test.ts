import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, it } from 'vitest'
import { CAPS, ITERATIONS } from '../../../src/domain/backup/format'
import { readBackup } from '../../../src/features/backup/restore'
import { checkBackup, openBackup } from '../../../src/platform/backup-read'
import { writeBackup, type BackupOut } from '../../../src/platform/backup-write'
import { allRows, oldDatabase, PASSWORD, photo, QUICK, rowsOfVersion, verdictOn } from '../../support/backup'
import { freshName } from '../../support/content'

let phone: string
beforeAll(() => oldDatabase((phone = freshName()), 1))

async function written(fill: (out: BackupOut) => Promise<void>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await writeBackup(PASSWORD, fill, QUICK)).arrayBuffer())
}

describe('SE-05: a backup made to hurt, with a password that is known', () => {
  const head = { database: 5, made: 1 }
  const zeros = {
    note: { id: 'e:original', mime: 'text/plain', sha256: '' },
    bytes: new ArrayBuffer(1024 ** 2),
  }

  it.each<[string, (out: BackupOut) => Promise<void>, string]>([
    [
      'that blows up when unpacked',
      async (out) => {
        await out.head(head)
        for (let at = 0; at < 6; at++) await out.file(zeros.note, zeros.bytes)
      },
      'too-big',
    ],
    ['of a database of a later app', (out) => out.head({ database: 6, made: 1 }), 'newer'],
    ['without a head', (out) => out.rows('saved', [{ kind: 'place', id: 'a', at: 1, name: '' }]), 'damaged'],
    [
      'with a table that nobody knows',
      async (out) => (await out.head(head), out.rows('later' as 'saved', [{ id: 'a' }])),
      'newer',
    ],
    [
      'with a table that its version had not',
      async (out) => (
        await out.head({ database: 1, made: 1 }),
        out.rows('papers', [...(rowsOfVersion(5)['papers'] ?? [])])
      ),
      'damaged',
    ],
    [
      'with a field that nobody knows',
      async (out) => (
        await out.head(head),
        out.rows('saved', [{ kind: 'place', id: 'a', at: 1, name: '', more: 1 }])
      ),
      'newer',
    ],
    [
      'with a row that would break a screen',
      async (out) => (
        await out.head(head),
        out.rows('wageItems', [{ claim: 'a', id: 'b', kind: 'owed', parts: null }])
      ),
      'damaged',
    ],
    [
      'with a file under a name that is none',
      async (out) => (
        await out.head(head),
        out.file({ id: '../e', mime: '', sha256: '' }, new ArrayBuffer(1))
      ),
      'damaged',
    ],
  ])(
    '%s is refused before the phone is touched',
    async (_, fill, why) => {
      const before = await allRows(phone)
      expect(await verdictOn(phone, await written(fill))).toBe(why)
      expect(await allRows(phone)).toEqual(before)
    },
    60_000,
  )

  it('is stopped at each cap, on what comes out and not on what it says', async () => {
    const bytes = await written(async (out) => {
      await out.head(head)
      await out.rows('saved', [{ kind: 'place', id: 'a', at: 1, name: '字'.repeat(50_000) }])
      await out.file({ id: 'e:original', mime: 'image/png', sha256: '' }, photo(3, 60_000).buffer)
    })
    const open = await openBackup(await checkBackup(new Blob([bytes])), PASSWORD)
    for (const caps of [
      { total: 100_000 },
      { record: 50_000 },
      { rows: 100_000 },
      { files: 0 },
      { ratio: 1, small: 1 },
    ])
      await expect(readBackup(open, undefined, { ...CAPS, ...caps })).rejects.toThrow('too-big')
    await expect(readBackup(open)).resolves.toMatchObject({ rows: { files: ['e:original'] } })
  })

  it('may not ask for more hashing than a phone can do in seconds', () =>
    expect(ITERATIONS.most).toBe(2_000_000))
})
