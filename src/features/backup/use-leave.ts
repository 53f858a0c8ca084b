import { onBeforeRouteLeave } from 'vue-router'
import { setOpen } from '../../platform/lock'

const BEHIND_LOCK = /^\/(wages|law|me\/backup)\//

/** Asks for the PIN again once the person goes elsewhere. */
export function useLockOnLeave(): void {
  onBeforeRouteLeave((to) => {
    if (!BEHIND_LOCK.test(to.path)) setOpen(false)
  })
}
