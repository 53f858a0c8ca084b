// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { useWorkLog } from '../../../../src/features/wages/log/store'
import { useUnfinished } from '../../../../src/features/wages/log/unfinished'
import type { AnswerRow } from '../../../../src/domain/measures/answers'
import { NOVEMBER } from '../../../domain/worklog/support'
import { kept, leave, settle, show, type Stage } from './stage'

let stage: Stage
afterEach(() => leave(stage))

const lastOf = async (about: string) =>
  (await kept(stage.store)).filter((line) => line.about === about).pop()?.value
/** What lies on the device of sheets that are not finished. */
const unfinished = () =>
  new Promise<string>((resolve) => {
    const stop = stage.store.watchAnswers(
      (rows: AnswerRow[]) => {
        resolve(JSON.stringify(rows.map(({ values }) => values)))
        setTimeout(() => stop())
      },
      () => resolve('refused'),
    )
  })
async function written(): Promise<void> {
  await useWorkLog().flush()
  await useUnfinished().flush()
  await settle()
}

describe('a field beside a faulty one', () => {
  it('of a day is a line of the journal, and the faulty one waits in the sheet', async () => {
    stage = await show('/wages/log/?day=2026-11-24', NOVEMBER)
    await stage.pick('半个工')
    await stage.type('加班几小时', '25')
    await stage.type('备注', '搬砖，和老李一起')
    await written()
    expect(await lastOf('day')).toMatchObject({ did: 'half', note: '搬砖，和老李一起' })
    expect(await unfinished()).toContain('25')
    await stage.type('加班几小时', '2.5')
    await written()
    expect(await lastOf('day')).toMatchObject({ over: '2.5', note: '搬砖，和老李一起' })
    expect(await unfinished()).not.toContain('25"')
  })

  it('of a payment without an amount is there when the sheet is opened again', async () => {
    stage = await show('/wages/log/?money=new', NOVEMBER)
    await stage.type('备注', '老板娘给的')
    await written()
    expect(await unfinished()).toContain('老板娘给的')
    await stage.press('关上')
    await stage.router.push('/wages/log/?money=new')
    await settle()
    expect((document.querySelector<HTMLInputElement>('#money-note') ?? { value: '' }).value).toBe(
      '老板娘给的',
    )
    await stage.type('多少（元）', '500')
    await written()
    expect(await lastOf('money')).toMatchObject({ amount: '500', note: '老板娘给的' })
    expect(await unfinished()).not.toContain('老板娘给的')
  })

  it.each([
    ['１.2,5', '小数点写成“.”'],
    ['一千', '填数字，比如 5000'],
    ['1500,50', '小数点写成“.”'],
    ['-3', '不会是负数'],
    ['0', '0 元不用记'],
    ['99999999', '太大了'],
    ['1万2', '填数字，比如 5000'],
  ])('of a payment typed as %s on the way is no payment, and is said to wait', async (amount, words) => {
    stage = await show('/wages/log/?money=new', NOVEMBER)
    const before = (await kept(stage.store)).length
    for (let end = 1; end <= amount.length; end++) {
      await stage.type('多少（元）', amount.slice(0, end))
      await written()
    }
    await stage.press('记下')
    expect(stage.text()).toContain(words.replaceAll(' ', ''))
    await stage.press('关上')
    await written()
    const added = (await kept(stage.store)).slice(before).filter(({ about }) => about === 'money')
    expect(added[added.length - 1]?.value ?? null).toBeNull()
    expect(stage.text()).toContain('有一笔钱没填好，没记进去')
    await stage.router.push('/wages/log/?money=new')
    await settle()
    expect(document.querySelector<HTMLInputElement>('#money-amount')?.value).toBe(amount)
  })

  it('of a count typed as 20,5 on the way leaves the day as it was', async () => {
    stage = await show('/wages/log/?day=2026-11-24', NOVEMBER)
    await stage.pick('半个工')
    for (const typed of ['2', '20', '20,', '20,5']) {
      await stage.type('加班几小时', typed)
      await written()
    }
    expect((await lastOf('day'))?.['over']).toBeUndefined()
  })

  it.each([
    ['1.2万', '12000'],
    ['3千', '3000'],
    ['1500块钱', '1500'],
  ])('of a payment typed as %s is %s', async (typed, amount) => {
    stage = await show('/wages/log/?money=new', NOVEMBER)
    await stage.type('多少（元）', typed)
    await written()
    expect(await lastOf('money')).toMatchObject({ amount })
  })

  it('of a site without a name is there when the form is opened again', async () => {
    stage = await show('/wages/log/')
    await stage.press('记第一个工地')
    await stage.type('一个工多少', '280')
    await written()
    expect(await unfinished()).toContain('280')
    expect(await kept(stage.store)).toEqual([])
  })
})

describe('a new price', () => {
  it('is kept by the way out too, which is not taken past a fault', async () => {
    stage = await show('/wages/log/', NOVEMBER)
    await stage.press('改名字，改工价')
    await stage.type('一个工多少', '-5')
    await stage.press('改好了')
    expect(stage.text()).toContain('不会是负数，请核对')
    await stage.type('一个工多少', '250')
    await stage.press('改好了')
    await written()
    const terms = (await kept(stage.store)).filter(
      ({ about, value }) => about === 'site' && value && 'rate' in value,
    )
    expect(terms.pop()?.value).toMatchObject({ rate: '250' })
    expect(stage.text()).not.toContain('改好了')
  })
})
