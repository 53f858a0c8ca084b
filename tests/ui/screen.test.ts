// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import AppScreen from '../../src/ui/AppScreen.vue'
import EmptyState from '../../src/ui/EmptyState.vue'
import { HEAD, useHead, type Head } from '../../src/ui/head'
import { SCREEN_BACK, SCREEN_NOTES } from '../../src/ui/screen'

describe('a screen', () => {
  it('has one heading, which can take the focus, and one main part that the skip link leads to', () => {
    const screen = mount(AppScreen, { props: { title: '零工点' }, slots: { default: '<p>内容</p>' } })
    expect(screen.findAll('h1').map((heading) => heading.text())).toEqual(['零工点'])
    expect(screen.get('h1').attributes('tabindex')).toBe('-1')
    expect(screen.get('main#main').text()).toBe('内容')
    expect(screen.find('a').exists()).toBe(false)
    expect(screen.find('section').exists()).toBe(false)
  })

  it('leaves the heading to a content that has its own', () => {
    const screen = mount(AppScreen, { props: { title: '零工点', ownHeading: true } })
    expect(screen.find('h1').exists()).toBe(false)
    expect(screen.get('header').text()).toBe('零工点')
  })

  it('has a way back that is a link by name and address, and goes back in the app’s own way', async () => {
    const goBack = vi.fn()
    const screen = mount(AppScreen, {
      props: { title: '零工点', back: '/gigs/' },
      global: { provide: { [SCREEN_BACK as symbol]: goBack } },
    })
    const link = screen.get('a')
    expect([link.text(), link.attributes('href')]).toEqual(['返回', '/gigs/'])
    const click = new MouseEvent('click', { cancelable: true })
    link.element.dispatchEvent(click)
    await nextTick()
    expect(goBack).toHaveBeenCalledWith('/gigs/')
    expect(click.defaultPrevented).toBe(true)
  })

  it('has banners under the bar, before the content', () => {
    const Notes = defineComponent(() => () => h('p', { class: 'banner' }, '没有网'))
    const screen = mount(AppScreen, {
      props: { title: '零工点', brand: true },
      slots: { default: '<p>内容</p>', actions: '<button>改</button>', dock: '<button>打电话</button>' },
      global: { provide: { [SCREEN_NOTES as symbol]: Notes } },
    })
    expect(screen.get('main').text()).toBe('没有网内容')
    expect(screen.get('header button').text()).toBe('改')
    expect(screen.get('header svg').attributes('aria-hidden')).toBe('true')
    expect(screen.get('section[aria-label="操作"] button').text()).toBe('打电话')
  })
})

describe('an empty screen', () => {
  it('says what it is, what still works, and what next', () => {
    const empty = mount(EmptyState, {
      props: { title: '没有网' },
      slots: { default: '<p>电话还能打</p>', actions: '<a href="tel:1">打电话</a>' },
    })
    expect(empty.get('h1').text()).toBe('没有网')
    expect(empty.get('h1').attributes('tabindex')).toBe('-1')
    expect(empty.get('.btns a').text()).toBe('打电话')
    expect(empty.get('svg').attributes('aria-hidden')).toBe('true')
  })

  it('inside a screen leaves the first heading to that, and needs no action', () => {
    const empty = mount(EmptyState, { props: { title: '没找到', within: true } })
    expect([empty.find('h1').exists(), empty.get('h2').text(), empty.find('.btns').exists()]).toEqual([
      false,
      '没找到',
      false,
    ])
  })
})

describe('the head of a page', () => {
  const title = ref('零工点')
  const Page = defineComponent(() => {
    useHead(() => ({ title: title.value }))
    return () => h('p')
  })

  it('is told at once and whenever it changes', async () => {
    const tell = vi.fn<(head: Head) => void>()
    mount(Page, { global: { provide: { [HEAD as symbol]: tell } } })
    title.value = '河湾零工市场'
    await nextTick()
    expect(tell.mock.calls.map(([head]) => head.title)).toEqual(['零工点', '河湾零工市场'])
  })

  it('is nobody’s where nobody listens', () => expect(() => mount(Page)).not.toThrow())
})
