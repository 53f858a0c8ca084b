import { describe, expect, it } from 'vitest'
import {
  cleanCode,
  cleanText,
  readDateOfPublication,
  readDay,
  readFlag,
  readList,
  readNumber,
  readStepFree,
} from '../../../src/build/read/cells'
import type { Read } from '../../../src/build/read/result'

const valueOf = <T>(result: Read<T>): T | string =>
  result.ok ? result.value : (result.faults[0]?.wrong ?? '')

describe('cleaning a cell', () => {
  const codes: [string, string][] = [
    ['１３８００１３８０００', '13800138000'],
    ['１２３－４５６７', '123-4567'],
    ['０９：００～１７：００', '09:00~17:00'],
    ['123–4567', '123-4567'],
  ]
  it.each(codes)('folds the full-width %s to half width', (text, code) => {
    expect(cleanCode(text)).toBe(code)
  })

  it('makes texts equal that differ only by what nobody sees', () => {
    expect(cleanText('　东区市场 ')).toBe(cleanText('东区市场\u200B'))
    expect(cleanText('\u00A0东区\u2003\u3000市场_x000D_')).toBe('东区 市场')
  })

  it('leaves full-width signs in names as written', () => {
    expect(cleanText('市场（东区）ＡＢ')).toBe('市场（东区）ＡＢ')
  })

  it('parts lists at 、 and ；', () => {
    expect(readList('登记、 候工；饮水;充电、、')).toEqual(['登记', '候工', '饮水', '充电'])
    expect(readList('  ')).toEqual([])
  })
})

describe('a day as staff write it', () => {
  const days: [string, string][] = [
    ['2026-12-05', '2026-12-05'],
    ['2026-12-5', '2026-12-05'],
    ['2026/12/5', '2026-12-05'],
    ['2026.12.5', '2026-12-05'],
    ['2026年12月5日', '2026-12-05'],
    ['2026 年 12 月 5 日', '2026-12-05'],
    ['２０２６－１２－０５', '2026-12-05'],
    ['46361', '2026-12-05'],
    ['44431', '2021-08-23'],
    ['2028-02-29', '2028-02-29'],
  ]
  it.each(days)('reads %s as %s', (text, day) => {
    expect(valueOf(readDay(text))).toBe(day)
  })

  const refused = [
    '',
    '2026-02-29',
    '2026-13-01',
    '12/5/2026',
    '2026/12-5',
    '明天',
    '46361.5',
    '99999',
    '2026-12-05 08:00',
  ]
  it.each(refused)('refuses "%s" and shows how to write it', (text) => {
    const result = readDay(text)
    expect(result.ok || result.faults[0]?.right).toBe('请写成 2026-12-05 这样的日期')
  })

  it('takes a month or a year as a date of publication only', () => {
    expect(valueOf(readDateOfPublication('2023-05'))).toBe('2023-05')
    expect(valueOf(readDateOfPublication('2023'))).toBe('2023')
    expect(readDay('2023-05').ok).toBe(false)
    expect(readDateOfPublication('2023-13').ok).toBe(false)
  })
})

describe('numbers and flags', () => {
  it('reads decimals, full-width too, and refuses scientific notation', () => {
    expect(valueOf(readNumber(' ３０.０５ '))).toBe(30.05)
    expect(valueOf(readNumber('-0.5'))).toBe(-0.5)
    for (const text of ['1.39E+10', '30,05', '30°', '', 'NaN', 'Infinity', '0x10'])
      expect(readNumber(text).ok).toBe(false)
  })

  it('reads yes, no and nobody looked', () => {
    expect(['是', '否', '', 'true', 'false'].map((text) => valueOf(readFlag(text)))).toEqual([
      true,
      false,
      null,
      true,
      false,
    ])
    expect(readFlag('大概').ok).toBe(false)
    expect(['要', '不需要', '不清楚'].map((text) => valueOf(readFlag(text)))).toEqual([true, false, null])
  })

  it.each([
    ['是', true],
    ['否', false],
    ['没有台阶', true],
    ['无台阶', true],
    ['有台阶', false],
    ['有3级台阶', false],
    ['不清楚', null],
    ['', null],
  ])('without steps “%s” is %s', (text, value) => expect(readStepFree(text)).toEqual({ ok: true, value }))
  it.each(['有', '无', '√', '×', 'Y', '大概'])('without steps “%s” is asked back', (text) =>
    expect(readStepFree(text).ok).toBe(false),
  )
})
