import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../src/build/read/cells'
import { deceptiveFaults, withoutDeceptive } from '../../../src/build/read/deceptive'
import { isAllowedHref } from '../../../src/build/read/inline'
import { readMarkdown } from '../../../src/build/read/markdown'

describe('text that looks other than it is', () => {
  it.each([
    ['\u0007', 'U+0007'],
    ['\u0085', 'U+0085'],
    ['\u3164', 'U+3164'],
    ['\u115F', 'U+115F'],
    ['\uFFF9', 'U+FFF9'],
    ['\u{E0041}', 'U+E0041'],
    ['\uD800', 'U+D800'],
  ])('is told with its line and column: %j', (char, code) => {
    const text = `第一行\n第二${char}行\n第三行`
    expect(deceptiveFaults(text)).toEqual([
      {
        line: 2,
        column: 3,
        wrong: `有看不见的字符 ${code}`,
        right: '请删掉这几个字，用键盘重新打一遍',
      },
    ])
    expect(withoutDeceptive(text)).toBe('第一行\n第二行\n第三行')
  })

  it('is not what people type: tabs, line ends, rare characters, emoji', () => {
    expect(deceptiveFaults('名\t称\r\n𠮷家·张😀，（全角）ａ１')).toEqual([])
  })

  it.each(['\u202E', '\u2066', '\u2069', '\u061C', '\u200B', '\u2060', '\uFEFF'])(
    'loses marks that ride along with copied text, in cells and in pages: %j',
    (char) => {
      expect(cleanText(`零${char}工`)).toBe('零工')
      expect(readMarkdown(`零${char}工`).blocks).toEqual([{ t: 'p', c: [{ t: 'text', v: '零工' }] }])
    },
  )

  it('in a page is refused where a paragraph is longer than anybody reads', () => {
    const { faults } = readMarkdown(`一段\n\n${'['.repeat(80_000)}`)
    expect(faults).toEqual([
      { line: 3, wrong: '这一段有 80000 个字，太长', right: '请分成几段，每段 2000 字以内' },
    ])
  })

  it.each(['https://www.gov.cn@evil.test/', 'https://gоv.cn/', 'https://127.0.0.1/'])(
    'in a link is refused: %s',
    (href) => expect(isAllowedHref(href)).toBe(false),
  )
})
