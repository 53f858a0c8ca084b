// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { event, repeating } from '../../domain/events/support'
import { fill, loadScreens, show } from './support'

beforeAll(loadScreens)

describe('what the chips count', () => {
  const at = (id: string, day: string, start: number, end: number, to = day) =>
    event({ id, title: id, time: { how: 'timed', from: day, start, to, end }, audience: ['毕业生'] })
  const weekly = { ...repeating('2031-03-01', 'FREQ=WEEKLY;BYDAY=SA'), id: 'weekly', title: 'weekly' }

  it('is each time in the list that is not over: a series as often as it comes, what lasts days once', async () => {
    const days = event({ id: 'days', time: { how: 'all-day', from: '2031-02-25', to: '2031-03-05' } })
    fill([at('early', '2031-03-01', 360, 420), at('late', '2031-03-01', 600, 700), days, weekly])
    const { wrapper, text } = await show('/events/')
    // 今天: late, days and the series; early has ended at eight.
    expect(text()).toContain('今天3')
    const said = Number(/(\d+) 场/.exec(wrapper.find('p.vh[role=status]').text())?.[1])
    // late, days, and nine Saturdays within sixty days.
    expect(said).toBe(2 + 9)
    wrapper.unmount()
  })

  it('of one night that goes past midnight is one, on both days', async () => {
    fill([at('night', '2031-02-28', 1320, 600, '2031-03-01')])
    const { wrapper, text } = await show('/events/')
    expect(text()).toContain('今天1')
    wrapper.unmount()
  })
})
