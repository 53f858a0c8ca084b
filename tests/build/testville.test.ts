import { describe, expect, it } from 'vitest'
import { compileFiles, problemsOf, testvilleFiles, withFile } from '../support/seeds'

const files = testvilleFiles()
const { parts, problems, report } = compileFiles(files)

describe('a fake city', () => {
  it('is data only: it compiles without a problem and without a change to the code', () => {
    expect(problems).toEqual([])
    expect(parts?.region).toMatchObject({ id: 'testville', name: '试城', code: '900101' })
    expect(parts?.region.tenMinutes).toEqual({ detour: 1.5, walkKmh: 4, bikeKmh: 12 })
  })

  it('holds one place of each kind', () => {
    expect(parts?.places.map((place) => place.kind).sort()).toEqual(
      ['规范化零工市场', '零工驿站', '自助点', '银行网点', '超市', '集贸市场'].sort(),
    )
  })

  it('replaces a record of a farther level whole', () => {
    const bank = parts?.places.find((place) => place.id === 'bank')
    expect(bank).toMatchObject({ name: '河湾银行', owner: '市场科', stepFree: false })
    expect(parts?.region.hotlines.map(({ id, number }) => [id, number])).toEqual([
      ['help', '99002'],
      ['law', '99009'],
    ])
  })

  it('takes away what it drops', () => {
    expect(parts?.places.some((place) => place.id === 'ferry')).toBe(false)
    expect(parts?.guides.map((guide) => guide.id)).toEqual(['welcome', 'rights'])
  })

  it('keeps what it drops where the drop is not written', () => {
    const { parts: whole } = compileFiles(withFile(files, 'testville/drop.yaml', null))
    expect(whole?.places.some((place) => place.id === 'ferry')).toBe(true)
  })

  it('reads every cell of a place into the shape of the pack', () => {
    expect(parts?.places.find((place) => place.id === 'market')).toEqual({
      id: 'market',
      kind: '规范化零工市场',
      name: '河湾零工市场',
      division: '900101002',
      address: '河湾路8号',
      landmark: '菜场东门对面',
      position: { lat: 40.61, lng: 100.71, how: '现场测' },
      hours: expect.objectContaining({ holiday: [] }),
      telephones: [
        { label: '服务台', number: '0999-1234567' },
        { label: '值班', number: '99003' },
      ],
      amenities: ['登记', '候工', '饮水'],
      stepFree: true,
      bring: ['身份证'],
      owner: '市场科',
      source: 'shire-list',
      checked: '2031-02-10',
      reviewBy: '2031-03-10',
      status: 'verified',
    })
  })

  it('leaves unknown what nobody wrote: hours, position, steps, landmark', () => {
    const kiosk = parts?.places.find((place) => place.id === 'kiosk')
    expect(kiosk?.hours).toBeNull()
    expect(kiosk).not.toHaveProperty('position')
    expect(kiosk).not.toHaveProperty('landmark')
    expect(parts?.places.find((place) => place.id === 'station')?.stepFree).toBeNull()
  })

  it('names the division of a place by name or by code', () => {
    expect(parts?.places.find((place) => place.id === 'kiosk')?.division).toBe('900101002')
  })

  it('adds pinyin: syllables apart, no tones, ü as v, a written reading first', () => {
    const [first] = parts?.divisions ?? []
    expect(first?.pinyin).toBe('lv tan zhen')
    expect(first?.villages.map((village) => village.pinyin)).toEqual(['lv jia she qu', 'chang long cun'])
  })

  it('carries the holidays of the year that is published, and no other', () => {
    expect(parts?.holidays.years).toEqual([2031])
    expect(parts?.holidays.days['2031-04-27']).toEqual({ kind: 'makeup', name: '劳动节' })
  })

  it('tells samples, stale and soon-stale records with their owners', () => {
    expect(report.samples.map((due) => [due.owner, due.id])).toEqual([
      ['数据维护', 'welcome'],
      ['驿站科', 'kiosk'],
      ['驿站科', 'shop'],
      ['驿站科', 'station'],
    ])
    expect(report.stale.map((due) => [due.owner, due.id, due.reviewBy])).toEqual([
      ['市场科', 'bank', '2031-02-20'],
    ])
    expect(report.soon.map((due) => due.id)).toEqual(['market'])
  })
})

describe('without samples', () => {
  const { parts: real, problems: none } = compileFiles(files, { samples: false })

  it('leaves every sample record out and stays a valid pack', () => {
    expect(none).toEqual([])
    expect(JSON.stringify(real)).not.toContain('示例')
    expect(real?.places.map((place) => place.id)).toEqual(['bank', 'bazaar', 'market'])
    expect(real?.guides.map((guide) => guide.id)).toEqual(['rights'])
  })

  it('still says whom to ring', () => {
    expect(real?.region.hotlines.map((hotline) => hotline.number)).toContain('99002')
  })

  it('leaves out a source that only samples name', () => {
    expect(real?.sources.map((source) => source.id)).toEqual(['land-gazette', 'shire-list'])
  })
})

describe('a chain of levels', () => {
  it('may be compiled from any level that has what a pack needs, and says what is missing elsewhere', () => {
    const wrongs = problemsOf(files, { region: 'shire' })
    expect(wrongs).toContain(
      'shire/region.yaml 第 1 行，第 1 个字，记录 shire，“tenMinutes”：缺少这个字段；发布数据包的一级必须写。',
    )
  })
})
