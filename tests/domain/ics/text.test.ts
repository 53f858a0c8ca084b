import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeText, foldLine, octetsOf, uriValue } from '../../../src/domain/ics/text'

const octets = (text: string): number => new TextEncoder().encode(text).length
/** Chinese, emoji of four octets and joined families, two-octet letters, ASCII and marks. */
const piece = fc.constantFrom(
  '招',
  '聘',
  '会',
  '𬭎',
  '😀',
  '👨‍👩‍👧',
  'é',
  '·',
  'a',
  '9',
  ' ',
  ';',
  ',',
  '\\',
  '：',
)
const text = fc.oneof(
  fc.array(piece, { maxLength: 200 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 200 }).map((word) => word.replace(/[\r\n]/g, '')),
)

describe('foldLine', () => {
  it('leaves a line of 75 octets whole and folds one of 76', () => {
    expect(foldLine('a'.repeat(75))).toBe(`${'a'.repeat(75)}\r\n`)
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a\r\n`)
  })

  it('counts octets, not characters', () => {
    expect(foldLine('招'.repeat(25))).toBe(`${'招'.repeat(25)}\r\n`)
    expect(foldLine('招'.repeat(26))).toBe(`${'招'.repeat(25)}\r\n 招\r\n`)
  })

  it('never splits a character of four octets', () =>
    expect(foldLine(`${'a'.repeat(73)}😀`)).toBe(`${'a'.repeat(73)}\r\n 😀\r\n`))

  it('keeps every line within 75 octets and loses nothing, whatever the text', () => {
    fc.assert(
      fc.property(text, (line) => {
        const folded = foldLine(line)
        expect(folded.endsWith('\r\n')).toBe(true)
        for (const each of folded.slice(0, -2).split('\r\n')) {
          expect(octets(each)).toBeLessThanOrEqual(75)
          expect(each).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/)
        }
        expect(folded.slice(0, -2).replace(/\r\n /g, '')).toBe(line)
      }),
      { seed: 5, numRuns: 1000 },
    )
  })
})

describe('octetsOf', () => {
  it('counts as UTF-8 does', () => {
    for (const char of ['a', '\u007f', '\u0080', 'é', '\u07ff', '\u0800', '招', '\uffff', '𐀀', '😀']) {
      expect(octetsOf(char.codePointAt(0) as number)).toBe(octets(char))
    }
  })
})

describe('escapeText', () => {
  it.each([
    ['backslash, semicolon and comma', 'a\\b;c,d', 'a\\\\b\\;c\\,d'],
    ['a colon, which stays', '9:00', '9:00'],
    ['a line break', '一\n二', '一\\n二'],
    ['line breaks of other systems', '一\r\n二\r三', '一\\n二\\n三'],
    ['a written backslash n, which is none', '\\n', '\\\\n'],
    ['full-width punctuation, which stays', '，；：', '，；：'],
    ['control characters', 'a\u0000\u0007\u000b\u007fb\tc', 'ab\tc'],
    ['half a surrogate pair', 'a\uD83Db\uDE00', 'a\uFFFDb\uFFFD'],
    ['whole surrogate pairs', '😀𬭎', '😀𬭎'],
  ])('%s', (_, plain, escaped) => expect(escapeText(plain)).toBe(escaped))
})

describe('uriValue', () => {
  it.each([
    ['https://labour.example/events/a/', 'https://labour.example/events/a/'],
    ['https://labour.example/活动 1', 'https://labour.example/%E6%B4%BB%E5%8A%A8%201'],
    ['https://labour.example/%E6%B4%BB?a=b&c=d#e', 'https://labour.example/%E6%B4%BB?a=b&c=d#e'],
  ])('%s', (url, ascii) => expect(uriValue(url)).toBe(ascii))
})
