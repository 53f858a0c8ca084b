// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { testPack, testPlace } from '../../support/pack'
import { leave, show, type Shown } from './show'

let shown: Shown
afterEach(() => leave(shown))

const packOf = (count: number) =>
  testPack({
    places: Array.from({ length: count }, (_, index) =>
      testPlace({ id: `p${index}`, name: `第 ${index + 1} 个点`, stepFree: index % 2 === 0 }),
    ),
  })
const rows = () => document.querySelectorAll('.rows .row').length
const more = () => shown.app.findAll('button').find((each) => each.text().startsWith('再看'))

describe('a long list', () => {
  it('of sixty is shown whole', async () => {
    shown = await show('/gigs/', { pack: packOf(60) })
    expect(rows()).toBe(60)
    expect(more()).toBeUndefined()
  })

  it('of more begins with thirty, says so in a button, and adds thirty', async () => {
    shown = await show('/gigs/', { pack: packOf(75) })
    expect(rows()).toBe(30)
    expect(more()?.text()).toBe('再看 30 个')
    await more()?.trigger('click')
    expect(rows()).toBe(60)
    expect(more()?.text()).toBe('再看 15 个')
    await more()?.trigger('click')
    expect(rows()).toBe(75)
    expect(more()).toBeUndefined()
  })

  it('leads the keyboard on to the first of the added', async () => {
    shown = await show('/gigs/', { pack: packOf(75) })
    await more()?.trigger('click')
    await flushPromises()
    expect(document.activeElement?.getAttribute('href')).toBe('/gigs/p30/')
  })

  it('is as long as it was on the way back', async () => {
    shown = await show('/gigs/', { pack: packOf(200) })
    await more()?.trigger('click')
    await more()?.trigger('click')
    await shown.go('/gigs/p40/')
    await flushPromises()
    expect(document.querySelector('h1')?.textContent).toBe('第 41 个点')
    shown.router.back()
    await flushPromises()
    await new Promise((resolve) => setTimeout(resolve))
    expect(rows()).toBe(90)
  })

  it('starts anew under other filters', async () => {
    shown = await show('/gigs/', { pack: packOf(200) })
    await more()?.trigger('click')
    expect(rows()).toBe(60)
    await shown.go('/gigs/?step=1')
    await flushPromises()
    expect(rows()).toBe(30)
  })
})
