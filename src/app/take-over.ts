import { nextTick, type App } from 'vue'

/**
 * Puts the running app in the place of the page that was rendered at build, in one step: what the person scrolled to,
 * opened, typed or focused stays as it was.
 */
export function takeOver(app: App): void {
  const old = document.getElementById('app')
  if (!old) throw new Error('no #app')
  const next = document.createElement('div')
  next.id = 'app'
  app.mount(next)
  const scroll = window.scrollY
  const left = remember(old)
  old.replaceWith(next)
  restore(next, left)
  if (window.scrollY !== scroll) window.scrollTo(0, scroll)
  void nextTick(() => restore(next, left))
}

interface Left {
  readonly open: readonly string[]
  readonly typed: ReadonlyMap<string, string>
  readonly focused: string | null
}

/** What the person changed on the page, by element id. */
function remember(root: HTMLElement): Left {
  const open = Array.from(root.querySelectorAll<HTMLDetailsElement>('details[id][open]'), ({ id }) => id)
  const inputs = Array.from(
    root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[id], textarea[id]'),
  )
  const typed = new Map(
    inputs.filter((input) => input.value !== input.defaultValue).map((i) => [i.id, i.value]),
  )
  const active = document.activeElement
  return { open, typed, focused: active && root.contains(active) ? pathOf(active) : null }
}

function restore(root: HTMLElement, left: Left): void {
  for (const id of left.open) byId(root, id)?.setAttribute('open', '')
  left.typed.forEach((value, id) => {
    const input = byId(root, id) as HTMLInputElement | null
    if (!input || input.value === value) return
    input.value = value
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
  const focus = left.focused === null ? null : root.querySelector<HTMLElement>(left.focused)
  if (focus && document.activeElement !== focus) focus.focus({ preventScroll: true })
}

function byId(root: HTMLElement, id: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[id="${id}"]`)
}

/** A selector of the focused element: its id, or its link. */
function pathOf(element: Element): string | null {
  if (element.id) return `[id="${element.id}"]`
  const href = element.getAttribute('href')
  return href ? `a[href="${href.replace(/["\\]/g, '\\$&')}"]` : null
}
