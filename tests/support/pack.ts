import type { Division, PackParts, Place, Region } from '../../src/content/pack'
import { parseHours, type OpeningHours } from '../../src/domain/opening-hours'

/** A small pack of a made-up city, for tests that show screens. Every builder takes what differs. */
const CHECKED = {
  source: 'survey',
  checked: '2031-02-20',
  reviewBy: '2031-06-30',
  status: 'verified',
} as const

export const TEST_REGION: Region = {
  id: 'testville',
  name: '测试市',
  shortName: '测试',
  code: '999901',
  centre: { lat: 30, lng: 120 },
  hotlines: [
    { ...CHECKED, id: 'labour', number: '12333', name: '人社服务热线', purpose: '问政策' },
    { ...CHECKED, id: 'city', number: '12345', name: '政务服务热线', purpose: '反映情况' },
  ],
  tenMinutes: { detour: 1.3, walkKmh: 4.5, bikeKmh: 15 },
}

/** Opening hours from their text. Throws on a text that cannot be read. */
export function testHours(text: string): OpeningHours {
  const parsed = parseHours(text)
  if (!parsed.ok) throw new Error(parsed.errors.map((error) => error.message).join())
  return parsed.hours
}

export function testDivision(change: Partial<Division> = {}): Division {
  return {
    code: '999901101',
    name: '东渡镇',
    pinyin: 'dong du zhen',
    kind: '镇',
    position: { lat: 30, lng: 120 },
    positionRough: false,
    villages: [],
    ...change,
  }
}

export function testPlace(change: Partial<Place> = {}): Place {
  return {
    ...CHECKED,
    id: 'east-1',
    kind: '零工驿站',
    name: '东渡零工驿站',
    division: '999901101',
    address: '东渡镇一号路 1 号',
    landmark: '菜场对面',
    position: { lat: 30.001, lng: 120.001, how: '现场量的' },
    hours: testHours('Mo-Su 06:00-18:00'),
    telephones: [],
    amenities: ['登记', '饮水'],
    stepFree: true,
    bring: ['身份证'],
    owner: '就业服务科',
    ...change,
  }
}

/** Two towns 11 km apart: the eastern one with an open and a closed place, the western one with one that is open. */
export function testPack(change: Partial<PackParts> = {}): PackParts {
  return {
    region: TEST_REGION,
    sources: [{ id: 'survey', title: '现场核对', publisher: '测试市就业中心', date: '2031-02-20' }],
    divisions: [
      testDivision({ villages: [{ code: '999901101201', name: '柳桥村委会', pinyin: 'liu qiao cun' }] }),
      testDivision({
        code: '999901102',
        name: '西山乡',
        pinyin: 'xi shan xiang',
        kind: '乡',
        position: { lat: 30.02, lng: 119.88 },
      }),
    ],
    holidays: { ...CHECKED, years: [2031], days: {} },
    places: [
      testPlace(),
      testPlace({
        id: 'east-2',
        kind: '自助点',
        name: '东渡自助点',
        position: { lat: 30.004, lng: 120.002, how: '现场量的' },
        hours: testHours('Mo-Su 08:00-09:00'),
        amenities: ['自助查询'],
        stepFree: false,
      }),
      testPlace({
        id: 'west-1',
        name: '西山零工驿站',
        division: '999901102',
        position: { lat: 30.021, lng: 119.881, how: '现场量的' },
        hours: testHours('24/7'),
        amenities: ['登记', '充电'],
        stepFree: null,
      }),
    ],
    guides: [],
    ...change,
  }
}
