import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/build/read/encoding'
import { gbkBytes } from '../../support/gbk'
import { bytesOf } from '../../support/seeds'

const TEXT = '编号,名称\nsimen-01,泗门零工驿站\n'
const utf16 = (text: string, mark: number[], big: boolean): Uint8Array =>
  Uint8Array.from([
    ...mark,
    ...[...text].flatMap((char) => {
      const code = char.charCodeAt(0)
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8]
    }),
  ])

const readable: [string, Uint8Array, string][] = [
  ['UTF-8', bytesOf(TEXT), 'UTF-8'],
  ['UTF-8 with BOM', Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf(TEXT)]), 'UTF-8'],
  ['UTF-16LE with BOM', utf16(TEXT, [0xff, 0xfe], false), 'UTF-16'],
  ['UTF-16BE with BOM', utf16(TEXT, [0xfe, 0xff], true), 'UTF-16'],
  ['GBK', gbkBytes(TEXT), 'GBK'],
]

describe('decoding', () => {
  it.each(readable)('reads %s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text: TEXT, encoding })
  })

  it('reads no bytes as no text', () => {
    expect(decodeText(new Uint8Array())).toMatchObject({ ok: true, text: '' })
  })

  it('names the line of a damaged character instead of reading the file as GBK', () => {
    const damaged = bytesOf(TEXT).slice()
    damaged[damaged.length - 3] = 0xff
    expect(decodeText(damaged)).toMatchObject({ ok: false, line: 2, wrong: '有损坏的字符' })
  })

  it('refuses a replacement character that some program has already written', () => {
    expect(decodeText(bytesOf('名称\n泗门\uFFFD驿站'))).toMatchObject({ ok: false, line: 2 })
  })

  it('refuses bytes that are no text and says how to save the file', () => {
    expect(decodeText(Uint8Array.of(80, 75, 3, 4, 10, 0, 0))).toMatchObject({
      ok: false,
      line: 2,
      right: '请用“CSV UTF-8”或 UTF-8 编码另存一次',
    })
    expect(decodeText(Uint8Array.of(0xff, 0x81, 0xff))).toMatchObject({
      ok: false,
      wrong: '无法识别文件的编码',
    })
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x41))).toMatchObject({ ok: false })
  })
})
