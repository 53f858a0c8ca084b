import { describe, expect, it } from 'vitest'
import { readVacancies, VACANCY_HEADINGS } from '../../../src/build/events/vacancies-csv'
import { Problems } from '../../../src/build/records'
import { raws, told, VACANCY, vacanciesCsv } from './support'

function readRows(recordStatus: 'verified' | 'sample', ...rows: Record<string, string>[]) {
  const problems = new Problems()
  const text = vacanciesCsv(...rows.map((row) => ({ ...VACANCY, ...row })))
  const vacancies = readVacancies(
    raws(text, VACANCY_HEADINGS, problems, 'here/vacancies/a.csv'),
    { recordStatus },
    problems,
  )
  return { vacancies, told: told(problems) }
}

describe('readVacancies', () => {
  it('reads a row', () =>
    expect(readRows('verified', {})).toEqual({
      vacancies: [
        {
          employer: '甲厂',
          post: '会计',
          headCount: 2,
          education: '大专',
          payFrom: 500000,
          payTo: 800000,
          payUnit: '月',
          place: '甲镇',
          shift: '白班',
        },
      ],
      told: [],
    }))

  it.each([
    ['３人', 3],
    ['若干', null],
    ['', null],
  ])('reads %s as a head count', (text, headCount) =>
    expect(readRows('verified', { 人数: text }).vacancies[0]?.headCount).toBe(headCount),
  )

  it('reads empty cells as nothing known', () =>
    expect(readRows('verified', { 学历: '', 工作地点: '', 班次: '' }).vacancies[0]).toMatchObject({
      education: '',
      place: '',
      shift: '',
    }))

  it.each<[string, 'verified' | 'sample', Record<string, string>, string]>([
    [
      'a head count in words',
      'verified',
      { 人数: '几个' },
      '第 2 行，第 3 列（C），“人数”：人数“几个”看不懂',
    ],
    [
      'pay without its unit',
      'verified',
      { 薪酬: '200-260' },
      '第 2 行，第 5 列（E），“薪酬”：“200-260”没有写是每月、每天还是每小时',
    ],
    ['no employer', 'verified', { 单位: '' }, '“单位”：是空的'],
    [
      'a sample employer at a real fair',
      'verified',
      { 单位: '示例 · 甲厂' },
      '“单位”：真实的招聘会里有示例单位',
    ],
    [
      'a real employer at a sample fair',
      'sample',
      {},
      '“单位”：示例活动的单位不以“示例 · ”开头；请写成“示例 · 甲厂”',
    ],
  ])('tells of %s and leaves the row out', (_, status, cells, words) => {
    const { vacancies, told } = readRows(status, cells)
    expect(vacancies).toEqual([])
    expect(told).toEqual([expect.stringContaining(words)])
  })
})
