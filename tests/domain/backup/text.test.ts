import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupFromText, backupToText } from '../../../src/domain/backup/text'

describe('a backup as text', () => {
  it('gives every byte back, whatever breaks its lines and stands around it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), fc.nat(40), (bytes, width) => {
        const text = backupToText(bytes)
        const inner = text.slice(8, -3)
        const broken = inner.replace(new RegExp(`(.{${width + 1}})`, 'g'), '$1\r\n ')
        expect(backupFromText(`收好：\n${text.slice(0, 8)}${broken}【完】谢谢`)).toEqual(bytes)
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  it.each([
    '',
    '【劳有所得备份】',
    '【劳有所得备份】abc',
    'abc【完】',
    '【劳有所得备份】a？c【完】',
    '【劳有所得备份】a【完】',
  ])('is not read by halves: %j', (text) => expect(backupFromText(text)).toBe(null))
})
