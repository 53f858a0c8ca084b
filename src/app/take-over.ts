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
  readonly opened: readonly string[]
  readonly typed: ReadonlyMap<string, string>
  readonly ticked: ReadonlyMap<string, boolean>
  readonly focused: string | null
}

/** What the person changed on the page. */
function remember(root: HTMLElement): Left {
  const inputs = all<HTMLInputElement>(root, 'input, textarea')
  const active = document.activeElement
  return {
    opened: all(root, 'details[open]').map(nameOf),
    typed: new Map(
      inputs.filter((i) => i.id && i.value !== i.defaultValue).map((input) => [input.id, input.value]),
    ),
    ticked: new Map(
      inputs.filter((i) => i.checked !== i.defaultChecked).map((input) => [nameOf(input), input.checked]),
    ),
    focused: active && root.contains(active) ? pathOf(active) : null,
  }
}

function restore(root: HTMLElement, left: Left): void {
  for (const details of all(root, 'details'))
    if (left.opened.indexOf(nameOf(details)) >= 0) details.setAttribute('open', '')
  for (const input of all<HTMLInputElement>(root, 'input, textarea')) {
    const typed = left.typed.get(input.id)
    if (typed !== undefined && input.value !== typed) {
      input.value = typed
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const ticked = left.ticked.get(nameOf(input))
    if (ticked !== undefined && input.checked !== ticked && (ticked || input.type === 'checkbox'))
      input.click()
  }
  const focus = left.focused === null ? null : root.querySelector<HTMLElement>(left.focused)
  if (focus && document.activeElement !== focus) focus.focus({ preventScroll: true })
}

function all<E extends HTMLElement>(root: HTMLElement, selector: string): E[] {
  return Array.from(root.querySelectorAll<E>(selector))
}

/** What an element is called on both pages: its id, else the words on it, without figures, which may differ. */
function nameOf(element: HTMLElement): string {
  const words = element.closest('label') ?? element.querySelector('summary')
  return element.id || (words?.textContent ?? '').replace(/[\d\s]+/g, '')
}

/** A selector of the focused element: its id, or its link. */
function pathOf(element: Element): string | null {
  if (element.id) return `[id="${element.id}"]`
  const href = element.getAttribute('href')
  return href ? `a[href="${href.replace(/["\\]/g, '\\$&')}"]` : null
}
