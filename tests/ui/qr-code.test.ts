// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { qrSquares } from '../../src/platform/qr'
import QrCode from '../../src/ui/QrCode.vue'
import { readQr } from '../support/read-qr'

const ADDRESS = 'https://city.example/gigs/east-1/'
const squares = qrSquares(ADDRESS) ?? []
const QUIET = 4

/** The squares that a path of `M x y h length v1 h-length z` fills. */
function squaresOf(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(length); at += 1) (rows[Number(y)] as boolean[])[Number(x) + at] = true
  return rows
}

describe('a drawn QR code', () => {
  const code = mount(QrCode, { props: { squares, label: `二维码：${ADDRESS}` } })
  const [white, black] = code.findAll('path')
  const size = squares.length + 2 * QUIET

  it('is an image that says what it holds', () => {
    expect(code.get('svg').attributes()).toMatchObject({ role: 'img', 'aria-label': `二维码：${ADDRESS}` })
  })

  it('is black on white whatever the theme, white to its edge', () => {
    expect(white?.attributes()).toMatchObject({ fill: '#fff', d: `M0 0h${size}v${size}H0z` })
    expect(black?.attributes('fill')).toBe('#000')
    expect(code.get('svg').attributes('viewBox')).toBe(`0 0 ${size} ${size}`)
  })

  it('reads back from the path that is drawn, with four squares of white all round', () => {
    const drawn = squaresOf(black?.attributes('d') ?? '', size)
    const inner = drawn.slice(QUIET, -QUIET).map((row) => row.slice(QUIET, -QUIET))
    expect(readQr(inner).text).toBe(ADDRESS)
    const all = drawn.flat().filter(Boolean).length
    expect(inner.flat().filter(Boolean).length).toBe(all)
  })

  it('has no style of its own, which the policy forbids', () => expect(code.html()).not.toContain('style='))
})
