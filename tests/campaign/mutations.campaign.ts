import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { openPackCache } from '../../src/content/db'
import { BackupFault } from '../../src/domain/backup/format'
import { mergeBackup } from '../../src/domain/backup/merge'
import { TABLE_NAMES, type PersonalRows } from '../../src/domain/backup/rows'
import { writeBackup } from '../../src/platform/backup-write'
import { openPersonalDump } from '../../src/platform/personal-dump'
import { oldDatabase, openFile, PASSWORD, QUICK, rowsOfVersion } from '../support/backup'
import { BASE, freshName, MANIFEST_URL, publish, session, site, storedPack } from '../support/content'
import { mutateBytes, mutateValue, seeded } from '../support/mutate'

const MANY = Number(process.env['MUTATIONS'] ?? 500)
const polluted = () => Object.keys(Object.prototype).length > 0 || 'x' in {}

describe('what comes from outside', () => {
  it(
    `${MANY} packs changed at random leave the old one or take a whole one`,
    { timeout: 1_800_000 },
    async () => {
      const old = publish({ lazy: { rules: { when: 'soon', value: ['old'] } } })
      const next = publish({
        builtAt: '2031-03-02T00:00:00Z',
        parts: { places: [{ id: 'market', name: '新零工市场' }] },
        lazy: { rules: { when: 'soon', value: ['new'] } },
      })
      let taken = 0
      for (let seed = 1; seed <= MANY; seed++) {
        const random = seeded(seed)
        const web = site(old)
        web.publish(next)
        const url = seed % 2 ? MANIFEST_URL : BASE + next.manifest.parts['places']?.url
        const text = next.files.get(url) ?? ''
        const whole = seed % 4 === 1
        const body = whole
          ? JSON.stringify(mutateValue(JSON.parse(text), random))
          : (mutateBytes(text, random) as Uint8Array<ArrayBuffer>)
        web.answer(url, () => new Response(body))
        const database = freshName()
        await (await openPackCache(database)).write(storedPack(old))
        const app = session(web.fetch, database, { visitedBefore: true })
        await app.run.start()
        const outcome = await app.run.check()
        if (outcome.kind === 'updated') taken++
        const names = [old, next].map((pack) =>
          JSON.stringify(
            storedPack(pack)
              .parts.map(({ text: each }) => each)
              .sort(),
          ),
        )
        const kept = await (await openPackCache(database)).read()
        expect(names, `seed ${seed}`).toContain(
          JSON.stringify(kept?.parts.map(({ text: each }) => each).sort()),
        )
        expect([app.store.phase, polluted()], `seed ${seed}`).toEqual(['ready', false])
      }
      console.log(`${MANY} packs, ${taken} taken whole, 0 halves`)
    },
  )

  it(
    `${MANY} backups changed at random change nothing but by adding, or are told`,
    { timeout: 1_800_000 },
    async () => {
      const phone = freshName()
      await oldDatabase(phone, 5)
      const before = await rowsIn(phone)
      const verdicts = new Map<string, number>()
      for (let seed = 1; seed <= MANY; seed++) {
        const random = seeded(seed)
        const bytes = await spoilt(seed, random)
        if (!bytes) continue
        const verdict = await openFile(new Blob([bytes])).then(
          ({ read }) => {
            mergeBackup(before, read.rows)
            return 'sound'
          },
          (error: unknown) => (error instanceof BackupFault ? error.fault : `crashed: ${String(error)}`),
        )
        verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
        expect([verdict.startsWith('crashed'), polluted()], `seed ${seed}: ${verdict}`).toEqual([
          false,
          false,
        ])
      }
      console.log(`${MANY} backups: ${JSON.stringify(Object.fromEntries(verdicts))}`)
      expect(await rowsIn(phone)).toEqual(before)
    },
  )
})

async function rowsIn(name: string): Promise<PersonalRows> {
  const dump = openPersonalDump(name)
  const rows = await dump.rows()
  dump.close()
  return rows
}

/** A backup with rows changed by somebody who knows the password, or with bytes changed by somebody who does not. */
async function spoilt(seed: number, random: () => number): Promise<Uint8Array<ArrayBuffer> | null> {
  const rows = rowsOfVersion(5)
  const changed = seed % 2 ? (mutateValue(rows, random) as Readonly<Record<string, readonly object[]>>) : rows
  const made = await writeBackup(
    PASSWORD,
    async (out) => {
      await out.head({ database: 5, made: 1 })
      for (const table of TABLE_NAMES) {
        const list: unknown = changed?.[table]
        await out.rows(table, (Array.isArray(list) ? list : [list]) as never[])
      }
    },
    QUICK,
  ).catch(() => null)
  if (!made) return null
  const bytes = new Uint8Array(await made.arrayBuffer())
  if (seed % 2 === 0)
    for (let times = 1 + Math.floor(random() * 4); times > 0; times--)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
  return bytes
}
