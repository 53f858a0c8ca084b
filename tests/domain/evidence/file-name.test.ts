import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell, csvText } from '../../../src/domain/csv'
import { extensionOf, safeFileName, stemOf } from '../../../src/domain/evidence/file-name'

const encoder = new TextEncoder()
const BLNS = '../shared/samples/strings-blns/blns.json'

/** What no name may be: too long, a path, hidden or steering characters, blank at an end. */
function faults(name: string): string[] {
  const checks: readonly (readonly [string, boolean])[] = [
    ['characters', Array.from(name).length > 80],
    ['bytes', encoder.encode(name).length > 240],
    ['path', /[/\\:*?"<>|]/.test(name)],
    ['hidden', /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u.test(name)],
    ['ends', /^[ .]|[ .]$/.test(name)],
  ]
  return checks.filter(([, wrong]) => wrong).map(([what]) => what)
}

describe('a file name', () => {
  it.each([
    ['../../etc/passwd', '01 etc passwd.jpg'],
    ['C:\\Windows\\CON', '01 C Windows CON.jpg'],
    ['.htaccess', '01 htaccess.jpg'],
    ['  工牌 。 ', '01 工牌 。.jpg'],
    ['照片\u202egpj.exe', '01 照片 gpj.exe.jpg'],
    ['a\u0000b\r\nc', '01 a b c.jpg'],
    ['\ud83d', '01.jpg'],
    ['', '01.jpg'],
    ['...', '01.jpg'],
    ['王𬭎', '01 王𬭎.jpg'],
    ['𬭎'.repeat(100), `01 ${'𬭎'.repeat(58)}.jpg`],
    ['工'.repeat(100), `01 ${'工'.repeat(73)}.jpg`],
  ])('made of %j is safe on any system', (text, name) => {
    expect(safeFileName('01', text, 'jpg')).toBe(name)
    expect(faults(name)).toEqual([])
  })

  it.each([
    ['IMG_1.JPG', 'image/jpeg', 'jpg'],
    ['IMG_1', 'image/jpeg', 'jpg'],
    ['照片.heic', '', 'heic'],
    ['', '', 'bin'],
    ['a.', 'audio/mp4', 'm4a'],
    ['a.superlongending', 'image/png', 'png'],
    ['a.j"pg', 'image/png', 'png'],
    ['发票.exe', '', 'exe.txt'],
    ['a.CMD', 'text/plain', 'cmd.txt'],
  ])('keeps the ending of %j, and none that would be run', (name, mime, ending) =>
    expect(extensionOf(name, mime)).toBe(ending),
  )

  it.each([
    ['/sdcard/DCIM/a.b.jpg', 'a.b'],
    ['C:\\x\\工牌.png', '工牌'],
    ['..', '..'],
    ['a/', 'a'],
  ])('of %j without folders and ending is %j', (name, stem) => expect(stemOf(name)).toBe(stem))

  it('is safe and can be encoded whatever the text', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'binary' }),
        (text, name) => {
          const made = safeFileName('07', text, extensionOf(name, ''))
          expect(faults(made)).toEqual([])
          expect(() => encodeURIComponent(made)).not.toThrow()
        },
      ),
      { seed: 8, numRuns: 200 },
    ))

  it.skipIf(!existsSync(BLNS))('is safe for every naughty string, and so is a cell of the table', () => {
    const strings = JSON.parse(readFileSync(BLNS, 'utf8')) as string[]
    for (const text of strings) {
      expect(faults(safeFileName('007', text, extensionOf(text, ''))), text).toEqual([])
      expect(csvCell(text)).toMatch(/^"(?![=+\-@\t\r])(?:[^"]|"")*"$/)
    }
  })
})

describe('a table', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ['+86', `"'+86"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    [' =1', `"' =1"`],
    ['\t=1', `"'\t=1"`],
    ['＝1', `"'＝1"`],
    ['a=1', '"a=1"'],
    ['', '""'],
    ['a"b', '"a""b"'],
  ])('has no formula: %j', (text, cell) => expect(csvCell(text)).toBe(cell))

  it('carries its mark and ends its lines as spreadsheets expect', () =>
    expect(csvText([['甲', '乙'], ['1']])).toBe('\uFEFF"甲","乙"\r\n"1"\r\n'))
})
