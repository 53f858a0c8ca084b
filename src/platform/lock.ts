import { readPinLock, type PinLock } from '../domain/lock/pin'
import { readPref, writePref } from './prefs'

/** Whether the PIN was given since this page was loaded. It is nowhere but in memory. */
let open = false

export function readLock(): PinLock | null {
  return readPinLock(readPref('lock'))
}

/** Keeps it, or with `null` forgets it; false where the browser keeps nothing. */
export function keepLock(lock: PinLock | null): boolean {
  return writePref('lock', lock && JSON.stringify(lock))
}

/** Whether a PIN would last. */
export function canLock(): boolean {
  const kept = writePref('try', '1')
  writePref('try', null)
  return kept
}

/** Whether the PIN has to be given first. */
export function isLocked(): boolean {
  return !open && readLock() !== null
}

export function setOpen(now: boolean): void {
  open = now
}
