// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetBackup, noteBackup, useBackupAge } from '../../src/records/backup-age'

const NOW = Date.parse('2026-11-30T10:00:00+08:00')
const DAY = 24 * 3_600_000
beforeEach(() => {
  localStorage.clear()
  forgetBackup()
})

describe('the age of the last backup', () => {
  it.each([
    [null, '还没备份过', true],
    [NOW - 3600, '今天备份过', false],
    [NOW - 12 * DAY, '上次备份是 12 天前', false],
    [NOW - 45 * DAY, '上次备份是 45 天前', true],
    // The clock was put back since.
    [NOW + 400 * DAY, '今天备份过', false],
  ])('made at %s it is said and recalled', (made, words, due) => {
    if (made !== null) noteBackup(made)
    const age = useBackupAge(() => NOW)
    expect([age.words.value, age.due.value]).toEqual([words, due])
  })

  it('is kept for the next visit', () => {
    noteBackup(NOW)
    expect(localStorage.getItem('lysd:backup')).toBe(String(NOW))
  })
})
