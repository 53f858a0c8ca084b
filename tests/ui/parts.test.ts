// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import AppIcon from '../../src/ui/AppIcon.vue'
import BannerNote from '../../src/ui/BannerNote.vue'
import BrandMark from '../../src/ui/BrandMark.vue'
import CallRow from '../../src/ui/CallRow.vue'
import FreshLine from '../../src/ui/FreshLine.vue'
import { ICONS, type IconName } from '../../src/ui/icons'
import StatePill from '../../src/ui/StatePill.vue'
import { dangers, HOSTILE_LINKS } from '../support/hostile'

describe('an icon', () => {
  it('with a name is an image of that name', () => {
    const icon = mount(AppIcon, { props: { name: 'phone', label: '电话' } })
    expect(icon.attributes()).toMatchObject({ role: 'img', 'aria-label': '电话' })
    expect(icon.attributes('aria-hidden')).toBeUndefined()
  })

  it('without one is decoration that no reader hears', () => {
    const icon = mount(AppIcon, { props: { name: 'phone' } })
    expect(icon.attributes('aria-hidden')).toBe('true')
    expect(icon.attributes('role')).toBeUndefined()
  })

  it.each(Object.keys(ICONS) as IconName[])('has a path that can be drawn: %s', (name) => {
    const path = mount(AppIcon, { props: { name } }).get('path').attributes('d')
    expect(path).toMatch(/^M[\d\s.,MmLlHhVvCcSsAaZz-]+$/)
  })

  it('of the app is decoration: its name stands beside it', () =>
    expect(mount(BrandMark).attributes('aria-hidden')).toBe('true'))
})

describe('a banner', () => {
  it('has at most one action, a real button that the keyboard reaches, named by its words', async () => {
    const banner = mount(BannerNote, {
      props: { tone: 'update', icon: 'info', action: '现在换' },
      slots: { default: '新版好了' },
    })
    const button = banner.get('button')
    expect([button.text(), button.attributes('type')]).toEqual(['现在换', 'button'])
    await button.trigger('click')
    expect(banner.emitted('act')).toHaveLength(1)
    expect(banner.get('p').text()).toBe('新版好了')
  })

  it('without an action has no button', () =>
    expect(
      mount(BannerNote, { props: { tone: 'offline', icon: 'offline' }, slots: { default: '没有网' } })
        .find('button')
        .exists(),
    ).toBe(false))
})

describe('a telephone row', () => {
  it('is one link that rings, named by title and note', () => {
    const row = mount(CallRow, { props: { number: '99002', title: '打 99002', note: '劳动保障热线' } })
    expect([row.element.tagName, row.attributes('href')]).toEqual(['A', 'tel:99002'])
    expect(row.text()).toBe('打 99002劳动保障热线')
    expect(row.findAll('svg').every((icon) => icon.attributes('aria-hidden') === 'true')).toBe(true)
  })

  it('needs no note', () =>
    expect(
      mount(CallRow, { props: { number: '99002', title: '打 99002' } })
        .find('.row__s')
        .exists(),
    ).toBe(false))
})

describe('a state', () => {
  it.each(['open', 'plain', 'unknown', 'urgent', 'off'] as const)(
    'is told by a word, not by colour: %s',
    (tone) =>
      expect(mount(StatePill, { props: { tone }, slots: { default: '营业中' } }).text()).toBe('营业中'),
  )
})

describe('how fresh a fact is', () => {
  const source = { title: '名单', publisher: '试城', date: '2031', url: 'https://a.test/list' }
  const line = (fresh: Partial<InstanceType<typeof FreshLine>['$props']['fresh']> = {}) =>
    mount(FreshLine, {
      props: { fresh: { checked: '2031-03-01', daysAgo: 10, stale: false, source, ...fresh } },
    })

  it.each([
    [0, '核对于 2031-03-01（今天）'],
    [10, '核对于 2031-03-01（10 天前）'],
    [null, '核对于 2031-03-01'],
  ])('is said in days: %s', (daysAgo, words) => expect(line({ daysAgo }).get('span').text()).toBe(words))

  it('says so once its review is overdue', () => {
    expect(line({ stale: true }).text()).toContain('过了复核期')
    expect(line().text()).not.toContain('过了复核期')
  })

  it('names its source behind a native control that the keyboard opens', () => {
    const fresh = line()
    expect(fresh.get('details > summary').text()).toBe('来源')
    expect(fresh.get('a').attributes()).toMatchObject({ href: 'https://a.test/list', rel: 'noreferrer' })
    expect(fresh.get('a').text()).toContain('会离开本应用')
  })

  it('needs neither source nor address', () => {
    expect(line({ source: undefined }).find('details').exists()).toBe(false)
    expect(
      line({ source: { ...source, url: undefined } })
        .find('a')
        .exists(),
    ).toBe(false)
  })

  it.each(HOSTILE_LINKS.filter((url) => !url.startsWith('http://')))(
    'SE-01: its source never leads to %j',
    (url) => expect(dangers(line({ source: { ...source, url } }).element)).toEqual([]),
  )
})
