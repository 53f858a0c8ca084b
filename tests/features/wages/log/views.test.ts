// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { day, NOVEMBER, TODAY } from '../../../domain/worklog/support'
import { kept, leave, settle, show, type Stage } from './stage'

let stage: Stage
afterEach(() => leave(stage))

const lastLines = async () => (await kept(stage.store)).map(({ about, of, value }) => ({ about, of, value }))

describe('the log', () => {
  it('rendered at build says why to keep one, and how on paper', async () => {
    stage = await show('/wages/log/', [], true)
    expect(stage.text()).toContain('当天干的，当天记下。欠钱的时候，这就是凭据。')
    expect(stage.text()).toContain('没有手机，用纸记')
  })

  it('takes a site in one short form, kept as it is typed', async () => {
    stage = await show('/wages/log/')
    await stage.press('记第一个工地')
    await stage.press('记下这个工地')
    expect(stage.text()).toContain('写个名字，比如城东工地')
    await stage.type('工地、厂或老板', '泗门工地')
    await stage.type('一个工多少', '0')
    expect(stage.text()).toContain('填数字，比如280')
    await stage.type('一个工多少', '２８０')
    await stage.press('记下这个工地')
    expect(stage.text()).toContain('泗门工地，截至今天未结¥0.00')
    const lines = await lastLines()
    expect(lines.find(({ of }) => of !== TODAY)?.value).toEqual({ name: '泗门工地' })
    expect(lines.find(({ of }) => of === TODAY)?.value).toEqual({ kind: 'day', rate: '280', full: '8' })
    expect(lines).toHaveLength(2)
  })

  it('takes back a site that was begun', async () => {
    stage = await show('/wages/log/')
    await stage.press('记第一个工地')
    await stage.type('工地、厂或老板', '泗门工地')
    await stage.press('不加了')
    expect([await lastLines(), stage.text().includes('记第一个工地')]).toEqual([[], true])
  })

  it('answers what is unpaid as of today, with the month and the money below', async () => {
    stage = await show('/wages/log/', NOVEMBER)
    expect(stage.text()).toContain('泗门工地，截至今天未结¥4,635.00')
    expect(stage.text()).toContain('19个工，加班6小时，借支¥1,000.00')
    expect(stage.app.findAll('td.full')).toHaveLength(18)
    expect(stage.app.findAll('td.half')).toHaveLength(2)
    expect(stage.app.find('td.miss').text()).toContain('未记')
    await stage.press('上个月')
    expect(stage.text()).toContain('2026年10月')
    expect(stage.app.findAll('td.full')).toHaveLength(0)
  })

  it('copies the last day that was worked', async () => {
    stage = await show('/wages/log/', NOVEMBER)
    await stage.press('照昨天记')
    expect((await lastLines()).pop()).toEqual({ about: 'day', of: TODAY, value: { did: 'full' } })
    expect(stage.text()).toContain('¥4,915.00')
    expect(stage.text()).toContain('改今天')
  })
})

describe('the sheet of a day', () => {
  it('keeps a day at the second tap', async () => {
    stage = await show('/wages/log/', NOVEMBER)
    await stage.press('记今天')
    expect(stage.text()).toContain('11月25日周三')
    await stage.pick('一个工')
    expect((await lastLines()).pop()).toEqual({ about: 'day', of: TODAY, value: { did: 'full' } })
    await stage.press('记下，¥280.00')
    expect(stage.router.currentRoute.value.query).toEqual({})
  })

  it('corrects a day and shows what stood there before', async () => {
    stage = await show(`/wages/log/?day=2026-11-14`, NOVEMBER)
    expect(stage.text()).toContain('隔了两天以上，会写明是哪天补记的')
    await stage.pick('一个工')
    expect(stage.text()).toContain('2026-11-2518:00后来补记：一个工2026-11-1418:00：半个工')
    expect(stage.text()).toContain('¥4,775.00')
  })

  it('says what to type instead of hours that no day has, and keeps what was sound', async () => {
    stage = await show(`/wages/log/?day=${TODAY}`, NOVEMBER)
    await stage.pick('按小时')
    await stage.type('干了几小时', '25')
    expect(stage.text()).toContain('填0到24，比如6或6.5')
    await stage.press('记下')
    expect(stage.router.currentRoute.value.query).toEqual({ day: TODAY })
    await stage.type('干了几小时', '6.5')
    await stage.press('记下，¥227.50')
    expect((await lastLines()).pop()?.value).toEqual({ did: 'hours', hours: '6.5' })
  })

  it('takes a day back and opens no day that has not come', async () => {
    stage = await show('/wages/log/?day=2026-11-24', NOVEMBER)
    await stage.press('清掉这天')
    expect((await lastLines()).pop()).toEqual({ about: 'day', of: '2026-11-24', value: null })
    await stage.router.replace('/wages/log/?day=2026-11-26')
    await settle()
    expect(stage.app.find('dialog').exists()).toBe(false)
  })

  it('keeps a note once typing pauses, and at once when the page is left', async () => {
    stage = await show(`/wages/log/?day=${TODAY}`, [...NOVEMBER, day(TODAY, { did: 'full' })])
    await stage.type('备注', '老王派的活')
    expect((await lastLines()).pop()?.value).toEqual({ did: 'full' })
    window.dispatchEvent(new Event('pagehide'))
    await settle()
    expect((await lastLines()).pop()?.value).toEqual({ did: 'full', note: '老王派的活' })
  })
})

describe('money', () => {
  it('is written with its day and its way, refused without an amount or ahead of today', async () => {
    stage = await show('/wages/log/?money=new', NOVEMBER)
    await stage.press('记下')
    expect(stage.text()).toContain('写上多少钱，比如1000')
    await stage.type('多少', '5,000.5')
    await stage.type('哪天', '2026-11-26')
    expect(stage.text()).toContain('选一个今天或以前的日子')
    await stage.type('哪天', '2026-11-24')
    await stage.type('怎么给的', 'cash')
    await stage.press('记下，¥5,000.50')
    expect((await lastLines()).pop()?.value).toEqual({
      kind: 'paid',
      amount: '5000.5',
      day: '2026-11-24',
      how: 'cash',
    })
    expect(stage.text()).toContain('截至今天多收了¥365.50')
  })

  it('may be taken back', async () => {
    stage = await show('/wages/log/?money=m1', NOVEMBER)
    await stage.press('去掉这笔')
    expect(stage.text()).toContain('未结¥5,635.00')
    expect((await lastLines()).pop()).toEqual({ about: 'money', of: 'm1', value: null })
  })
})

describe('a site', () => {
  it('gets a new price from a day on, and the first one stays for the days before', async () => {
    stage = await show('/wages/log/', NOVEMBER)
    await stage.press('改名字，改工价')
    await stage.type('哪天起', '2026-11-16')
    await stage.type('一个工多少', '300')
    await stage.press('记下这个价')
    expect(stage.text()).toContain('记下了。2026-11-16起按这个价算。')
    await stage.press('改好了')
    expect(stage.text()).toContain('¥4,785.00')
    expect((await kept(stage.store)).filter(({ about }) => about === 'site')).toHaveLength(3)
  })

  it('is deleted with all its lines after a question', async () => {
    stage = await show('/wages/log/', NOVEMBER)
    window.confirm = () => true
    await stage.press('改名字，改工价')
    await stage.press('删掉工地')
    expect([await kept(stage.store), stage.text().includes('记第一个工地')]).toEqual([[], true])
  })
})
