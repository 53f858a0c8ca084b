// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { reportLines } from '../../../src/features/gigs/report'
import { testPlace } from '../../support/pack'
import { leave, show, type Shown, wordsOf } from './show'

const NOTHING = { faults: [], words: '', data: null, address: null } as const

describe('a report', () => {
  it('names the place, what the page says of it and since when, and what is wrong', () =>
    expect(
      reportLines(testPlace({ telephones: [{ label: '值班', number: '99887766' }] }), {
        faults: ['开门时间不对', '电话打不通'],
        words: ' 下午五点就关门了 ',
        data: '2031-02-28',
        address: 'https://city.example/gigs/east-1/',
      }),
    ).toEqual([
      '零工点资料有误：东渡零工驿站（编号 east-1）',
      '页面上写的：东渡镇一号路 1 号，菜场对面；每天 06:00–18:00；电话 值班 99887766',
      '核对于 2031-02-20，资料 2031-02-28 版',
      '不对的是：开门时间不对；电话打不通',
      '实际是：下午五点就关门了',
      '网址：https://city.example/gigs/east-1/',
    ]))

  it('leaves out what is not known', () =>
    expect(reportLines(testPlace({ hours: null, landmark: undefined }), NOTHING)).toEqual([
      '零工点资料有误：东渡零工驿站（编号 east-1）',
      '页面上写的：东渡镇一号路 1 号；时间未公布；没有电话',
      '核对于 2031-02-20',
      '不对的是：（还没选）',
    ]))
})

describe('the page of a report', () => {
  let shown: Shown
  const copied: string[] = []
  afterEach(() => leave(shown))

  async function open(): Promise<void> {
    copied.length = 0
    const writeText = async (text: string) => void copied.push(text)
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
    shown = await show('/gigs/east-1/')
    await shown.go('/gigs/east-1/report/')
    await flushPromises()
  }

  it('is linked beside how fresh the facts are', async () => {
    shown = await show('/gigs/east-1/')
    const link = shown.app.findAll('.fresh a').find((each) => each.text() === '报告有误')
    expect(link?.attributes('href')).toBe('/gigs/east-1/report/')
  })

  it('writes the text as the person chooses and types, and copies it whole', async () => {
    await open()
    await shown.app.get('#fault-1').setValue(true)
    await shown.app.get('#report-words').setValue('五点就关了')
    await shown.app.get('.dock button').trigger('click')
    await flushPromises()
    expect(copied[0]?.split('\n').slice(3, 5)).toEqual(['不对的是：开门时间不对', '实际是：五点就关了'])
    expect(shown.words()).toContain('实际是：五点就关了')
    expect(wordsOf(document.querySelector('.dock button'))).toBe('抄下了')
  })

  it('sends nothing, says so, and has a number to ring', async () => {
    await open()
    expect(shown.words()).toContain('这里不会自己发出去。')
    expect(shown.app.get('.dock a').attributes('href')).toBe('tel:12345')
    expect(shown.app.get('form').attributes('action')).toBeUndefined()
  })

  it('names its one field and its choices', async () => {
    await open()
    const field = shown.app.get('#report-words')
    expect(wordsOf(document.querySelector('label[for=report-words]'))).toBe('实际是什么样')
    expect(document.getElementById(field.attributes('aria-describedby') ?? '')).not.toBeNull()
    expect(wordsOf(document.querySelector('fieldset legend'))).toBe('哪里不对？')
  })
})
