/** A page that says nothing of wages. */
const NEUTRAL = 'tasks/'

/** Where 离开 leads; `early.js` goes there where the app has not started. */
export const LEAVE_TO = import.meta.env.BASE_URL + NEUTRAL

/**
 * Goes to a neutral page in the place of this one, so that "back" does not return, and forgets what is in memory. Nothing
 * stands on the screen meanwhile: on a slow line the other page takes its time.
 */
export function leave(): void {
  document.documentElement.style.display = 'none'
  window.location.replace(LEAVE_TO)
}
