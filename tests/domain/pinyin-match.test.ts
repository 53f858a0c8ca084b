import { describe, expect, it } from 'vitest'
import { findNamed, fitOf, foldQuery, type Named } from '../../src/domain/pinyin-match'

const SIMEN: Named = { name: '泗门', pinyin: 'si men' }
const SIMEN_TOWN: Named = { name: '泗门镇', pinyin: 'si men zhen' }
const XIAOSIMEN: Named = { name: '小泗门村', pinyin: 'xiao si men cun' }
const LIZHOU: Named = { name: '梨洲街道', pinyin: 'li zhou jie dao' }
const GREEN: Named = { name: '绿洲', pinyin: 'lü zhou' }
const XIAN: Named = { name: '西安', pinyin: 'xi an' }
const ALL = [LIZHOU, XIAOSIMEN, SIMEN_TOWN, SIMEN, GREEN]

function fit(query: string, named: Named) {
  return fitOf(foldQuery(query), named)
}

describe('fitOf', () => {
  it.each(['泗门', 'simen', 'sm', 'SM', 'ＳｉＭｅｎ', 'si men', "si'men", ' s m ', 'smen', 'sime'])(
    'finds 泗门 whole by %s',
    (query) => {
      expect(fit(query, SIMEN)).toBe('exact')
    },
  )

  it.each(['泗', 'simen', 'sm', 'simenz', 's', 'si'])('finds 泗门镇 by its beginning %s', (query) => {
    expect(fit(query, SIMEN_TOWN)).toBe(query === 'simenz' ? 'exact' : 'prefix')
  })

  it.each(['门', 'men', 'zhen', 'mz', 'menzh'])('finds 泗门镇 by the later part %s', (query) => {
    expect(fit(query, SIMEN_TOWN)).toBe('inside')
  })

  it.each(['imen', 'enz', 'simenx', 'ms', '梨', '门泗', 'sim1', ''])(
    'does not find 泗门镇 by “%s”',
    (query) => {
      expect(fit(query, SIMEN_TOWN)).toBeNull()
    },
  )

  it('takes ü, v and u for one letter', () => {
    for (const query of ['lüzhou', 'lvzhou', 'luzhou', 'lz']) expect(fit(query, GREEN)).toBe('exact')
  })

  it('reads a name either way where syllables run together', () => {
    expect(fit('xian', XIAN)).toBe('exact')
    expect(fit('xia', XIAN)).toBe('exact')
    expect(fit('xi', XIAN)).toBe('prefix')
  })

  it('finds letters and digits that stand in a name', () => {
    const named = { name: 'Ｂ2 商场', pinyin: '' }
    expect(fit('b2商场', named)).toBe('exact')
    expect(fit('商', named)).toBe('inside')
    expect(fit('shang', named)).toBeNull()
  })
})

describe('findNamed', () => {
  it('puts whole names before beginnings before later parts, otherwise as given', () => {
    expect(findNamed('泗门', ALL)).toEqual([SIMEN, SIMEN_TOWN, XIAOSIMEN])
    expect(findNamed('sm', ALL)).toEqual([SIMEN, SIMEN_TOWN, XIAOSIMEN])
    expect(findNamed('lz', ALL)).toEqual([GREEN, LIZHOU])
  })

  it('gives everything for an empty query, and nothing for a stranger', () => {
    expect(findNamed('  ', ALL)).toEqual(ALL)
    expect(findNamed('上海', ALL)).toEqual([])
  })

  it('stops at the limit', () => {
    expect(findNamed('', ALL, 2)).toEqual([LIZHOU, XIAOSIMEN])
    expect(findNamed('sm', ALL, 1)).toEqual([SIMEN])
  })

  it('copes with long queries over many names of one letter', () => {
    const many = Array.from({ length: 350 }, (_, index) => ({
      name: `村${index}`,
      pinyin: 'aaaaaa '.repeat(8).trim(),
    }))
    expect(findNamed('a'.repeat(40), many)).toHaveLength(350)
    expect(findNamed(`${'a'.repeat(40)}b`, many)).toEqual([])
  })
})
