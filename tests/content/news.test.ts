import { describe, expect, it } from 'vitest'
import { packNews } from '../../src/content/news'
import type { PackParts } from '../../src/content/pack'

const pack = (parts: Record<string, unknown>) => parts as unknown as PackParts
const market = { id: 'market', name: '河湾零工市场' }
const shop = { id: 'shop', name: '示例超市' }

const CASES: readonly (readonly [string, string, unknown, unknown, string[]])[] = [
  [
    'names the one record that changed',
    'places',
    [market],
    [{ ...market, name: '新市场' }],
    ['零工点更新了：新市场'],
  ],
  ['names the one record that is new', 'places', [market], [market, shop], ['零工点更新了：示例超市']],
  ['names the one record that is gone', 'places', [market, shop], [market], ['零工点更新了：示例超市']],
  ['counts several', 'places', [market], [{ ...market, name: '新市场' }, shop], ['零工点改了 2 处']],
  [
    'takes the title where there is no name',
    'guides',
    [],
    [{ id: 'a', title: '维权' }],
    ['办事指南更新了：维权'],
  ],
  ['counts one that has neither', 'guides', [], [{ id: 'a' }], ['办事指南改了 1 处']],
  [
    'tells records of the same name apart by code',
    'divisions',
    [{ code: '1', name: '镇' }],
    [{ code: '2', name: '镇' }],
    ['乡镇村名单改了 2 处'],
  ],
  [
    'does not look into a part that is no list',
    'holidays',
    { days: {} },
    { days: { a: 1 } },
    ['放假安排更新了'],
  ],
  ['takes a list that was none before as a whole', 'places', null, [market], ['零工点更新了']],
  ['is silent where only the order changed', 'places', [market, shop], [shop, market], []],
  ['is silent about a part that has no name on screen', 'sources', [], [{ id: 'a' }], []],
  ['bears records without a key', 'places', [{}], [{ name: '无号' }], ['零工点更新了：无号']],
]

describe('the news of an update', () => {
  it.each(CASES)('%s', (_, part, before, after, sentences) =>
    expect(packNews(pack({ [part]: before }), pack({ [part]: after }), [part])).toEqual(sentences),
  )

  it('is one sentence for each part', () =>
    expect(
      packNews(
        pack({ places: [], guides: [] }),
        pack({ places: [market], guides: [{ id: 'a', title: '维权' }] }),
        ['places', 'guides'],
      ),
    ).toEqual(['零工点更新了：河湾零工市场', '办事指南更新了：维权']))
})
