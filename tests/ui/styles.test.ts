import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFolder } from '../support/architecture/sources'

const sheets = readFolder('src').filter(({ file }) => file.endsWith('.css'))
const all = sheets.map(({ text }) => text).join('\n')
const elements = readFileSync('src/ui/styles/core/elements.css', 'utf8')
const page = readFileSync('index.html', 'utf8')

describe('the style sheets', () => {
  it('load nothing: no font, no picture, no other sheet than our own', () => {
    expect(all).not.toMatch(/@font-face|url\(\s*['"]?(?!#|data:)/)
    const imports = [...all.matchAll(/@import\s+['"]([^'"]+)['"]/g)].map(([, name = '']) => name)
    expect(imports.length).toBeGreaterThan(0)
    expect(imports.filter((name) => !name.startsWith('./'))).toEqual([])
  })

  it('AY-04: never take the whole height without the bars of the browser in mind', () => {
    for (const { file, text } of sheets)
      for (const [, property = ''] of text.matchAll(/([a-z-]*height):\s*100vh;/g))
        expect(text, file).toMatch(new RegExp(`${property}:\\s*100vh;\\s*${property}:\\s*100dvh`))
  })

  it('AY-07: let no web view blow text up by its own guess', () =>
    expect(elements).toMatch(/-webkit-text-size-adjust: 100%;\s*text-size-adjust: 100%/))

  it('ZH-09: break Chinese by its rules and long numbers anywhere', () => {
    expect(elements).toContain('overflow-wrap: anywhere')
    expect(elements).toContain('line-break: strict')
    expect(all).not.toMatch(/word-break:\s*break-all/)
  })

  it('ZH-10: use the fonts of the device, which have the rare characters of names', () =>
    expect(all).toMatch(/--sans:[\s\S]*?sans-serif;/))
})

describe('AY-03: the page', () => {
  it('may be made larger with two fingers', () => {
    expect(page).toContain('width=device-width')
    expect(page).not.toMatch(/user-scalable|maximum-scale/)
  })
})
