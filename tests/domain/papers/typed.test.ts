import { describe, expect, it } from 'vitest'
import { secretNumberIn, withoutSecretNumbers } from '../../../src/domain/papers/secret-numbers'
import { cut, nameText, oneLine, plainText } from '../../../src/domain/papers/typed'

describe('typed text', () => {
  it.each([
    '古丽米热·艾比布力',
    '古丽米热•艾比布力',
    '古丽米热．艾比布力',
    '古丽米热 . 艾比布力',
    '古丽米热・艾比布力',
  ])('a name with the dot of %s has one kind of dot', (name) =>
    expect(nameText(name)).toBe('古丽米热·艾比布力'),
  )

  it('keeps full stops between Latin letters', () => expect(nameText('J. R. Smith')).toBe('J. R. Smith'))

  it('is cut by whole characters', () => {
    expect(cut('王𬭎㛃', 2)).toBe('王𬭎')
    expect(() => encodeURIComponent(cut('王𬭎', 2))).not.toThrow()
  })

  it('loses halves of pairs, controls and marks of direction, and keeps the rest', () => {
    expect(plainText('a\ud800b\u0000c\u202ed\ufeff𬭎👨‍👩‍👧')).toBe('abcd𬭎👨‍👩‍👧')
    expect(plainText('一\r\n二\u2028三')).toBe('一\n二\n三')
    expect(oneLine(' 一\n 二\t三 ')).toBe('一 二 三')
  })
})

describe('numbers that belong on paper alone', () => {
  it.each([
    ['11010519491231002X', 'id'],
    ['110105 19491231 002x', 'id'],
    ['１１０１０５１９４９１２３１００２Ｘ', 'id'],
    ['110105491231002', 'id'],
    ['6222021234567894', 'bank'],
    ['6222 0212 3456 7890 128', 'bank'],
    ['电话13800000000 身份证11010519491231002X', 'id'],
  ])('%s is seen', (text, kind) => expect(secretNumberIn(text)).toBe(kind))

  it.each([
    '13800000000',
    '13800000000 13900000000',
    '2026-07-01-2026-09-30',
    '0574-62660000',
    // 统一社会信用代码, all of figures and with a letter; the number of a case or an order.
    '913302810000000436',
    '91330281MA0000000X',
    '2026112500012345',
    '8,450.00',
    '91330281MA2XXXXXX1',
  ])('%s is let be', (text) => {
    expect(secretNumberIn(text)).toBeNull()
    expect(withoutSecretNumbers(text)).toBe(text)
  })

  it('are covered in what is sent to others', () => {
    expect(withoutSecretNumbers('证号 11010519491231002X。')).toBe('证号 110105********002X。')
    expect(withoutSecretNumbers('卡 6222 0212 3456 7890 128')).toBe('卡 622202*********0128')
    expect(withoutSecretNumbers('13800000000 11010519491231002X')).toBe('13800000000 110105********002X')
  })
})
