import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canonicalPath } from '../../src/app/canonical-path'
import { fitOf, foldQuery } from '../../src/domain/pinyin-match'
import { rateFromPercent } from '../../src/domain/loan/rate'
import { secretNumberIn, withoutSecretNumbers } from '../../src/domain/papers/secret-numbers'
import { plainDecimal } from '../../src/domain/plain-decimal'
import { checkDigit, readIdNumber } from '../../src/domain/retirement/id-number'
import { idsIn } from '../../src/features/events/transfer'
import { readPaid } from '../../src/features/retirement/paid-fields'
import { fieldFault, readMoney } from '../../src/features/wages/claim-values'

interface Case {
  readonly typed?: string
  readonly path?: string
  readonly right: string
}
type Typed = Readonly<Record<string, { readonly cases: readonly Case[] }>>

/** What people typed, pasted and opened elsewhere, and what is right. It may be missing. */
const FILE = '../shared/samples/from-reports/typed.json'
const there = existsSync(FILE)
if (!there) console.log(`skipped: ${FILE} is not there`)
const typed = (there ? JSON.parse(readFileSync(FILE, 'utf8')) : {}) as Typed
const cases = (key: string) => typed[key]?.cases ?? []

describe.skipIf(!there)('what was typed elsewhere', () => {
  it('as an amount is what it says, or is asked back', () => {
    for (const { typed: text = '', right } of cases('money')) {
      const field = { name: 'x', label: '', kind: 'money' } as const
      const expected = /^\d/.test(right) ? Math.round(Number(right) * 100) : null
      expect([text, readMoney(text)]).toEqual([text, expected])
      expect(fieldFault(field, text) === null).toBe(expected !== null)
    }
    expect(cases('money').length).toBeGreaterThan(5)
  })

  it('as a figure of a loan is read, full width or not', () => {
    for (const { typed: text = '', right } of cases('loan-figures')) {
      const expected = /^[\d.]+/.exec(right)?.[0] ?? ''
      expect(plainDecimal(text)).toBe(expected)
      if (expected.includes('.')) expect(rateFromPercent(text)).toBe(rateFromPercent(expected))
    }
  })

  it('as nothing is not nought', () => {
    const [{ typed: text = '' } = {}] = cases('empty')
    expect(readPaid({ kind: 'months', years: text, months: text }, 24000).ok).toBe(false)
  })

  it('as the number of a company stays', () => {
    for (const { typed: text = '' } of cases('paper-numbers')) {
      expect(secretNumberIn(text)).toBeNull()
      expect(withoutSecretNumbers(`代码 ${text}。`)).toBe(`代码 ${text}。`)
    }
  })

  it('as the last letter of an identity number is an X, whatever it looks like', () => {
    const digits = Array.from({ length: 999 }, (_, n) => `11010519491231${String(n).padStart(3, '0')}`)
    const first = digits.find((each) => checkDigit(each) === 'X') ?? ''
    for (const letter of ['Ⅹ', '×', 'Х', 'x', 'ｘ', 'χ'])
      expect(readIdNumber(first + letter, '2026-11-25', true).kind).toBe('ok')
  })

  it('as an address finds its page, and a list that was glued to something is whole', () => {
    for (const { path = '' } of cases('addresses')) {
      const [, hash] = /(#.*)$/.exec(path) ?? []
      if (hash) expect([path, idsIn(hash).slice(0, 3)]).toEqual([path, ['a', 'b', 'c']])
      else expect(canonicalPath(path)).not.toContain('index')
    }
    expect(canonicalPath('/gigs/index.html')).toBe('/gigs/')
  })

  it('as a town in traditional characters is found', async () => {
    const { simplified } = await import('../../src/domain/events/traditional')
    for (const { typed: text = '', right } of cases('place-search')) {
      const named = { name: right, pinyin: '' }
      expect([text, fitOf(foldQuery(simplified(text)), named)]).not.toEqual([text, null])
    }
  })
})

describe('a list of events that came in a link', () => {
  it.each([
    ['#add=a,b,c', ['a', 'b', 'c']],
    ['https://example.org/events/mine/#add=a,b,c。', ['a', 'b', 'c']],
    ['#add=a，b，c）快收', ['a', 'b', 'c']],
    ['#add=A%2CB', ['a', 'b']],
    ['#add=a,b--c', ['a', 'b--c']],
    ['#add=', []],
    ['#add=。', []],
    ['nothing', []],
  ])('%s', (text, ids) => expect(idsIn(text)).toEqual(ids))
})
