/** A page that says nothing of wages. */
const NEUTRAL = 'tasks/'

/** Goes to a neutral page in the place of this one, so that "back" does not return, and forgets what is in memory. */
export function leave(): void {
  window.location.replace(import.meta.env.BASE_URL + NEUTRAL)
}
