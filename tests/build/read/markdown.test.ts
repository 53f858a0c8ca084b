import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAllowedHref } from '../../../src/build/read/inline'
import { readMarkdown } from '../../../src/build/read/markdown'

const faultsOf = (text: string) => readMarkdown(text, 10).faults.map(({ line, wrong }) => [line, wrong])
const words = (v: string) => [{ t: 'text', v }]

describe('the Markdown of guide pages', () => {
  it('becomes headings, paragraphs and lists', () => {
    const text = '## 一\n第一行，\n第二行\n\nabc\ndef\n### 二\n- 甲\n- 乙\n  续\n1. 先\n2. 后\n\n尾'
    expect(readMarkdown(text)).toEqual({
      faults: [],
      blocks: [
        { t: 'h2', c: words('一') },
        { t: 'p', c: words('第一行，第二行') },
        { t: 'p', c: words('abc def') },
        { t: 'h3', c: words('二') },
        { t: 'ul', items: [words('甲'), words('乙续')] },
        { t: 'ol', items: [words('先'), words('后')] },
        { t: 'p', c: words('尾') },
      ],
    })
  })

  it('becomes strong pieces and links', () => {
    expect(
      readMarkdown('先打**这个**：[热线](tel:12333)，看[公报](https://a.example/x?y=1#z)〔2023〕1.5 倍')
        .blocks,
    ).toEqual([
      {
        t: 'p',
        c: [
          { t: 'text', v: '先打' },
          { t: 'strong', v: '这个' },
          { t: 'text', v: '：' },
          { t: 'link', v: '热线', href: 'tel:12333' },
          { t: 'text', v: '，看' },
          { t: 'link', v: '公报', href: 'https://a.example/x?y=1#z' },
          { t: 'text', v: '〔2023〕1.5 倍' },
        ],
      },
    ])
  })

  it('takes signs literally after a backslash, and < before a space or number', () => {
    expect(readMarkdown('3 \\* 4 < 5，a <5').blocks).toEqual([{ t: 'p', c: words('3 * 4 < 5，a <5') }])
  })

  const attacks = [
    '[a](javascript:alert(1))',
    '[a](javascript:alert)',
    '<img src=x onerror=alert(1)>',
    '> hello <a name="n"\n> href="javascript:alert(1)">*you*</a>',
    '[a](JaVaScRiPt:alert(1))',
    '[a](data:text/html,x)',
    '[a](http://plain.example)',
    '[a](//other.example)',
    '[a](/\\other.example)',
    '[a](java\tscript:x)',
    '![x](https://a.example/x.png)',
    '<https://a.example>',
    '<!-- x -->',
    '[a]: javascript:alert(1)',
    '**[a](javascript:x)**',
    '&lt;script&gt;',
    '&#106;avascript',
  ]
  it.each(attacks)('refuses %s with its line and makes no link of it', (text) => {
    const page = readMarkdown(`好的一段\n\n${text}`, 10)
    expect(page.faults.length).toBeGreaterThan(0)
    expect(page.faults[0]?.line).toBe(12)
    expect(JSON.stringify(page.blocks)).not.toContain('"link"')
  })

  const outside: [string, string][] = [
    ['# 一级', '有一级标题'],
    ['#### 四级', '有四级标题'],
    ['##没有空格', '# 号后面没有空格'],
    ['-没有空格', '列表开头没有空格'],
    ['1.没有空格', '列表开头没有空格'],
    ['  - 里层', '列表里还有列表'],
    ['* 星', '列表用了 * 或 +'],
    ['```', '有代码块'],
    ['| a | b |', '有表格'],
    ['---', '有分隔线'],
    ['用 `代码`', '有 ` 号'],
    ['*斜体*', '有单独的 * 号'],
    ['**没有完', '有单独的 * 号'],
    ['[]( /x)', '链接写法不对'],
    ['[](/x)', '链接没有文字'],
  ]
  it.each(outside)('tells that %s is outside the subset', (text, wrong) => {
    expect(faultsOf(text)).toEqual([[10, wrong]])
  })

  it('tells every fault, not the first only', () => {
    expect(faultsOf('# 甲\n\n- 好\n- <b>坏</b>\n\n> 引')).toEqual([
      [10, '有一级标题'],
      [15, '有引用块'],
      [13, '有 HTML 标签'],
    ])
  })

  it('never lets a link through whose scheme is not allowed, whatever the text', () => {
    const unit = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '*',
      '\\',
      '<',
      '/',
      ':',
      'javascript:',
      'https:',
      'a',
      '\n',
      '-',
      ' ',
      '#',
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        for (const block of readMarkdown(text).blocks) {
          const inlines = 'items' in block ? block.items.flat() : block.c
          for (const piece of inlines) if (piece.t === 'link') expect(isAllowedHref(piece.href)).toBe(true)
        }
      }),
      { seed: 20261125, numRuns: 300 },
    )
  })
})

describe('addresses of links', () => {
  it.each(['https://a.example', 'tel:12333', 'tel:+86-574-1', 'mailto:a@b.example', '/', '/guides/x?y#z'])(
    'allows %s',
    (href) => {
      expect(isAllowedHref(href)).toBe(true)
    },
  )
  it.each([
    '',
    'guides/x',
    '#x',
    'http://a.example',
    'https:///x',
    '//x',
    '/\\x',
    ' /x',
    'tel:',
    'mailto:a',
    'vbscript:x',
    '/x"y',
    "/x'y",
  ])('refuses "%s"', (href) => {
    expect(isAllowedHref(href)).toBe(false)
  })
})
