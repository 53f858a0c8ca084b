// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useWages } from '../../../../src/features/wages/store'
import {
  drawPage,
  pageHeight,
  picturePages,
  WIDTH,
  type Pen,
} from '../../../../src/features/wages/log/picture'
import { statementOf } from '../../../../src/domain/worklog/statement'
import { saveBlob } from '../../../../src/platform/save-file'
import { shareFiles } from '../../../../src/platform/share'
import { accountIn, day, logOf, NOVEMBER, TODAY } from '../../../domain/worklog/support'
import { leave, settle, show, type Stage } from './stage'

let stage: Stage | null = null
afterEach(() => {
  if (stage) leave(stage)
  stage = null
  vi.unstubAllGlobals()
})

describe('the statement', () => {
  it('shows the month that is asked for, each row with what is to be known of it', async () => {
    stage = await show('/wages/log/statement/?m=2026-11', NOVEMBER)
    expect(stage.text()).toContain('泗门工地，示例建筑，到2026-11-25未结¥4,635.00')
    expect(stage.text()).toContain('11-05周四一个工，加班2小时¥385.00')
    expect(stage.text()).toContain('每一行都是两天之内记下的。')
    expect(stage.app.findAll('.state tbody tr')).toHaveLength(23)
  })

  it('turns to another month, shows this one for a month to come, and says where nothing is', async () => {
    stage = await show('/wages/log/statement/?m=2031-01', NOVEMBER)
    expect(stage.text()).toContain('2026年11月干了20天')
    await stage.press('上个月')
    expect(stage.router.currentRoute.value.query).toEqual({ m: '2026-10' })
    expect(stage.text()).toContain('这个月没有记。')
  })

  it('is put on the clipboard as text, or shown to hold down on', async () => {
    stage = await show('/wages/log/statement/', NOVEMBER)
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await stage.press('抄下文字')
    await settle()
    expect(stage.text()).toContain('抄好了，去微信里粘贴')
    expect(writeText.mock.calls[0]?.[0]).toContain('到 2026-11-25 未结 ¥4,635.00')
    expect(stage.app.find('.lines').text()).toContain('【月结单】2026 年 11 月')
  })

  it('says so where the browser draws no picture', async () => {
    stage = await show('/wages/log/statement/', NOVEMBER)
    await stage.press('发图片')
    await settle()
    expect(stage.text()).toContain('这个浏览器画不出图，抄文字发吧')
  })
})

describe('the picture of a statement', () => {
  const drawn: string[] = []
  /** A Chinese sign is twice as wide as a figure. */
  const widthOf = (text: string) =>
    Array.from(text, (sign) => (sign > '\u2000' ? 28 : 14)).reduce((a, b) => a + b, 0)
  const pen: Pen = {
    font: '',
    fillStyle: '',
    textAlign: 'left',
    fillText: (text: string, x: number) => void drawn.push(`${x} ${text}`),
    fillRect: () => undefined,
    measureText: (text: string) => ({ width: widthOf(text) }) as TextMetrics,
  }
  const made = (entries: typeof NOVEMBER) => statementOf(logOf(entries), accountIn(entries), 24322, TODAY)

  it('is one for a month as most are, words at the left and figures at the right', () => {
    const [page = [], ...more] = picturePages(made(NOVEMBER), pen)
    expect(more).toEqual([])
    expect(pageHeight(page)).toBeLessThanOrEqual(2000)
    drawPage(page, pen)
    expect(drawn).toContain('32 11-05 周四　一个工，加班 2 小时')
    expect(drawn).toContain(`${WIDTH - 32} ¥385.00`)
    expect(drawn).toContain(`${WIDTH - 32} ¥4,635.00`)
  })

  it('breaks long notes, and goes on in a further picture with its number', () => {
    const noted = NOVEMBER.map((each) =>
      each.about === 'day' ? day(each.of, { did: 'full', note: '老板说月底一起结，'.repeat(9) }) : each,
    )
    const pages = picturePages(made(noted), pen)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) {
      expect(pageHeight(page)).toBeLessThanOrEqual(2000)
      for (const { left } of page) expect(widthOf(left)).toBeLessThanOrEqual(WIDTH - 64)
    }
    expect(pages[0]?.[pages[0].length - 1]?.left).toBe(`第 1 张，共 ${pages.length} 张`)
  })
})

describe('files', () => {
  const file = new File(['a'], 'a.png', { type: 'image/png' })
  it('go to the share sheet where the browser takes them', async () => {
    const share = vi.fn(async () => undefined)
    vi.stubGlobal('navigator', { share, canShare: () => true, userAgent: '' })
    expect(await shareFiles('月结单', [file])).toBe('shared')
    vi.stubGlobal('navigator', { share, canShare: () => false, userAgent: '' })
    expect(await shareFiles('月结单', [file])).toBe('unsupported')
    vi.stubGlobal('navigator', { userAgent: '' })
    expect(await shareFiles('月结单', [file])).toBe('unsupported')
  })
  it('are no fault where the person closes the sheet', async () => {
    const share = async () => {
      throw new DOMException('closed', 'AbortError')
    }
    vi.stubGlobal('navigator', { share, canShare: () => true, userAgent: '' })
    expect(await shareFiles('月结单', [file])).toBe('cancelled')
  })
  it('are not saved in WeChat, which would show nothing', () => {
    vi.stubGlobal('navigator', { userAgent: 'MicroMessenger/8' })
    expect(saveBlob('a.png', file)).toBe(false)
  })
})

describe('feeding the claim', () => {
  it('says first what it adds, then what it leaves alone, and never adds twice', async () => {
    stage = await show('/wages/log/claim/', NOVEMBER)
    expect(stage.text()).toContain('加上：欠的工资，按天，1笔')
    expect(stage.text()).toContain('加上：加班费，3天')
    expect(stage.text()).toContain('收到、借支、扣款一共¥1,000.00，从最早的月份减起')
    const { router, press } = stage
    const feed = async () => {
      await press('写进去')
      await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/wages/claim/'))
    }
    await feed()
    const ids = () => useWages().records.items.map(({ id }) => id)
    await vi.waitFor(() => expect(ids()).toEqual(['log-simen-day', 'log-simen-overtime']))
    await stage.router.replace('/wages/log/claim/')
    await settle()
    expect(stage.text()).toContain('已经在里面，不动：欠的工资，按天，1笔')
    expect(stage.text()).toContain('看“差我多少”')
    await stage.pick('按说好的价算')
    expect(stage.text()).toContain('加上：欠的工资，按小时，1笔')
    expect(stage.text()).toContain('去掉以前写进去、现在没有的1项')
    await feed()
    expect(ids().sort()).toEqual(['log-simen-day', 'log-simen-over'])
  })
})
