import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'

/** What the shell knows of network, worker and installation; filled by the composition root. */
export const useStatus = defineStore('status', () => {
  const online = ref(true)
  /** Takes the new build into use, where one waits. */
  const acceptUpdate = shallowRef<(() => void) | null>(null)
  /** Why the last new build could not be installed; the old one goes on. */
  const updateFailed = ref<'full' | 'other' | null>(null)
  /** A page that was asked for and is on its way: for long `slow`; `missing` where its scripts cannot be had now. */
  const opening = shallowRef<{ readonly path: string; readonly how: 'slow' | 'missing' } | null>(null)
  /** What a tap that came to nothing is to be told of: a script that did not come, or some other fault. */
  const failedTap = ref<'script' | 'other' | null>(null)
  /** The app in whose browser this is shown, until the person has read what that means. */
  const inApp = ref<string | null>(null)
  /** Grows when the browser's offer to install comes or goes. */
  const installOffers = ref(0)
  /** True while something typed on this page is not kept yet: then nothing may reload it. */
  const unsaved = ref(false)
  return { online, acceptUpdate, updateFailed, opening, failedTap, inApp, installOffers, unsaved }
})
