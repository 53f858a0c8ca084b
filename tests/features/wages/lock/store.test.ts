// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLock } from '../../../../src/features/wages/lock/store'
import { LIMITS, momentWords, waitWords } from '../../../../src/features/wages/lock/words'
import { isLocked, setOpen } from '../../../../src/platform/lock'

const NOW = Date.parse('2026-11-25T10:00:00+08:00')
const DAY = 24 * 3_600_000

/** What a new load of the page sees. */
function reload(): ReturnType<typeof useLock> {
  setOpen(false)
  setActivePinia(createPinia())
  const lock = useLock()
  lock.renew(NOW)
  return lock
}

/** What the gate does with a PIN: it opens where the PIN is right. */
async function unlock(lock: ReturnType<typeof useLock>, pin: string, now: number): Promise<boolean> {
  const right = await lock.check(pin, now)
  if (right) lock.letIn()
  return right
}

beforeEach(() => {
  localStorage.clear()
  setOpen(false)
  setActivePinia(createPinia())
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('the PIN of the wage pages', () => {
  it('is asked for after a reload, and only the right one opens', async () => {
    expect(useLock().locked).toBe(false)
    expect(await useLock().set('2580')).toBe(true)
    expect(useLock().locked).toBe(false)
    const lock = reload()
    expect(lock.locked).toBe(true)
    expect(await unlock(lock, '2581', NOW)).toBe(false)
    expect(await unlock(lock, '2580', NOW)).toBe(true)
    expect([lock.locked, isLocked()]).toEqual([false, false])
    lock.close()
    expect([lock.locked, isLocked()]).toEqual([true, true])
  })

  it('stands nowhere as it is, and two of them leave two hashes', async () => {
    await useLock().set('258012')
    const first = localStorage.getItem('lysd:lock') ?? ''
    expect(first).not.toContain('258012')
    await useLock().set('258012')
    expect(localStorage.getItem('lysd:lock')).not.toBe(first)
  })

  it('makes one wait after five wrong tries, also after a reload, and even for the right one', async () => {
    await useLock().set('2580')
    let lock = reload()
    for (const wrong of ['1', '2', '3', '4', '5']) await unlock(lock, wrong, NOW)
    lock = reload()
    expect(await unlock(lock, '2580', NOW + 29_000)).toBe(false)
    expect(await unlock(lock, '2580', NOW + 30_000)).toBe(true)
    expect(lock.lock?.tries).toBe(0)
  })

  it('goes a day after somebody forgot it, which is told; the right one or a tap ends that', async () => {
    await useLock().set('2580')
    let lock = reload()
    lock.forget(NOW)
    lock.renew(NOW + DAY - 1)
    expect(lock.locked).toBe(true)
    lock.forget(null)
    lock.renew(NOW + 2 * DAY)
    expect(lock.locked).toBe(true)
    lock.forget(NOW)
    expect(await unlock(lock, '2580', NOW)).toBe(true)
    expect(lock.told).toContain('忘了密码')
    lock = reload()
    lock.forget(NOW)
    lock.renew(NOW + DAY)
    expect([lock.locked, lock.lock]).toEqual([false, null])
    expect(lock.told).toContain('去掉了')
    expect(reload().locked).toBe(false)
  })

  it('works on plain http too, with a weaker hash', async () => {
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(7) })
    await useLock().set('2580')
    expect(useLock().lock?.how).toBe('sha256')
    const lock = reload()
    expect(await unlock(lock, '0852', NOW)).toBe(false)
    expect(await unlock(lock, '2580', NOW)).toBe(true)
  })

  it('is not set where the browser keeps nothing', async () => {
    vi.stubGlobal('localStorage', undefined)
    expect(await useLock().set('2580')).toBe(false)
    expect(useLock().locked).toBe(false)
  })

  it('is removed, and then nothing asks', async () => {
    await useLock().set('2580')
    useLock().remove()
    expect(reload().locked).toBe(false)
  })

  it('says what it does not do in five short lines at most', () => {
    expect(LIMITS.length).toBeLessThanOrEqual(5)
    expect(LIMITS.filter((line) => Array.from(line).length > 20)).toEqual([])
    expect(waitWords(29_400)).toBe('30 秒')
    expect(waitWords(15 * 60_000)).toBe('15 分钟')
    expect(momentWords(NOW)).toBe('11 月 25 日 10:00')
  })
})
