import { describe, expect, it } from 'vitest'
import { BackupFault } from '../../../src/domain/backup/format'
import { mergeBackup } from '../../../src/domain/backup/merge'
import { NO_ROWS, type PersonalRows } from '../../../src/domain/backup/rows'
import { conflictWords } from '../../../src/features/backup/conflict-words'
import { countsOf, countWords, dayWords, faultWords, sizeWords } from '../../../src/features/backup/words'

const claim = { id: 'first', name: '江边工地', paid: '', cap: '', capDay: '', created: 0 }
const item = (name: string, rate = '280') => ({
  claim: 'first',
  id: name,
  kind: 'owed',
  values: {},
  parts: [{ id: 'p', values: { name, rate } }],
  created: 0,
})

function words(phone: Partial<PersonalRows>, backup: Partial<PersonalRows>) {
  const [conflict] = mergeBackup({ ...NO_ROWS, ...phone }, { ...NO_ROWS, ...backup }).conflicts
  if (!conflict) throw new Error('no conflict')
  return conflictWords(conflict)
}

describe('what went wrong', () => {
  it.each([
    [new BackupFault('password'), '密码不正确'],
    [new BackupFault('damaged'), '文件已损坏'],
    [new BackupFault('incomplete'), '文件不完整'],
    [new BackupFault('newer'), '版本过新，请更新'],
    [new BackupFault('not-a-backup'), '这不是备份文件'],
    [new BackupFault('too-big'), '文件太大'],
    [new DOMException('full', 'QuotaExceededError'), '手机存满了'],
    [{ name: 'AbortError', inner: new DOMException('full', 'QuotaExceededError') }, '手机存满了'],
    [new DOMException('no', 'SecurityError'), '这个浏览器不让存东西'],
    [new Error('timeout'), '这个浏览器不让存东西'],
    [new DOMException('gone', 'NotReadableError'), '文件读不出来'],
    [new Error('anything'), '没做成'],
    [undefined, '没做成'],
  ])('%s is said in one sentence, with what to do', (error, what) => {
    expect(faultWords(error).what).toBe(what)
    expect(faultWords(error).advice).not.toBe('')
  })
})

describe('what differs', () => {
  it('names the claim, and tells the sides apart', () =>
    expect(
      words(
        { wageClaims: [claim], wageItems: [item('9 月')] },
        { wageClaims: [claim], wageItems: [item('8 月'), item('9 月')] },
      ),
    ).toEqual({
      title: '工资账“江边工地”',
      phone: '“江边工地”，1 项：9 月',
      backup: '“江边工地”，2 项：8 月、9 月',
    }))

  it('says so where only a figure within differs', () =>
    expect(
      words(
        { wageClaims: [claim], wageItems: [item('9 月')] },
        { wageClaims: [claim], wageItems: [item('9 月', '300')] },
      ).backup,
    ).toContain('里面填的不一样'))

  it('names the person and the proof', () => {
    const person = {
      id: 'me',
      name: '王𬭎',
      birth: null,
      answers: {},
      paid: { kind: 'unknown' },
      view: null,
      chosen: null,
      updated: 0,
    } as const
    expect(words({ persons: [person] }, { persons: [{ ...person, birth: '1971-04' }] })).toEqual({
      title: '“王𬭎”的退休资料',
      phone: '王𬭎，没填出生，1970 年 1 月 1 日改的',
      backup: '王𬭎，1971-04 生，1970 年 1 月 1 日改的',
    })
  })
})

describe('what is in it', () => {
  it('is counted by kind, and what is not there is not told', () => {
    expect(countWords(countsOf({ ...NO_ROWS, wageClaims: [claim] }))).toEqual(['1 笔工资账'])
    expect(countWords(countsOf(NO_ROWS))).toEqual([])
  })

  it.each([
    [10, '1 KB'],
    [4954, '5 KB'],
    [123_456_789, '123.5 MB'],
  ])('of %i bytes is %s', (bytes, text) => expect(sizeWords(bytes)).toBe(text))

  it('has a day in China', () =>
    expect(dayWords(Date.parse('2026-11-24T20:00:00Z'))).toBe('2026 年 11 月 25 日'))
})
