// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { part } from '../../domain/measures/support'
import { memoryAnswers, show, type Shown } from './show'

vi.setConfig({ testTimeout: 60_000 })
let shown: Shown
afterEach(() => {
  shown.app.unmount()
  document.body.replaceChildren()
})

async function pick(label: string): Promise<void> {
  const option = shown.app.findAll('label.opt').find((each) => each.text().startsWith(label))
  if (!option) throw new Error(`no ${label} in ${shown.words()}`)
  await option.find('input').setValue(true)
  await flushPromises()
}

async function next(): Promise<void> {
  await shown.app.find('form').trigger('submit')
  await flushPromises()
}

/** The page of the result is loaded when it is asked for. */
const settled = (words: string) =>
  vi.waitFor(() => expect(shown.words()).toContain(words), { timeout: 30_000 })

describe('the finder', () => {
  it('asks one thing at a time, keeps each answer, and ends at the result', async () => {
    const store = memoryAnswers()
    shown = await show('/measures/finder/', { store })
    await pick('毕业了')
    await shown.app.find('#finder-day').setValue('2026-06-30')
    await next()
    expect(shown.words()).toContain('你现在怎么干活')
    await pick('在单位')
    await next()
    await pick('养老')
    await next()
    await pick('合同1年以上')
    await next()
    await pick('都没有')
    await next()
    await pick('没有')
    await next()
    await settled('1 项能申领')
    expect(shown.words()).toContain('养老、家政、现代农业企业就业补贴')
    expect(shown.words()).toContain('1万元—3万元')
    expect(store.row()?.values).toMatchObject({ study: 'graduate', studyDay: '2026-06-30', contract: 'year' })
  })

  it('lets every question be skipped, and promises nothing then', async () => {
    const store = memoryAnswers()
    shown = await show('/measures/finder/', { store })
    for (let i = 0; i < 8 && shown.router.currentRoute.value.path.endsWith('finder/'); i++) await next()
    await settled('0 项能申领')
    expect(shown.words()).toContain('都跳过了')
    expect(store.row()?.values['study']).toBe('unknown')
  })

  it('says what to type where a day cannot be read, and stays', async () => {
    shown = await show('/measures/finder/')
    await pick('毕业了')
    await shown.app.find('#finder-day').setValue('去年夏天')
    await next()
    expect(shown.words()).toContain('这个日子看不懂')
    expect(shown.words()).toContain('你读过大专')
  })

  it('takes several groups, and 都没有 alone', async () => {
    const store = memoryAnswers()
    shown = await show('/measures/finder/?q=groups', { store })
    await pick('残疾人')
    await pick('退役军人')
    expect(shown.finder.values['groups']).toBe('disabled veteran')
    await pick('都没有')
    expect(shown.finder.values['groups']).toBe('none')
  })

  it('says where nothing can be kept', async () => {
    shown = await show('/measures/finder/', { store: memoryAnswers(true) })
    await pick('毕业了')
    expect(shown.words()).toContain('这个浏览器不让存')
    expect(shown.finder.values['study']).toBe('graduate')
  })

  it('keeps what another tab answered meanwhile', async () => {
    const store = memoryAnswers()
    shown = await show('/measures/finder/', { store })
    store.put({ id: 'finder', values: { work: 'flexible' }, changed: 1 })
    await pick('还在读')
    expect(store.row()?.values).toMatchObject({ work: 'flexible', study: 'student' })
  })
})

describe('the result', () => {
  const answers = {
    study: 'graduate',
    studyDay: '2026-06-30',
    work: 'founder',
    start: 'first',
    startDay: '2026-01-01',
    hires: 'three',
    paid: 'less',
    firm: 'other',
    groups: 'none',
    certificate: 'none',
  }

  async function kept(values = answers, seen?: { seen: string; seenVersion: string }) {
    const store = memoryAnswers()
    store.put({ id: 'finder', values: { ...values, ...seen }, changed: 1 })
    return store
  }

  it('gives a reason for all, names what is not in the sum, and merges the papers', async () => {
    shown = await show('/measures/mine/', { store: await kept() })
    await flushPromises()
    const words = shown.words()
    expect(words).toContain('3 项能申领')
    expect(words).toContain('符合：在校，或毕业5年内')
    expect(words).toContain('没算进去：金额由当地定')
    expect(words).toContain('没算进去：是贷款，要还')
    expect(words).toMatch(/不符合的 \d+ 项，为什么/)
    expect(shown.app.findAll('.papers li').map((each) => each.text())).toEqual([
      '毕业证（在读的带学生证）',
      '营业执照',
      '员工的社保缴费记录',
      '技能证书',
      '社保缴费记录',
    ])
    for (const { name } of part.archive) expect(words).not.toContain(name)
  })

  it('tells what newer data brought, and only then', async () => {
    const store = await kept(answers, { seen: 'zj-loan', seenVersion: 'v0' })
    shown = await show('/measures/mine/', { store, version: 'v1' })
    await flushPromises()
    expect(shown.words()).toMatch(/新增 \d+ 项符合：.*一次性创业补贴/)
    shown.app.unmount()
    document.body.replaceChildren()
    shown = await show('/measures/mine/', { store, version: 'v1' })
    await flushPromises()
    expect(shown.words()).not.toContain('新增')
  })

  it('forgets everything on one tap', async () => {
    const store = await kept()
    shown = await show('/measures/mine/', { store })
    await flushPromises()
    await shown.app
      .findAll('button')
      .find((each) => each.text() === '清空回答')
      ?.trigger('click')
    await flushPromises()
    expect(store.row()).toBeUndefined()
    expect(shown.words()).toContain('先答几题')
  })
})

describe('the pages of measures', () => {
  it('list everything in force once with who, how much and by when', async () => {
    shown = await show('/measures/')
    for (const { name, who, when } of part.measures) {
      expect(shown.words()).toContain(name)
      expect(shown.words()).toContain(who)
      expect(shown.words()).toContain(when)
    }
    for (const { name } of part.archive) expect(shown.words()).not.toContain(name)
  })

  it('mark what is second-hand, and what was not found', async () => {
    shown = await show('/measures/zj-grad-flex/')
    expect(shown.words()).toContain('不是官网原文，去之前先问')
    expect(shown.words()).toContain('怎么登记、能领多久，没查到')
    expect(shown.app.find('.dock a').attributes('href')).toBe('tel:12333')
  })

  it('mark what has ended in the archive', async () => {
    shown = await show('/measures/archive/')
    for (const { name } of part.archive) expect(shown.words()).toContain(name)
    expect(shown.app.findAll('.pill--urgent').length).toBe(part.archive.length)
    expect(shown.words()).toContain('别照着去办')
  })

  it('say so where a measure is gone', async () => {
    shown = await show('/measures/none/')
    expect(shown.words()).toContain('这一项撤了')
  })
})
