// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { readLoan } from '../../../src/features/startup/loan-fields'
import { startupPaths, startupRoutes } from '../../../src/features/startup/routes'
import { openPersonalStore } from '../../../src/platform/personal-db'
import { cityParts, showPath, type ShownPath } from '../../support/show-paths'

const store = openPersonalStore()
let shown: ShownPath | null = null
const show = async (path: string, options = {}) => (shown = await showPath(startupRoutes, path, options))
afterEach(async () => {
  shown?.app.unmount()
  await store.wipe()
})

async function fill(page: ShownPath, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.app.get(`#loan-${name}`).setValue(value)
  await page.settle()
}
const LOAN = { amount: '10', months: '12', rate: '3.6' }

describe('the page of founders', () => {
  it('first says how much can be lent, from the measure', async () => {
    const page = await show('/startup/')
    expect(page.app.get('h1').text()).toMatch(/最高能贷\s*50 万元/)
    expect(page.words()).toContain('毕业 5 年内，利息全部贴')
    expect(page.words()).toContain('LPR 减 1.5 个百分点')
  })

  it('lists the subsidies, and quotes “四有” without a meaning', async () => {
    const page = await show('/startup/', { built: true })
    for (const id of ['zj-startup', 'zj-startup-si', 'zj-startup-jobs'])
      expect(page.app.find(`a[href="/measures/${id}/"]`).exists()).toBe(true)
    expect(page.app.find('a[href="/measures/zj-loan/"]').exists()).toBe(false)
    expect(page.words()).toContain('“四有”是哪四有，方案没有写')
  })

  it('asks to ring where the measures are not there', async () => {
    const { measures: _, ...rest } = cityParts
    const page = await show('/startup/', { parts: rest })
    expect(page.app.get('h1').text()).toBe('先打 12333 问')
    expect(startupPaths({} as never, {})).toEqual([])
    expect(startupPaths({} as never, cityParts)).toEqual(['/startup/', '/startup/loan/'])
  })
})

describe('the loan worked out', () => {
  it('shows the month’s sum and who bears the interest, and keeps what was typed', async () => {
    const page = await show('/startup/loan/')
    expect(page.app.get('h1').text()).toContain('填三个数')
    await fill(page, LOAN)
    expect(page.app.get('h1').text()).toContain('¥8,496.73')
    await page.app.get('#loan-who-all').setValue(true)
    await page.settle()
    expect(page.words()).toContain('利息全部贴，你一分不出')
    expect(page.app.get('.total').text()).toContain('¥0.00')
    page.app.unmount()
    const again = await show('/startup/loan/')
    await again.settle()
    expect(again.app.get('h1').text()).toContain('¥8,496.73')
  })

  it('asks for the LPR of a day where only a part is paid, and says whose it is', async () => {
    const page = await show('/startup/loan/')
    await fill(page, LOAN)
    expect(page.app.find('#loan-lpr').exists()).toBe(false)
    await page.app.get('#loan-who-part').setValue(true)
    await page.settle()
    expect(page.app.get('h1').text()).toContain('每月还')
    expect(page.words()).toContain('填了放款时的 LPR，才知道贴多少。先按不贴算。')
    await fill(page, { lpr: '3', 'lpr-day': '2026-11-20' })
    expect(page.words()).toContain(
      '按 2026-11-20 的 LPR，LPR 减 1.5 个百分点是 1.5%。你出 1.5%，国家贴 2.1%。',
    )
  })

  it('draws what is owed, with every value in words, and lists each month', async () => {
    const page = await show('/startup/loan/')
    await fill(page, LOAN)
    const label = page.app.get('svg[role="img"]').attributes('aria-label') ?? ''
    expect(label).toContain('开始¥100,000.00')
    expect(label.split('；')).toHaveLength(5)
    expect(label).toContain('第 12 个月¥0.00')
    expect(page.app.findAll('#loan-rows li')).toHaveLength(12)
    await page.app.get('#loan-way-end').setValue(true)
    await page.settle()
    expect(page.app.get('h1').text()).toContain('¥300.00')
  })

  it('says what to type, once the person goes on, and keeps what was typed', async () => {
    const page = await show('/startup/loan/')
    const amount = page.app.get('#loan-amount')
    ;(amount.element as HTMLInputElement).value = '60'
    await amount.trigger('input')
    await page.settle()
    expect(page.app.find('#loan-amount-error').exists()).toBe(false)
    await amount.trigger('change')
    expect(page.app.get('#loan-amount-error').text()).toContain('最多 50 万元')
    expect((amount.element as HTMLInputElement).value).toBe('60')
    await fill(page, { amount: '50' })
    expect(page.app.find('#loan-amount-error').exists()).toBe(false)
  })
})

describe('the fields of a loan', () => {
  const rule = { cap: 50_000_000, pointsBelow: 150 }

  it.each([
    ['50', 50_000_000],
    ['12.5', 12_500_000],
    ['0.0001', 100],
  ])('%s ten thousand yuan', (amount, principal) =>
    expect(readLoan({ ...LOAN, amount }, rule).terms?.principal).toBe(principal),
  )

  it.each([
    [{ amount: '50.0001' }, 'amount'],
    [{ amount: '0' }, 'amount'],
    [{ amount: '-1' }, 'amount'],
    [{ amount: '一万' }, 'amount'],
    [{ amount: '1.23456' }, 'amount'],
    [{ months: '0' }, 'months'],
    [{ months: '121' }, 'months'],
    [{ months: '1.5' }, 'months'],
    [{ rate: '25' }, 'rate'],
    [{ rate: 'LPR' }, 'rate'],
    [{ rate: '0.041' }, 'rate'],
    [{ who: 'part', lpr: '0.03' }, 'lpr'],
    [{ who: 'part', lpr: 'x' }, 'lpr'],
  ])('%o is wrong', (change, field) => {
    const { faults, terms } = readLoan({ ...LOAN, ...change }, rule)
    expect(Object.keys(faults)).toEqual([field])
    expect(terms).toBeNull()
  })

  it('that stand empty are not wrong', () =>
    expect(readLoan({}, rule)).toMatchObject({ faults: {}, terms: null }))

  it('bear all of the interest while nobody knows who pays', () =>
    expect(readLoan(LOAN, rule).terms).toMatchObject({ rate: 36_000, ownRate: 36_000 }))

  it('bear none under an LPR of 1.5 %', () =>
    expect(readLoan({ ...LOAN, who: 'part', lpr: '1.2' }, rule).terms?.ownRate).toBe(0))
})
