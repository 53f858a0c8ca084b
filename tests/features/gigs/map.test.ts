// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { testDivision, testPack, testPlace } from '../../support/pack'
import { leave, show, type ShowOptions, type Shown, wordsOf } from './show'

let shown: Shown
const open = async (options: ShowOptions = {}) => (shown = await show('/gigs/map/', options))
afterEach(() => leave(shown))

const marks = () => Array.from(document.querySelectorAll('.map .town'), wordsOf)
const places = () => Array.from(document.querySelectorAll('.map a'), (link) => link.getAttribute('href'))
const towns = () => Array.from(document.querySelectorAll('.town-list > summary'), wordsOf)
const map = () => shown.app.get('.map')
const press = (label: string) => shown.app.get(`.map__btns [aria-label=${label}]`).trigger('click')

describe('the map', () => {
  it('says in each town how many are open', async () => {
    await open()
    expect(marks()).toEqual(['1 东渡', '1 西山'])
  })

  it('says the same in words below, town by town, with every place', async () => {
    await open()
    expect(towns()).toEqual(['东渡镇 1 个开着，共 2 个', '西山乡 1 个开着，共 1 个'])
    const linked = Array.from(document.querySelectorAll('.town-list a'), (link) => link.getAttribute('href'))
    expect(linked).toEqual(['/gigs/east-1/', '/gigs/east-2/', '/gigs/west-1/'])
    expect(map().get('svg').attributes('aria-label')).toBe(
      '乡镇街道和零工点。东渡镇：1 个开着，共 2 个；西山乡：1 个开着，共 1 个。文字列表在下面。',
    )
  })

  it('draws a hollow ring without a number where none is open, and a dot where there is no place', async () => {
    const [east] = testPack().places
    const divisions = [
      ...testPack().divisions,
      testDivision({ code: '3', name: '北岭镇', position: { lat: 30.2, lng: 120 } }),
    ]
    await open({ pack: testPack({ divisions, places: east ? [{ ...east, hours: null }] : [] }) })
    expect(marks()).toEqual(['东渡', '西山', '北岭'])
    const shapes = Array.from(document.querySelectorAll('.map .town circle'), (each) =>
      each.getAttribute('class'),
    )
    expect(shapes).toEqual(['shut', 'dot', 'dot'])
    expect(shown.words()).toContain('没有零工点：西山乡、北岭镇')
  })

  it('rendered at build has no states, only how many there are', async () => {
    await open({ now: null })
    expect(marks()).toEqual(['2 东渡', '1 西山'])
    expect(towns()).toEqual(['东渡镇 2 个零工点', '西山乡 1 个零工点'])
    expect(shown.words()).toContain('数字是有几个零工点')
  })

  it('shows the person, their circle, and first in words what is open in it', async () => {
    await open({ from: '999901101' })
    expect(wordsOf(document.querySelector('.map .you'))).toBe('你')
    expect(wordsOf(document.querySelector('.sec h2'))).toBe('圈里 1 个开着')
    expect(wordsOf(document.querySelector('.rows .row'))).toMatch(/^东渡零工驿站 营业中/)
    expect(towns()[0]).toMatch(/^东渡镇/)
  })

  it('puts the nearest town first in the words and leaves the drawing as it is', async () => {
    await open({ from: '999901102' })
    expect(towns().map((town) => town.split(' ')[0])).toEqual(['西山乡', '东渡镇'])
    expect(marks()).toEqual(['1 东渡', '1 西山'])
  })

  it('puts towns too near to be drawn apart under one mark, with all their names', async () => {
    const divisions = [
      ...testPack().divisions,
      testDivision({ code: '3', name: '南塘街道', kind: '街道', position: { lat: 30.001, lng: 120.002 } }),
    ]
    const more = testPlace({ id: 'south', division: '3' })
    await open({ pack: testPack({ divisions, places: [...testPack().places, more] }) })
    expect(marks()).toEqual(['2 东渡 南塘', '1 西山'])
  })

  it('says that it is no way to navigate by, and leads to the list', async () => {
    await open()
    expect(shown.words()).toContain('只示意方位，不能当导航。')
    expect(shown.app.get('header a.iconbtn:last-child').attributes('href')).toBe('/gigs/')
  })

  it('has no style of its own, which the policy forbids', async () => {
    await open({ from: '999901101' })
    expect(shown.app.html()).not.toContain('style=')
  })
})

describe('nearer', () => {
  it('each place is a link with its name', async () => {
    await open({ from: '999901101' })
    expect(places()).toEqual([])
    await press('看我这一带')
    expect(places()).toContain('/gigs/east-1/')
    expect(map().get('svg').attributes('role')).toBe('group')
    const link = document.querySelector('.map a[href="/gigs/east-1/"]')
    expect(link?.querySelector('title')?.textContent).toBe('东渡零工驿站，营业中')
    expect(shown.said.join()).toMatch(/放大了，看得到 \d 个零工点/)
  })

  it('comes by a tap on a town', async () => {
    await open()
    await shown.app.get('.map .town').trigger('click')
    expect(places().length).toBeGreaterThan(0)
  })

  it('comes by keys, and 0 shows the whole again', async () => {
    await open({ from: '999901101' })
    const before = map().get('svg > g').attributes('transform')
    for (const key of ['+', '=', '+']) await map().trigger('keydown', { key })
    const near = map().get('svg > g').attributes('transform')
    expect(near).not.toBe(before)
    await map().trigger('keydown', { key: 'ArrowLeft' })
    expect(map().get('svg > g').attributes('transform')).not.toBe(near)
    await map().trigger('keydown', { key: '0' })
    expect(map().get('svg > g').attributes('transform')).toBe('translate(0 0)')
  })

  it('leaves keys that are not its own, and those of the browser, alone', async () => {
    await open()
    for (const init of [{ key: 'Tab' }, { key: '+', ctrlKey: true }, { key: 'a' }]) {
      const event = new KeyboardEvent('keydown', { ...init, cancelable: true, bubbles: true })
      map().element.dispatchEvent(event)
      expect(event.defaultPrevented).toBe(false)
    }
  })

  it('has an end both ways, where its buttons are off', async () => {
    await open()
    expect(shown.app.get('[aria-label=缩小]').attributes('disabled')).toBeDefined()
    for (let step = 0; step < 4; step += 1) await press('放大')
    expect(shown.app.get('[aria-label=放大]').attributes('disabled')).toBeDefined()
    await press('看全图')
    expect(shown.app.get('[aria-label=缩小]').attributes('disabled')).toBeDefined()
  })

  it('is found again on the way back from a place', async () => {
    await open({ from: '999901101' })
    await press('看我这一带')
    const near = map().get('svg > g').attributes('transform')
    await shown.go('/gigs/east-1/')
    await shown.go('/gigs/map/')
    expect(map().get('svg > g').attributes('transform')).toBe(near)
  })

  it('is told to a keyboard and a screen reader', async () => {
    await open()
    expect(map().attributes()).toMatchObject({ tabindex: '0', role: 'group', 'aria-label': '示意地图' })
    const how = document.getElementById(map().attributes('aria-describedby') ?? '')
    expect(how?.textContent).toContain('方向键移动')
  })
})
