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
    ['0999-1234567转801', '0999-1234567-801'],
    ['0999-1234567 ext. 801', '0999-1234567-801'],
    ['+86 13800138000', '13800138000'],
    ['+86-999-1234567', '0999-1234567'],
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

  it.each([
    ['服务台 0574-62000000转801', '服务台', '0574-62000000', '801'],
    ['服务台 0574-62000000 转 801', '服务台', '0574-62000000', '801'],
    ['服务台 0574-62000000 ext. 801', '服务台', '0574-62000000', '801'],
    ['服务台 0574-62000000分机801', '服务台', '0574-62000000', '801'],
    ['服务台：0574－62000000－801', '服务台', '0574-62000000', '801'],
    ['服务台 0574-62000000（转801）', '服务台', '0574-62000000', '801'],
    ['服务台 (0574)62000000', '服务台', '0574-62000000', undefined],
    ['服务台 （0574）62000000', '服务台', '0574-62000000', undefined],
    ['2号窗口 0574-62000000', '2号窗口', '0574-62000000', undefined],
    ['0574-62000000（服务台）', '服务台', '0574-62000000', undefined],
    ['服务台 13800138000', '服务台', '13800138000', undefined],
  ])('%s is a place, a number and an extension', (text, label, number, extension) =>
    expect(readTelephones(text)).toEqual({
      ok: true,
      value: [{ label, number, ...(extension ? { extension } : {}) }],
    }),
  )

  it('holds more numbers of one place', () =>
    expect(readTelephones('服务台 0574-62000000、62000001/62000002')).toEqual({
      ok: true,
      value: ['0574-62000000', '62000001', '62000002'].map((number) => ({ label: '服务台', number })),
    }))

  it('tells every pair that is wrong', () => {
    expect(wrongs('服务台、12333；值班 1.39E+10')).toEqual([
      '“服务台”里没有号码',
      '“12333”没有写是哪里的电话',
      '“1.39E+10”是科学计数法，号码已经丢了位数',
    ])
  })
})
