import type { Router } from 'vue-router'
import type { useStatus } from './status'

/** After so long a page that was asked for is said to be on its way, and after so long not to come. */
const SLOW_MS = 1200
const MISSING_MS = 12_000
/** Set in this session once a page was fetched whole because its scripts did not come: it is not tried for ever. */
const TRIED = 'lysd-whole'

/**
 * Says so where a page's scripts are slow or do not come, as after two releases in a tab that was open all the time.
 * Fetching the page whole helps then, once, and where nothing typed would be lost and there is a network.
 */
export function watchOpening(router: Router, status: ReturnType<typeof useStatus>, base: string): void {
  let timers: ReturnType<typeof setTimeout>[] = []
  const end = () => timers.forEach(clearTimeout)
  const address = (path: string) => base + path.slice(1)

  router.beforeEach((to, from) => {
    end()
    status.opening = null
    const path = address(to.fullPath)
    const say = (how: 'slow' | 'missing') => () => (status.opening = { path, how })
    if (from.matched.length > 0)
      timers = [setTimeout(say('slow'), SLOW_MS), setTimeout(say('missing'), MISSING_MS)]
  })
  router.afterEach(() => {
    end()
    status.opening = null
  })
  router.onError((_, to) => {
    end()
    const path = address(to.fullPath)
    if (status.online && !status.unsaved && mayTry()) return window.location.assign(path)
    status.opening = { path, how: 'missing' }
  })
}

/** True the first time in a while; where the browser keeps nothing, never. */
function mayTry(): boolean {
  try {
    const before = Number(sessionStorage.getItem(TRIED) ?? 0)
    if (Math.abs(Date.now() - before) < 60_000) return false
    sessionStorage.setItem(TRIED, String(Date.now()))
    return true
  } catch {
    return false
  }
}
