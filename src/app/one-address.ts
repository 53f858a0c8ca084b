import type { RouterHistory } from 'vue-router'

type HistoryState = NonNullable<Parameters<RouterHistory['push']>[1]>

/**
 * A history in which every page of one service that may be hidden stands under one address: the browser's own list of
 * pages visited then has a single line of it, whatever was opened there. What is shown is kept in the state of the
 * entry, so that a reload shows the same. An address that was typed or followed from outside stays as it was.
 */
export function withOneAddress(
  history: RouterHistory,
  address: string,
  belongs: (path: string) => boolean,
): RouterHistory {
  const shown = (fallback: string) => {
    const real = history.state['shown']
    return typeof real === 'string' && belongs(real) ? real : fallback
  }
  const covered = (to: string, data: HistoryState = {}): [string, HistoryState] =>
    belongs(to) ? [address, { ...data, shown: to }] : [to, { ...data, shown: undefined }]
  return {
    base: history.base,
    get location() {
      return shown(history.location)
    },
    get state() {
      return history.state
    },
    push: (to, data) => history.push(...covered(to, data)),
    // The first thing that a router does is to write the address that it found: that one is there already.
    replace: (to, data) =>
      to === history.location
        ? history.replace(to, { ...data, shown: undefined })
        : history.replace(...covered(to, data)),
    go: (delta, silent) => history.go(delta, silent),
    listen: (tell) => history.listen((to, from, how) => tell(shown(to), from, how)),
    createHref: (location) => history.createHref(location),
    destroy: () => history.destroy(),
  }
}
