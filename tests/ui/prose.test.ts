// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/build/read/markdown'
import { resolveLink } from '../../src/ui/links'
import ProseBlocks from '../../src/ui/ProseBlocks.vue'
import { dangers, HOSTILE_LINKS, HOSTILE_TEXTS } from '../support/hostile'

type Blocks = InstanceType<typeof ProseBlocks>['$props']['blocks']
const prose = (blocks: Blocks) => mount(ProseBlocks, { props: { blocks } }).element as HTMLElement
const text = (v: string) => ({ t: 'text', v })

describe('a written page', () => {
  it('is headings, paragraphs and lists, with strong pieces and links in them', () => {
    const page = prose([
      { t: 'h2', c: [text('先做什么')] },
      { t: 'h3', c: [text('带什么')] },
      { t: 'p', c: [text('先打'), { t: 'strong', v: '这个' }, { t: 'link', v: '热线', href: 'tel:99002' }] },
      { t: 'ul', items: [[text('甲')], [text('乙')]] },
      { t: 'ol', items: [[text('先')], [text('后')]] },
    ])
    expect(Array.from(page.children, ({ tagName }) => tagName)).toEqual(['H2', 'H3', 'P', 'UL', 'OL'])
    expect(page.querySelector('p')?.textContent).toBe('先打这个热线')
    expect(page.querySelector('strong')?.textContent).toBe('这个')
    expect(Array.from(page.querySelectorAll('ol > li'), (item) => item.textContent)).toEqual(['先', '后'])
  })

  it('links to this app, to https, telephones and mail; another site does not learn where one came from', () => {
    const hrefs = ['/gigs/', 'https://a.test/', 'tel:99002', 'mailto:a@b.test']
    const page = prose([{ t: 'p', c: hrefs.map((href) => ({ t: 'link', v: href, href })) }])
    const links = Array.from(page.querySelectorAll('a'))
    expect(links.map((link) => link.getAttribute('href'))).toEqual(hrefs)
    expect(links.map((link) => link.getAttribute('rel'))).toEqual([null, 'noreferrer', null, null])
  })

  it('bears a block without content', () => expect(prose([{ t: 'p' }, { t: 'ul' }]).textContent).toBe(''))
})

describe('SE-01: an address from content', () => {
  it.each(HOSTILE_LINKS)('is no link where it is %j, and its words are still there', (href) => {
    expect(resolveLink(href)).toBeUndefined()
    const page = prose([{ t: 'p', c: [{ t: 'link', v: '点我', href }] }])
    expect([page.querySelectorAll('a').length, page.textContent]).toEqual([0, '点我'])
  })

  it('is no link where there is none', () => expect(resolveLink(undefined)).toBeUndefined())

  it.each([
    '[a](javascript:alert(1))',
    '<img src=x onerror=alert(1)>',
    '> hello <a name="n"\n> href="javascript:alert(1)">*you*</a>',
    '[a](JaVaScRiPt:alert(1))',
    '[a](data:text/html,x)',
    ...HOSTILE_LINKS.map((href) => `[a](${href})`),
    ...HOSTILE_TEXTS,
  ])('as staff may write it, from file to screen, never runs: %j', (markdown) =>
    expect(dangers(prose(readMarkdown(markdown).blocks))).toEqual([]),
  )
})

describe('SE-02: HTML in content', () => {
  it('would be seen by these tests where a renderer took it for HTML', () => {
    const careless = document.createElement('div')
    careless.innerHTML = `<img src=x onerror="alert(1)"><a href="javascript:alert(1)">点我</a><a href="/\\evil.test">点我</a>`
    expect(dangers(careless)).toEqual([
      'IMG',
      'IMG[src=x]',
      'IMG[onerror=alert(1)]',
      'A[href=javascript:alert(1)]',
      'A[href=/\\evil.test]',
    ])
  })

  it.each(HOSTILE_TEXTS)('is shown as it was written: %j', (v) => {
    const page = prose([
      { t: 'h2', c: [text(v)] },
      {
        t: 'p',
        c: [
          { t: 'strong', v },
          { t: 'link', v, href: 'tel:1' },
          { t: 'odd', v },
        ],
      },
      { t: 'ul', items: [[text(v)]] },
    ])
    expect(page.querySelector('h2')?.textContent).toBe(v)
    expect(page.querySelector('p')?.textContent).toBe(v + v + v)
    expect(dangers(page)).toEqual([])
    expect(Reflect.has(window, '__x')).toBe(false)
  })

  it.each(['script', 'iframe', 'style', 'svg', 'RouterView', 'a'])(
    'a block that calls itself %s is a paragraph',
    (t) => {
      const page = prose([{ t, c: [text('window.__x=1')] }])
      expect(Array.from(page.children, ({ tagName }) => tagName)).toEqual(['P'])
    },
  )

  const list = '../shared/samples/strings-blns/blns.json'
  it.skipIf(!existsSync(list))('a list of naughty strings comes out as it went in', () => {
    const strings = JSON.parse(readFileSync(list, 'utf8')) as string[]
    const page = prose(strings.map((v) => ({ t: 'p', c: [text(v), { t: 'link', v: '点我', href: v }] })))
    expect(Array.from(page.children, (child) => child.textContent)).toEqual(strings.map((v) => `${v}点我`))
    expect(dangers(page)).toEqual([])
  })
  if (!existsSync(list)) console.log('strings-blns is not here: its test is left out')
})
