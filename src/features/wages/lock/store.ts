import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import {
  afterRight,
  afterWrong,
  forgottenLeft,
  waitLeft,
  withClock,
  type PinLock,
} from '../../../domain/lock/pin'
import { loadScript } from '../../../platform/load-script'
import { canLock, isLocked, keepLock, readLock, setOpen } from '../../../platform/lock'

/** Away from the screen for so long, it locks by itself. */
const AWAY_MS = 5 * 60_000

/** The PIN of the wage pages. While rendered at build there is none. */
export const useLock = defineStore('wage-lock', () => {
  const lock = shallowRef<PinLock | null>(readLock())
  const locked = ref(isLocked())
  /** Something to tell once it is open: that somebody said they forgot it. */
  const told = ref('')
  let hiddenAt = 0
  let watching = false

  /** Reads what another tab may have changed, and lets go of a PIN that was forgotten a day ago. */
  function renew(now: number): void {
    const kept = readLock()
    const read = kept && withClock(kept, now)
    if (read && forgottenLeft(read, now) === 0) {
      keepLock(null)
      told.value = '密码去掉了：一天前有人点了“忘了密码”。'
    }
    lock.value = readLock() && read
    locked.value = isLocked()
  }

  function keep(next: PinLock | null): boolean {
    if (!keepLock(next)) return false
    lock.value = next
    return true
  }

  /** Sets a PIN, or another one; it stays open. False where the browser keeps nothing. */
  async function set(pin: string): Promise<boolean> {
    if (!canLock()) return false
    const { newLock } = await loadScript(() => import('./pin-hash'))
    setOpen(true)
    return keep(await newLock(pin))
  }

  /** Whether it is the PIN. A wrong one counts before it is tried, so that a reload wins nothing. */
  async function check(pin: string, now: number): Promise<boolean> {
    const held = readLock()
    if (!held) return true
    if (waitLeft(withClock(held, now), now) > 0) return false
    const { fits } = await loadScript(() => import('./pin-hash'))
    keep(afterWrong(withClock(held, now), now))
    if (!(await fits(held, pin))) return false
    if (held.forgotAt !== null) told.value = '有人点过“忘了密码”，已经作废。'
    keep(afterRight(held))
    return true
  }

  /** Opens the pages, once the PIN was given. */
  function letIn(): void {
    setOpen(true)
    locked.value = false
  }

  function remove(): void {
    keep(null)
    locked.value = false
  }

  function forget(now: number | null): void {
    if (lock.value) keep({ ...lock.value, forgotAt: now })
  }

  /** Asks for the PIN again. */
  function close(): void {
    setOpen(false)
    told.value = ''
    locked.value = isLocked()
  }

  /** Locks where the screen was away for long, or comes back out of the browser's memory. */
  function watchAway(): void {
    if (watching) return
    watching = true
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') hiddenAt = Date.now()
      else if (hiddenAt > 0 && Date.now() - hiddenAt > AWAY_MS) close()
    })
    window.addEventListener('pageshow', (event) => event.persisted && close())
  }

  return { lock, locked, told, renew, set, check, letIn, remove, forget, close, watchAway }
})
