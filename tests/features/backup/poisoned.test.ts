import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, it } from 'vitest'
import { mergeBackup } from '../../../src/domain/backup/merge'
import { NO_ROWS, type PersonalRows, type TableName } from '../../../src/domain/backup/rows'
import { harmlessRows } from '../../../src/domain/backup/harmless'
import { rowsFault } from '../../../src/domain/backup/shapes'
import { peopleOf } from '../../../src/features/retirement/edits'
import { mergeTicks } from '../../../src/domain/retirement/ticks'
import { makeBackup } from '../../../src/features/backup/make'
import { readBackup } from '../../../src/features/backup/restore'
import { openPersonalDump } from '../../../src/platform/personal-dump'
import { oldDatabase, openFile, PASSWORD, QUICK, rowsOfVersion } from '../../support/backup'
import { freshName } from '../../support/content'
import { toPlain } from '../../../src/platform/to-plain'

/** Rows of a sound backup with one changed. */
function withRow(table: TableName, change: object): unknown[] {
  const [first] = rowsOfVersion(5)[table] ?? []
  return [{ ...first, ...change }]
}
const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']
const tick = (rowsOfVersion(5)['ticks'] as { record: { current: object } }[])[0]?.record.current

describe('rows that would poison what takes them', () => {
  it.each(NAMES)('named %s are damaged, wherever the name stands', (name) => {
    expect(rowsFault('ticks', withRow('ticks', { person: name }))).toBe('damaged')
    expect(rowsFault('ticks', withRow('ticks', { item: name }))).toBe('damaged')
    expect(rowsFault('persons', withRow('persons', { id: name }))).toBe('damaged')
    expect(rowsFault('papers', withRow('papers', { id: name }))).toBe('damaged')
    expect(rowsFault('workEntries', withRow('workEntries', { site: name }))).toBe('damaged')
    const values = JSON.parse(`{"${name}":"x"}`) as object
    expect(rowsFault('answers', withRow('answers', { values }))).toBe('damaged')
  })

  it.each([1e300, 2 ** 53, -1, 1.5, NaN, Infinity, Date.UTC(2100, 0, 1), '2026'])(
    'with the instant %s, which could not be undone, are damaged',
    (at) => {
      expect(rowsFault('workEntries', withRow('workEntries', { at }))).toBe('damaged')
      expect(rowsFault('persons', withRow('persons', { updated: at }))).toBe('damaged')
      expect(rowsFault('wageClaims', withRow('wageClaims', { created: at }))).toBe('damaged')
      expect(rowsFault('evidence', withRow('evidence', { added: at }))).toBe('damaged')
    },
  )

  it.each(['zzz', '2026-11-30', '9999-99-99T00:00:00.000Z', '2199-01-01T00:00:00.000Z'])(
    'marked at %s are damaged',
    (at) =>
      expect(
        rowsFault('ticks', withRow('ticks', { record: { current: { ...tick, at }, history: [] } })),
      ).toBe('damaged'),
  )

  it('of every version that a phone may hold pass', () => {
    for (const [table, rows] of Object.entries(rowsOfVersion(5)))
      if (table !== 'evidenceFiles')
        expect([table, rowsFault(table as TableName, rows)]).toEqual([table, null])
  })

  it('that lie in the database all the same reach no prototype, and the rest is shown', () => {
    const row = { person: '__proto__', item: 'x', record: { current: tick, history: [] } }
    const people = peopleOf([], [row] as never)
    const merged = mergeTicks({ ['__proto__']: row.record } as never, {})
    expect([Object.keys(people.ticks), Object.keys(merged), 'x' in {}]).toEqual([
      ['__proto__'],
      ['__proto__'],
      false,
    ])
    const copied = toPlain(JSON.parse('{"__proto__":{"x":1},"a":1}') as object)
    expect([Object.keys(copied), 'x' in copied]).toEqual([['a'], false])
    const good = [...(rowsOfVersion(5)['papers'] ?? [])]
    expect(harmlessRows([...good, { id: '__proto__' }, { id: 'a', at: 1e300 }])).toEqual(good)
    expect(harmlessRows([{ id: 'a', written: 'by a later app' }])).toHaveLength(1)
  })
})

describe('a backup of what is damaged already', () => {
  let phone: string
  beforeAll(async () => {
    phone = freshName()
    const rows = rowsOfVersion(5)
    const bad = withRow('workEntries', { id: 'bad', at: 1e300 }) as object[]
    await oldDatabase(phone, 5, { ...rows, workEntries: [...(rows['workEntries'] ?? []), ...bad] })
  })

  it('leaves out what no app would take back, says how much, and opens', async () => {
    const { file, unread } = await makeBackup(openPersonalDump(phone), PASSWORD, 1, undefined, {
      iterations: QUICK,
    })
    expect(unread).toBe(1)
    const { read } = await openFile(file)
    expect(read.rows.workEntries.some(({ id }) => id === 'bad')).toBe(false)
    expect(read.rows.papers).toHaveLength(1)
  })

  it('without photos has everything else', async () => {
    const made = await makeBackup(openPersonalDump(phone), PASSWORD, 1, undefined, {
      iterations: QUICK,
      photos: false,
    })
    const { read } = await openFile(made.file)
    expect([read.rows.evidence, read.rows.files, read.rows.persons.length]).toEqual([[], [], 1])
  })

  it('is refused whole where it has more rows than a person types', async () => {
    const { file } = await makeBackup(openPersonalDump(phone), PASSWORD, 1, undefined, { iterations: QUICK })
    const { open } = await openFile(file)
    await expect(readBackup(open, undefined, { ...(await caps()), count: 3 })).rejects.toThrow('too-big')
  })

  it('ends where the person says stop', async () => {
    const stop = () => {
      throw new Error('stopped')
    }
    await expect(
      makeBackup(openPersonalDump(phone), PASSWORD, 1, stop, { iterations: QUICK }),
    ).rejects.toThrow('stopped')
  })
})

const caps = async () => (await import('../../../src/domain/backup/format')).CAPS

describe('merging', () => {
  /** Grows with the square of the rows, this would take an hour. */
  it('takes a hundred thousand rows of one kind, and of one person, in one pass', () => {
    const many = <Row>(row: (at: number) => Row) => Array.from({ length: 100_000 }, (_, at) => row(at))
    const kinds: Partial<PersonalRows>[] = [
      {
        ticks: many((at) => ({
          person: 'me',
          item: `i${at}`,
          record: { current: { ...tick, item: `i${at}` } as never, history: [] },
        })),
      },
      { papers: many((at) => ({ id: `p${at}`, kind: 'iou', values: {}, texts: {}, changed: 1 })) },
      {
        wageItems: many((at) => ({
          claim: 'a',
          id: `w${at}`,
          kind: 'owed',
          values: {},
          parts: [],
          created: at,
        })),
      },
    ]
    for (const rows of kinds) {
      const merge = mergeBackup(NO_ROWS, { ...NO_ROWS, ...rows })
      const put = Object.values(merge.change.put).reduce((sum, list) => sum + list.length, 0)
      expect(put).toBe(100_000)
    }
  })
})
