import { nextTick } from 'vue'
import type { Router } from 'vue-router'

/**
 * Moves the focus with the page: to the new page's heading, or, on the way back, to the link that led away. A change
 * of the query alone (a filter) leaves it where it is.
 */
export function moveFocusWithRoute(router: Router): void {
  const leftBy = new Map<number, string>()
  const position = () => (window.history.state as { position?: number } | null)?.position ?? 0
  let at = position()

  router.beforeEach(() => {
    const link = document.activeElement?.closest('a[href]')
    if (link) leftBy.set(at, link.getAttribute('href') ?? '')
  })
  router.afterEach((to, from, failure) => {
    const wentBack = position() < at
    at = position()
    if (failure || to.path === from.path || from.matched.length === 0) return
    void nextTick(() => focusOn(wentBack ? leftBy.get(at) : undefined))
  })
}

/**
 * A box to tick is small, its label may be many lines: the keyboard is led to the whole of it, none of it under a bar.
 * A browser without `:focus-visible` is left as it is.
 */
export function showWholeLabels(): void {
  if (!window.CSS?.supports?.('selector(:focus-visible)')) return
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches(':focus-visible'))
      target.closest('label')?.scrollIntoView({ block: 'nearest' })
  })
}

function focusOn(href: string | undefined): void {
  const links = Array.from(document.querySelectorAll<HTMLElement>('#app a[href]'))
  const link = href === undefined ? undefined : links.find((each) => each.getAttribute('href') === href)
  const target = link ?? document.querySelector<HTMLElement>('#app h1')
  target?.focus({ preventScroll: true })
}
