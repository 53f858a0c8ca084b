import { describe, expect, it } from 'vitest'
import { searchTextOf } from '../../../src/build/events/search-text'
import { buildIndex, search } from '../../../src/domain/events/search'

describe('searchTextOf', () => {
  it.each([
    [['会计'], { han: '会计', latin: 'KuaiJi KJ' }],
    [['CNC操作工'], { han: 'cnc操作工', latin: 'CncCaoZuoGong CCZG' }],
    [['某厂', '', '电工（夜班）'], { han: '某厂/电工(夜班)', latin: 'MouChang MC DianGongYeBan DGYB' }],
    [['2026年'], { han: '2026年', latin: '2026Nian 2026N' }],
    [['女装VR店'], { han: '女装ur店', latin: 'NuZhuangUrDian NZUD' }],
    [['！'], { han: '!', latin: '' }],
    [[''], { han: '', latin: '' }],
  ])('%j', (words, expected) => expect(searchTextOf(words)).toEqual(expected))

  const index = buildIndex(
    [['会计', '某塑料厂'], ['CNC操作工'], ['重庆小面师傅'], ['銷售員']].map(searchTextOf),
  )

  it.each([
    ['会计', [0]],
    ['kuaiji', [0]],
    ['kj', [0]],
    ['CNC', [1]],
    ['cnc操作', [1]],
    ['chongqing', [2]],
    ['销售', [3]],
    ['xiaoshou', [3]],
  ])('lets a person find by %s', (query, found) => expect(search(index, query)).toEqual(found))
})
