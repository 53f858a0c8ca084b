import { describe, expect, it } from 'vitest'
import type { EvidenceItem } from '../../../src/domain/evidence/item'
import {
  evidenceCsv,
  evidenceList,
  evidenceText,
  instantText,
  sizeText,
} from '../../../src/domain/evidence/list'

const names = {
  elements: { relation: '关系', rate: '工价', demand: '催要' },
  kinds: { badge: '工牌、工服、出入证' },
}
const ADDED = Date.UTC(2026, 10, 25, 1, 5)
const item = (change: Partial<EvidenceItem>): EvidenceItem => ({
  id: 'a',
  added: ADDED,
  elements: [],
  title: '',
  note: '',
  name: 'IMG_0001.JPG',
  mime: 'image/jpeg',
  size: 312_400,
  sha256: 'ab'.repeat(32),
  taken: null,
  ...change,
})

describe('the list of evidence', () => {
  it('numbers what there is, names it, and says what it proves in the order of the elements', () => {
    const rows = evidenceList(
      [
        item({
          title: '老板答应月底付',
          elements: ['demand', 'relation', 'gone'],
          taken: ADDED - 86_400_000,
        }),
        item({ id: 'b', kind: 'badge', name: 'x.heic', mime: 'image/heic' }),
        item({ id: 'c', kind: 'gone' }),
      ],
      names,
    )
    expect(rows.map(({ no, title, proves, file }) => [no, title, proves, file])).toEqual([
      [1, '老板答应月底付', '关系、催要', '01 老板答应月底付.jpg'],
      [2, '工牌、工服、出入证', '', '02 工牌、工服、出入证.heic'],
      [3, 'IMG_0001', '', '03 IMG_0001.jpg'],
    ])
    expect([rows[0]?.added, rows[0]?.dated, rows[1]?.dated]).toEqual([
      '2026-11-25 09:05',
      '2026-11-24 09:05',
      '未知',
    ])
  })

  it.each([
    [null, '未知'],
    [0, '未知'],
    [NaN, '未知'],
    [Infinity, '未知'],
    [8.64e15, '未知'],
    [-1, '未知'],
    [Date.UTC(1999, 11, 31, 16), '2000-01-01 00:00'],
  ])('an instant of %s is %s', (instant, text) => expect(instantText(instant)).toBe(text))

  it.each([
    [0, '0 字节'],
    [999, '999 字节'],
    [312_400, '312 kB'],
    [4_149_000, '4.1 MB'],
    [100_000_000, '100 MB'],
    [1_200_000_000, '1.2 GB'],
  ])('%i bytes are %s', (bytes, text) => expect(sizeText(bytes)).toBe(text))

  it('is a table with a mark, CR LF, quotes, and no formula', () => {
    const csv = evidenceCsv(
      evidenceList([item({ title: '=HYPERLINK("x")', note: '第一行\n第二"行"' })], names),
    )
    expect(csv.startsWith('\uFEFF"编号","名称"')).toBe(true)
    expect(csv).toContain('"\'=HYPERLINK(""x"")"')
    expect(csv).toContain('"第一行\n第二""行"""')
    expect(csv.endsWith('\r\n')).toBe(true)
  })

  it('is a text with one line a value, whatever was typed', () => {
    const text = evidenceText(evidenceList([item({ title: 'a\r\n编号：9', note: '' })], names), ADDED)
    expect(text).toContain('共 1 件。打包于 2026-11-25 09:05（北京时间）。')
    expect(text).toContain('名称：a 编号：9\r\n')
    expect(text).not.toContain('备注')
    expect(text.split('\r\n').filter((line) => line.startsWith('编号'))).toEqual(['编号：1'])
  })
})
