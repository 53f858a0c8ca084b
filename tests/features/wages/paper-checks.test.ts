import { describe, expect, it } from 'vitest'
import type { Blank } from '../../../src/domain/papers/part'
import { blankFault } from '../../../src/features/wages/papers/checks'

const TODAY = '2026-11-30'
const blank = (id: string, kind: Blank['kind'] = 'text'): Blank => ({ id, label: '', kind, width: 1 })

describe('a blank of a paper', () => {
  it.each([
    ['age', '52', null],
    ['age', '５２', null],
    ['age', '35岁', null],
    ['age', '250', '年龄不对，请核对'],
    ['age', '15', '不满 16 岁的，请大人陪着，先打 12333 问'],
    ['age', '五十二', '年龄填数字，比如 52'],
    ['phone', '138 0013 8000', null],
    ['phone', '0574-62000000转801', null],
    ['phone', '12345', '号码看着不对：手机 11 位，座机带区号'],
    ['phone', '1380013800', '号码看着不对：手机 11 位，座机带区号'],
    ['phone', '23800138000', '号码看着不对：手机 11 位，座机带区号'],
    ['phone', '１３８ abc', '号码看着不对：手机 11 位，座机带区号'],
    ['boss-phone', '老板', '号码看着不对：手机 11 位，座机带区号'],
    ['people', '12 人', null],
    ['people', '很多', '人数填数字，比如 12'],
    ['work', '木工', null],
    ['work', '木工😀', '表情符号印不出来，请删掉'],
    ['employer', '余某建筑有限公司', null],
    ['employer', '王大明', '像是人名。要写单位的全称；工地上可以写总包、发包的单位。'],
    ['employer', '大发厂', null],
    ['employer', '', null],
  ])('%s “%s”: %s', (id, text, told) => expect(blankFault(blank(id), text, TODAY)).toBe(told))

  it.each([
    ['start', '2027-01-01', '这一天还没到，请核对'],
    ['start', '2026-01-01', null],
    ['start', '1900-01-01', '年份太早，请核对'],
    ['due', '2027-01-01', null],
    ['end', '2026-02-30', '日子要写成 2026-09-01'],
  ])('day %s %s: %s', (id, text, told) => expect(blankFault(blank(id, 'day'), text, TODAY)).toBe(told))

  it('of an amount is read as everywhere', () =>
    expect(blankFault(blank('amount', 'money'), '4500,50', TODAY)).toContain('小数点'))
})
