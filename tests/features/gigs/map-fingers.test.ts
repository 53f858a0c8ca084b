// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { leave, show, type Shown } from './show'

let shown: Shown
afterEach(() => leave(shown))

const map = () => shown.app.get('.map')
const transform = () => map().get('svg > g').attributes('transform')

async function finger(kind: 'down' | 'move' | 'up', pointerId: number, x: number, y: number): Promise<void> {
  map().element.dispatchEvent(
    new PointerEvent(`pointer${kind}`, { pointerId, clientX: x, clientY: y, bubbles: true, button: 0 }),
  )
  await shown.app.vm.$nextTick()
}

async function near(): Promise<void> {
  shown = await show('/gigs/map/', { from: '999901101' })
  await shown.app.get('[aria-label=看我这一带]').trigger('click')
}

describe('fingers on the map', () => {
  it('one drags it when it is enlarged', async () => {
    await near()
    const [x, y] = (transform()?.match(/-?[\d.]+/g) ?? []).map(Number) as [number, number]
    await finger('down', 1, 100, 100)
    await finger('move', 1, 70, 60)
    await finger('up', 1, 70, 60)
    const [nextX, nextY] = (transform()?.match(/-?[\d.]+/g) ?? []).map(Number) as [number, number]
    expect(nextY - y).toBeCloseTo(-40)
    expect(nextX - x).toBeLessThanOrEqual(0)
  })

  it('two enlarge it; what is drawn is laid out anew only when they are up', async () => {
    shown = await show('/gigs/map/')
    await finger('down', 1, 100, 200)
    await finger('down', 2, 200, 200)
    await finger('move', 2, 300, 200)
    expect(transform()).toMatch(/scale\(2\)$/)
    await finger('up', 2, 300, 200)
    expect(transform()).toMatch(/scale\(2\)$/)
    await finger('up', 1, 100, 200)
    expect(transform()).not.toContain('scale')
  })

  it('a drag that ends on a town is no tap on it', async () => {
    shown = await show('/gigs/map/')
    await finger('down', 1, 100, 100)
    await finger('move', 1, 140, 100)
    await finger('up', 1, 140, 100)
    await shown.app.get('.map .town').trigger('click')
    expect(document.querySelectorAll('.map a')).toHaveLength(0)
    await shown.app.get('.map .town').trigger('click')
    expect(document.querySelectorAll('.map a').length).toBeGreaterThan(0)
  })

  it('one at the first size leaves the map where it is: the page scrolls', async () => {
    shown = await show('/gigs/map/')
    await finger('down', 1, 100, 300)
    await finger('move', 1, 100, 100)
    await finger('up', 1, 100, 100)
    expect(transform()).toBe('translate(0 0)')
    expect(map().classes()).not.toContain('map--near')
  })

  it('the mouse wheel and its right button are not the map’s', async () => {
    await near()
    const before = transform()
    map().element.dispatchEvent(new PointerEvent('pointerdown', { pointerId: 1, button: 2 }))
    await finger('move', 1, 300, 300)
    expect(transform()).toBe(before)
  })
})
