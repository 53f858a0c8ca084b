import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeBackup, type Choices } from '../../../src/domain/backup/merge'
import { isWeak, passwordFault } from '../../../src/domain/backup/password'
import { NO_ROWS, TABLE_NAMES, type PersonalRows } from '../../../src/domain/backup/rows'
import { canonical, markOf, same } from '../../../src/domain/backup/same'
import { copyName } from '../../../src/domain/backup/things'
import type { Tick } from '../../../src/domain/retirement/ticks'

const claim = (id: string, name: string) => ({ id, name, paid: '', cap: '', capDay: '', created: 0 })
const item = (owner: string, id: string, rate = '280') => ({
  claim: owner,
  id,
  kind: 'owed',
  values: { rate },
  parts: [],
  created: 0,
})
const paper = (id: string, to: string, changed = 1) => ({ id, kind: id, values: { to }, texts: {}, changed })
const proof = (id: string, sha256: string, title = id) => ({
  id,
  added: 1,
  elements: [],
  title,
  note: '',
  name: '',
  mime: '',
  size: 1,
  sha256,
  taken: null,
})

function rows(some: Partial<PersonalRows>): PersonalRows {
  return { ...NO_ROWS, ...some }
}

/** What a phone holds after a merge. */
function after(phone: PersonalRows, backup: PersonalRows, choices: Choices = {}): PersonalRows {
  const { put, removeItems, files } = mergeBackup(phone, backup, choices).change
  const gone = new Set(removeItems.map(({ claim: owner, id }) => `${owner} ${id}`))
  const keyOf = (row: object) => {
    const { kind, claim: owner, person, item: of, id } = row as Record<string, string>
    return 'at' in row && 'name' in row
      ? `${kind} ${id}`
      : (owner && `${owner} ${id}`) || (person && `${person} ${of}`) || id || ''
  }
  return TABLE_NAMES.reduce<PersonalRows>(
    (all, table) => {
      const old = (phone[table] as readonly object[]).filter(
        (row) => table !== 'wageItems' || !gone.has(keyOf(row)),
      )
      const merged = new Map([...old, ...put[table]].map((row) => [keyOf(row), row]))
      return { ...all, [table]: [...merged.values()] }
    },
    { ...phone, files: [...new Set([...phone.files, ...files.map(({ to }) => to)])] },
  )
}

describe('merging a backup', () => {
  const mine = rows({
    wageClaims: [claim('first', '甲')],
    wageItems: [item('first', 'a')],
    papers: [paper('demand', '甲')],
  })
  const theirs = rows({
    wageClaims: [claim('first', '乙')],
    wageItems: [item('first', 'b'), item('first', 'c')],
    papers: [paper('demand', '乙')],
  })

  it('leaves what the phone has unless it is told otherwise', () => expect(after(mine, theirs)).toEqual(mine))

  it('takes a claim whole or not at all: its items go with it', () => {
    const taken = after(mine, theirs, { 'claim first': 'backup' })
    expect(taken.wageClaims).toEqual(theirs.wageClaims)
    expect(taken.wageItems).toEqual(theirs.wageItems)
    expect(taken.papers).toEqual(mine.papers)
  })

  it('keeps both side by side, the copy by its name, and does so once', () => {
    const both = after(mine, theirs, { 'claim first': 'both', 'paper demand': 'both' })
    expect(both.wageClaims.map(({ name }) => name)).toEqual(['甲', '乙（备份）'])
    expect(both.wageItems).toHaveLength(3)
    expect(both.papers).toHaveLength(2)
    expect(mergeBackup(both, theirs).conflicts).toEqual([])
    expect(after(both, theirs)).toEqual(both)
  })

  it('takes when a thing was touched for no difference', () =>
    expect(mergeBackup(mine, rows({ papers: [paper('demand', '甲', 9)] })).conflicts).toEqual([]))

  it('offers no copy where there can be none: of a person, and of what all papers share', () => {
    const shared = (to: string) => rows({ papers: [{ ...paper('shared', to), kind: 'shared' }] })
    expect(mergeBackup(shared('甲'), shared('乙')).conflicts[0]?.may).toEqual(['phone', 'backup'])
  })

  it('never writes over bytes: a proof with others comes beside the first', () => {
    const phone = rows({ evidence: [proof('e', 'aa')], files: ['e:original'] })
    const backup = rows({ evidence: [proof('e', 'bb')], files: ['e:original', 'e:small'] })
    const [conflict] = mergeBackup(phone, backup).conflicts
    expect(conflict?.may).toEqual(['phone', 'both'])
    expect(after(phone, backup, { 'evidence e': 'backup' })).toEqual(phone)
    const both = after(phone, backup, { 'evidence e': 'both' })
    expect(both.evidence.map(({ title }) => title)).toEqual(['e', 'e（备份）'])
    expect(both.files).toHaveLength(3)
  })

  it('gives a proof back the bytes that it lost', () => {
    const backup = rows({ evidence: [proof('e', 'aa')], files: ['e:original'] })
    expect(after(rows({ evidence: [proof('e', 'aa')] }), backup).files).toEqual(['e:original'])
  })

  it('puts journals together, and says of a line that was rewritten that the phone’s stays', () => {
    const line = (id: string, note: string) =>
      ({ id, site: 's', at: 1, about: 'day', of: '2026-11-24', value: { note } }) as const
    const phone = rows({ workEntries: [line('a', '一'), line('b', '二')] })
    const backup = rows({ workEntries: [line('b', '改过'), line('c', '三')] })
    const merge = mergeBackup(phone, backup)
    expect([merge.added.work, merge.linesKept, merge.there]).toEqual([1, 1, 0])
    expect(after(phone, backup).workEntries.map(({ value }) => value?.note)).toEqual(['一', '二', '三'])
  })

  it('merges marks: the later holds, the earlier is in its history, and it says how many differ', () => {
    const tick = (at: string, status: Tick['status']): Tick => ({
      item: 'i',
      version: 1,
      status,
      note: '',
      on: null,
      at,
      by: 'x',
    })
    const marked = (at: string, status: Tick['status']) =>
      rows({ ticks: [{ person: 'me', item: 'i', record: { current: tick(at, status), history: [] } }] })
    const merge = mergeBackup(marked('2026-01-01', 'me'), marked('2026-01-02', 'done'))
    expect(merge.ticksDiffer).toBe(1)
    expect(merge.change.put.ticks[0]?.record).toMatchObject({
      current: { status: 'done' },
      history: [{ status: 'me' }],
    })
    expect(mergeBackup(marked('2026-01-02', 'done'), marked('2026-01-02', 'done')).change.put.ticks).toEqual(
      [],
    )
  })

  it('loses no row of the phone and takes every row that it lacks, whatever the two hold; twice is as once', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd')
    const some = fc.record({
      saved: fc.uniqueArray(fc.record({ kind: fc.constant('place'), id: ids, at: fc.nat(3), name: ids }), {
        selector: ({ id }) => id,
      }),
      claims: fc.uniqueArray(fc.tuple(ids, ids), { selector: ([id]) => id }),
      papers: fc.uniqueArray(fc.tuple(ids, ids), { selector: ([id]) => id }),
      proofs: fc.uniqueArray(fc.tuple(ids, ids), { selector: ([id]) => id }),
    })
    const made = some.map(({ saved, claims, papers, proofs }) =>
      rows({
        saved,
        wageClaims: claims.map(([id, name]) => claim(id, name)),
        wageItems: claims.map(([id, rate]) => item(id, 'i', rate)),
        papers: papers.map(([id, to]) => paper(id, to)),
        evidence: proofs.map(([id, sha256]) => proof(id, sha256)),
        files: proofs.map(([id]) => `${id}:original`),
      }),
    )
    fc.assert(
      fc.property(made, made, fc.constantFrom('phone', 'both', 'backup'), (phone, backup, all) => {
        const choices = mergeBackup(phone, backup).conflicts.reduce<Choices>(
          (chosen, { kind, id }) => ({ ...chosen, [`${kind} ${id}`]: all }),
          {},
        )
        const merged = after(phone, backup, choices)
        for (const table of TABLE_NAMES) {
          const found = new Set(merged[table].map((row) => ('id' in row ? row.id : '')))
          for (const row of [...phone[table], ...backup[table]])
            if ('id' in row) expect(found.has(row.id)).toBe(true)
        }
        if (all !== 'backup')
          for (const table of TABLE_NAMES)
            for (const row of phone[table]) expect(merged[table]).toContainEqual(row)
        expect(after(merged, backup)).toEqual(merged)
      }),
      { seed: 11, numRuns: 120 },
    )
  })
})

describe('ZH-08: the name of a copy', () => {
  it('is cut between characters, never within one', () => {
    expect(copyName('王𬭎'.repeat(9))).toBe(`${'王𬭎'.repeat(8)}（备份）`)
    expect(copyName('')).toBe('（备份）')
  })
})

describe('two values', () => {
  it('are the same whatever the order of their keys, and a field that is not there is undefined', () => {
    expect(same({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1, d: undefined })).toBe(true)
    expect(same({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
    expect(canonical('"')).toBe('"\\""')
    expect(markOf({ a: 1, b: 2 })).toBe(markOf({ b: 2, a: 1 }))
  })
})

describe('a password', () => {
  it.each([
    ['1234567', '1234567', 'short'],
    ['𬭎𬭎𬭎𬭎', '𬭎𬭎𬭎𬭎', 'short'],
    ['河边的石头八块', '河边的石头八块', 'short'],
    ['河边的石头 8 块', '河边的石头 9 块', 'differs'],
    ['河边的石头 8 块', '河边的石头 8 块', null],
  ])('%s and %s: %s', (first, second, fault) => expect(passwordFault(first, second)).toBe(fault))

  it.each([
    ['12345678', true],
    ['aaaaaaaaaa', true],
    ['123456789012', false],
    ['河边的石头 8 块', false],
  ])('%s is weak: %s', (password, weak) => expect(isWeak(password)).toBe(weak))
})
