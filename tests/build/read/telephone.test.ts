import { describe, expect, it } from 'vitest'
import { readTelephoneNumber, readTelephones } from '../../../src/build/read/telephone'

const wrongs = (text: string): string[] => {
  const result = readTelephones(text)
  return result.ok ? [] : result.faults.map((fault) => fault.wrong)
}

describe('telephone numbers', () => {
  const good: [string, string][] = [
    ['12333', '12333'],
    ['0999-12345678', '0999-12345678'],
    ['（0999）12345678', '0999-12345678'],
    ['０９９９－１２３４５６７８', '0999-12345678'],
    ['0999 1234567', '09991234567'],
    ['13800138000', '13800138000'],
    ['400-123-4567', '400-123-4567'],
    ['0999-1234567-801', '0999-1234567-801'],
  ]
  it.each(good)('reads %s', (text, number) => {
    expect(readTelephoneNumber(text)).toEqual({ ok: true, value: number })
  })

  it.each(['1.39E+10', '1.10105E+17', '1.39e10'])('refuses %s: a spreadsheet has lost its digits', (text) => {
    const result = readTelephoneNumber(text)
    expect(result.ok || result.faults[0]?.right).toBe('请将该列设为文本，重新填写完整号码')
  })

  it.each(['', '12', '1380013800', '电话', '0999-12345678转', '138 0013 80001'])('refuses "%s"', (text) => {
    expect(readTelephoneNumber(text).ok).toBe(false)
  })
})

describe('a cell of telephones', () => {
  it('holds pairs of a name and a number', () => {
    expect(readTelephones('服务台 0999-1234567；值班：99003、投诉12345')).toEqual({
      ok: true,
      value: [
        { label: '服务台', number: '0999-1234567' },
        { label: '值班', number: '99003' },
        { label: '投诉', number: '12345' },
      ],
    })
    expect(readTelephones(' ')).toEqual({ ok: true, value: [] })
  })

  it('tells every pair that is wrong', () => {
    expect(wrongs('服务台、12333；值班 1.39E+10')).toEqual([
      '“服务台”里没有号码',
      '“12333”没有写是哪里的电话',
      '“1.39E+10”是科学计数法，号码已经丢了位数',
    ])
  })
})
