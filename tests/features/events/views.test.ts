// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enableAutoUnmount } from '@vue/test-utils'
import type { VacanciesPart } from '../../../src/domain/events/parts'
import { searchTextOf } from '../../../src/build/events/search-text'
import { useSchedule } from '../../../src/features/events/schedule'
import { event } from '../../domain/events/support'
import { fill, loadScreens, settle, show } from './support'

enableAutoUnmount(afterEach)
/** The first look at a screen compiles it, which takes long on a busy machine. */
beforeAll(loadScreens, 60_000)

const at = (day: string, start = 540, end = 690) =>
  ({ how: 'timed', from: day, start, to: day, end }) as const
const fair = event({
  id: 'fair',
  title: '示例 · 春季招聘会',
  time: at('2031-03-02'),
  placeId: 'east-1',
  audience: ['毕业生'],
  organiser: '就业中心',
})
const live = event({
  id: 'live',
  kind: '直播带岗',
  title: '示例 · 直播',
  time: at('2031-03-01', 1140, 1200),
  online: '示例直播间',
})
const off = event({
  id: 'off',
  title: '示例 · 停了',
  time: at('2031-03-08'),
  status: 'cancelled',
  sequence: 1,
})
const past = event({ id: 'past', title: '示例 · 去年的', time: at('2030-05-01') })
const tba = event({
  id: 'tba',
  title: '示例 · 还没定',
  time: { how: 'tba', months: null, words: '2031年（月份待定）' },
})
const posts: VacanciesPart = {
  event: 'fair',
  vacancies: Array.from({ length: 70 }, (_, i) => ({
    employer: i === 69 ? '示例 · CNC 厂' : '示例 · 甲公司',
    post: i === 0 ? '会计' : `普工${i}`,
    headCount: null,
    education: '',
    payFrom: null,
    payTo: null,
    payUnit: null,
    place: '',
    shift: '',
  })),
  search: [],
}
const fairPart: VacanciesPart = {
  ...posts,
  search: posts.vacancies.map((v) => searchTextOf([v.employer, v.post])),
}
const PARTS = { 'vacancies-fair': fairPart }

describe('the list', () => {
  beforeEach(() => fill([fair, live, off, past, tba], [fairPart]))

  it('stands by day from today on, with what is not dated yet at the end', async () => {
    const { wrapper, text } = await show('/events/')
    expect(wrapper.findAll('.day').map((each) => each.text().replace(/\s+/g, ''))).toEqual([
      '13月·周六今天·1场',
      '23月·周日明天·1场',
      '83月·周六7天后·1场',
    ])
    expect(text()).toContain('日子还没定示例·还没定')
    expect(text()).not.toContain('去年的')
    expect(text()).toContain('70条岗位')
  })

  it('marks what has ended by the clock, and does not count it', async () => {
    const soon = { ...live, time: at('2031-03-01', 360, 420) }
    const long = event({
      id: 'long',
      title: '示例 · 十天',
      time: { how: 'all-day', from: '2031-02-27', to: '2031-03-04' },
    })
    fill([soon, { ...live, id: 'evening' }, long])
    const { wrapper, text } = await show('/events/')
    expect(wrapper.find('.day').text().replace(/\s+/g, '')).toBe('13月·周六今天·2场，1场散了')
    expect(wrapper.findAll('.ev').filter((row) => row.text().includes('散了'))).toHaveLength(1)
    expect(text()).toContain('今天2')
    expect((await show('/events/live/')).text()).toContain('已经过了')
    expect((await show('/events/long/')).text()).toContain('正在办，还有3天')
  })

  it('strikes out what is cancelled and says not to go', async () => {
    const { wrapper } = await show('/events/')
    expect(wrapper.find('.ev--x').text()).toContain('已经取消，别去')
  })

  it('narrows by a chip, keeps it in the address, and offers the way back where nothing is left', async () => {
    const { wrapper, router, text } = await show('/events/?for=毕业生')
    expect(wrapper.findAll('.ev')).toHaveLength(1)
    await router.replace('/events/?for=毕业生&when=today')
    await settle()
    expect(text()).toContain('没有今天、给毕业生的活动')
    expect(text()).toContain('去掉“今天”')
  })
})

describe('the month', () => {
  it('counts the events of each day and lists the chosen one', async () => {
    fill([fair, live, off])
    const { wrapper } = await show('/events/month/2031-03/?day=2031-03-08')
    expect(wrapper.findAll('.month td a')).toHaveLength(3)
    expect(wrapper.find('[aria-current=date]').text()).toContain('8')
    expect(wrapper.findAll('.ev').map((each) => each.find('.row__t').text())).toEqual(['示例 · 停了'])
  })

  it('that has none says so, and an address that is no month is this month', async () => {
    fill([fair])
    expect((await show('/events/month/2031-07/')).text()).toContain('这个月还没有定下日子的活动')
    expect((await show('/events/month/nonsense/')).text()).toContain('2031年3月')
  })
})

describe('one event', () => {
  beforeEach(() => fill([fair, live, off, past, tba], [fairPart]))

  it('says when, where, whether to register', async () => {
    const { text } = await show('/events/fair/')
    expect(text()).toContain('明天·招聘会·给毕业生')
    expect(text()).toContain('3月2日（周日）09:00—11:30')
    expect(text()).toContain('东渡零工驿站')
  })

  it('leads to a calendar file that stands on the server, not to one made by script', async () => {
    const { wrapper } = await show('/events/fair/')
    expect(wrapper.findAll('.dock a').map((each) => each.attributes('href'))).toEqual([
      '/gigs/east-1/go/',
      '/cal/e/fair.ics',
    ])
  })

  it.each([
    ['/events/off/', '已经取消，别去'],
    ['/events/past/', '已经过了'],
    ['/events/tba/', '2031年（月份待定）'],
    ['/events/none/', '这场活动撤下了，或者资料还没更新'],
  ])('%s says %s and has nothing to put into a calendar', async (path, words) => {
    const { wrapper, text } = await show(path)
    expect(text()).toContain(words)
    expect(wrapper.find('.dock a[href*=".ics"]').exists()).toBe(false)
  })

  it('shows its posts when asked, thirty at a time, and finds them by initials', async () => {
    const { wrapper } = await show('/events/fair/', PARTS)
    expect(wrapper.findAll('#posts ~ .rows .row')).toHaveLength(0)
    await wrapper
      .findAll('button')
      .find((each) => each.text().includes('70 条岗位'))
      ?.trigger('click')
    await settle()
    expect(wrapper.findAll('ul.rows .row')).toHaveLength(30)
    await wrapper.find('#post-search').setValue('kj')
    expect(wrapper.findAll('ul.rows .row__t').map((each) => each.text())).toEqual(['会计'])
    await wrapper.find('#post-search').setValue('CNC')
    expect(wrapper.findAll('ul.rows .row')).toHaveLength(1)
  })

  it('says where the posts were never kept and there is no network', async () => {
    const { wrapper, text } = await show('/events/fair/')
    await wrapper
      .findAll('button')
      .find((each) => each.text().includes('70 条岗位'))
      ?.trigger('click')
    await settle()
    expect(text()).toContain('岗位表没存过，现在没连上')
  })

  it('is saved with one tap and let go with the next', async () => {
    const { wrapper } = await show('/events/fair/')
    const button = wrapper.find('.bar button')
    await button.trigger('click')
    await settle()
    expect([...useSchedule().ids]).toEqual(['fair'])
    expect(button.attributes('aria-pressed')).toBe('true')
    await button.trigger('click')
    await settle()
    expect(useSchedule().ids.size).toBe(0)
  })
})

describe('search', () => {
  beforeEach(() => fill([fair, live, off, past, tba], [fairPart]))

  it.each(['春季', 'chunji', 'cj', '就业中心', 'jyzx', '示例 招聘', '招聘會'])(
    '%s finds the fair',
    async (query) => {
      const { text } = await show(`/events/search/?q=${encodeURIComponent(query)}`)
      expect(text()).toContain('示例·春季招聘会')
    },
  )

  it('looks into posts once they are read, and says how many fit', async () => {
    const { wrapper, text } = await show('/events/search/?q=kuaiji', PARTS)
    expect(text()).toContain('活动名里没有“kuaiji”')
    await wrapper
      .findAll('button')
      .find((each) => each.text().includes('岗位里找'))
      ?.trigger('click')
    await settle()
    expect(text()).toContain('示例·春季招聘会的岗位看1条会计')
  })

  it('ZH-02: Enter that chooses a word sends nothing anywhere', async () => {
    const { wrapper, router } = await show('/events/search/')
    const before = router.currentRoute.value.fullPath
    const input = wrapper.find('#event-search')
    for (const init of [
      { key: 'Enter', isComposing: true },
      { key: 'Enter', keyCode: 229 },
    ])
      await input.trigger('keydown', init)
    await wrapper.find('form').trigger('submit')
    expect(router.currentRoute.value.fullPath).toBe(before)
  })
})

describe('the schedule page', () => {
  it('says what to do where it is empty', async () => {
    fill([fair])
    expect((await show('/events/mine/')).text()).toContain('还没有收藏活动')
  })

  it('takes what another phone hands over, and says what it does not know', async () => {
    fill([fair, live])
    const { wrapper, text, router } = await show('/events/mine/#add=fair,live,nowhere')
    expect(text()).toContain('收到2场活动，2场是新的。')
    expect(text()).toContain('另有1场这里没有')
    expect(router.currentRoute.value.hash).toBe('')
    await wrapper
      .findAll('button')
      .find((each) => each.text() === '加进我的行程')
      ?.trigger('click')
    await settle()
    expect([...useSchedule().ids].sort()).toEqual(['fair', 'live'])
  })
})
