import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'

/** What the shell knows of network, worker and installation; filled by the composition root. */
export const useStatus = defineStore('status', () => {
  const online = ref(true)
  /** Takes the new build into use, where one waits. */
  const acceptUpdate = shallowRef<(() => void) | null>(null)
  /** Why the last new build could not be installed; the old one goes on. */
  const updateFailed = ref<'full' | 'other' | null>(null)
  /** Grows when the browser's offer to install comes or goes. */
  const installOffers = ref(0)
  /** True while something typed on this page is not kept yet: then nothing may reload it. */
  const unsaved = ref(false)
  return { online, acceptUpdate, updateFailed, installOffers, unsaved }
})
