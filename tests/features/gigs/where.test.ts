// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readPref } from '../../../src/platform/prefs'
import { useOrigin } from '../../../src/features/gigs/origin'
import { leave, show, type Shown, wordsOf } from './show'

let shown: Shown
afterEach(() => leave(shown))

const choices = () => Array.from(document.querySelectorAll('.rows .row'), wordsOf)
const type = (text: string) => shown.app.get('input[type=search]').setValue(text)

describe('where the person is', () => {
  it.each([
    ['东渡', ['东渡镇']],
    ['東渡鎮', ['东渡镇']],
    ['柳橋', ['柳桥村 东渡镇']],
    ['dongdu', ['东渡镇']],
    ['dd', ['东渡镇']],
    ['XS', ['西山乡']],
    ['柳桥', ['柳桥村 东渡镇']],
    ['lq', ['柳桥村 东渡镇']],
    ['liu qiao', ['柳桥村 东渡镇']],
    ['ｄｄ', ['东渡镇']],
  ])('is found by %s', async (query, names) => {
    shown = await show('/gigs/where/')
    await type(query)
    expect(choices()).toEqual(names)
  })

  it('is any town where nothing is typed, and a sentence where nothing fits', async () => {
    shown = await show('/gigs/where/')
    expect(choices()).toEqual(['东渡镇', '西山乡'])
    await type('zzz')
    expect(choices()).toEqual([])
    expect(shown.words()).toContain('没找到，换个写法')
  })

  it('once chosen sorts the list, is kept, and can be forgotten', async () => {
    shown = await show('/gigs/where/')
    await type('xs')
    await shown.app.get('.row').trigger('click')
    await vi.waitFor(() => expect(shown.router.currentRoute.value.path).toBe('/gigs/'))
    await flushPromises()
    expect(shown.words()).toContain('按“西山乡”算距离')
    expect(choices()[0]).toMatch(/^西山零工驿站/)
    expect(readPref('origin')).toBe('999901102')
    await shown.go('/gigs/where/')
    await shown.app
      .findAll('button')
      .find((each) => each.text().includes('忘掉'))
      ?.trigger('click')
    expect(readPref('origin')).toBeNull()
    expect(useOrigin(shown.pinia).point).toBeNull()
  })

  it('in a village is measured from its town, and says so', async () => {
    shown = await show('/gigs/', { from: '999901101201' })
    expect(shown.words()).toContain('按“东渡镇 · 柳桥村”算距离')
    expect(shown.words()).toContain('按乡镇驻地算，离村里可能有出入')
  })

  it('that a newer pack no longer knows is as if none were chosen', async () => {
    shown = await show('/gigs/', { from: '000000000' })
    expect(shown.words()).toContain('选个地方，按远近排')
  })
})
