import { onBeforeRouteLeave } from 'vue-router'
import { setOpen } from '../../platform/lock'

/** Asks for the PIN again once the person goes elsewhere. */
export function useLockOnLeave(): void {
  onBeforeRouteLeave((to) => {
    if (!to.meta.lock) setOpen(false)
  })
}
