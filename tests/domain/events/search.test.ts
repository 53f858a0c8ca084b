import { describe, expect, it } from 'vitest'
import { buildIndex, foldHan, search } from '../../../src/domain/events/search'
import { simplified } from '../../../src/domain/events/traditional'

const RECORDS = [
  { words: '会计/某塑料厂', latin: 'KuaiJi KJ MouSuLiaoChang MSLC' },
  { words: 'cnc操作工/某模具厂', latin: 'CncCaoZuoGong CncCZG MouMuJuChang MMJC' },
  { words: '劳动争议讲座', latin: 'LaoDongZhengYiJiangZuo LDZYJZ' },
  { words: '夏季招聘会 2026', latin: 'XiaJiZhaoPinHui2026 XJZPH2026' },
  { words: '仓库管理员/某会展公司', latin: 'CangKuGuanLiYuan CKGLY MouHuiZhanGongSi MHZGS' },
]
const INDEX = buildIndex(RECORDS.map(({ words, latin }) => ({ han: foldHan(words), latin })))

describe('search', () => {
  it.each([
    ['Chinese', '会计', [0]],
    ['one character in several', '会', [0, 3, 4]],
    ['traditional characters, as their simplified ones', '勞動爭議', [2]],
    ['more traditional characters', '招聘會', [3]],
    ['pinyin', 'kuaiji', [0]],
    ['half a syllable', 'kuaij', [0]],
    ['pinyin from the middle of a name', 'suliao', [0]],
    ['initials', 'kj', [0]],
    ['initials from the middle', 'pzph', []],
    ['initials of a part', 'zph', [3]],
    ['an ASCII word, whatever its case', 'CNC', [1]],
    ['an ASCII word and Chinese together', 'cnc操作', [1]],
    ['full-width letters', 'ＣＮＣ', [1]],
    ['a part of a syllable only, which is no hit', 'uai', []],
    ['a part of an ASCII word, which is no hit', 'nc', []],
    ['a hit after a place where none may begin', 'ang', []],
    ['two words, both needed', '某 kuaiji', [0]],
    ['two words with a full-width space', '厂　cnc', [1]],
    ['two words that no record holds together', '会计 cnc', []],
    ['digits', '2026', [3]],
    ['what nobody offers', '宇航员', []],
    ['nothing', '  ', [0, 1, 2, 3, 4]],
  ])('finds %s', (_, query, expected) => expect(search(INDEX, query)).toEqual(expected))

  it('never finds across two records', () => expect(search(INDEX, '厂cnc')).toEqual([]))

  it('finds nothing among no records', () => {
    expect(search(buildIndex([]), '会计')).toEqual([])
    expect(search(buildIndex([]), '')).toEqual([])
  })
})

describe('simplified', () => {
  it('leaves what is simplified and what it does not know', () =>
    expect(simplified('招聘會 龘 abc')).toBe('招聘会 龘 abc'))
})
