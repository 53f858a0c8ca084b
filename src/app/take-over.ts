import { nextTick, type App } from 'vue'

/** What a person did before the app was there, by `early.js`. */
interface EarlyAct {
  readonly kind: 'submit' | 'click'
  readonly target: HTMLElement
}

declare global {
  interface Window {
    /** What every page carries for the time before the app. */
    early?: {
      /** Says something in a line of its own, with a link to try again. */
      say(words: string, link?: boolean): void
      /** Lets go of the page, and tells what was done on it. */
      end(): readonly EarlyAct[]
    }
  }
}

/**
 * Puts the running app in the place of the page that was rendered at build, in one step: what the person scrolled to,
 * opened, typed or focused stays as it was, and what they sent off or tapped is done now.
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
  const switches = left.acts.filter((act) => act.turns)
  if (switches.length === 0) restore(next, left)
  if (window.scrollY !== scroll) window.scrollTo(0, scroll)
  void nextTick(async () => {
    await doAgain(next, switches)
    restore(next, left)
    await doAgain(
      next,
      left.acts.filter((act) => !act.turns),
    )
  })
}

interface Left {
  readonly opened: readonly string[]
  readonly typed: ReadonlyMap<string, string>
  readonly ticked: ReadonlyMap<string, boolean>
  readonly focused: string | null
  readonly acts: readonly Act[]
}

interface Act {
  readonly kind: EarlyAct['kind']
  readonly place: Place
  /** It turns a switch, 不留痕迹 for one: nothing that was typed may be written before that is done. */
  readonly turns: boolean
}

/** Which of the elements of a kind: its name, and how many of that name stand before it. */
interface Place {
  readonly selector: string
  readonly name: string
  readonly before: number
}

/** What the person changed on the page. */
function remember(root: HTMLElement): Left {
  const inputs = all<HTMLInputElement>(root, FIELDS)
  const active = document.activeElement
  const acts = window.early?.end() ?? []
  return {
    opened: all(root, 'details[open]').map(nameOf),
    typed: new Map(inputs.filter(isTyped).map((input) => [input.id, input.value])),
    ticked: new Map(
      inputs.filter((i) => i.checked !== i.defaultChecked).map((input) => [nameOf(input), input.checked]),
    ),
    focused: active && root.contains(active) ? pathOf(active) : null,
    acts: acts.map(({ kind, target }) => ({
      kind,
      place: placeOf(root, target),
      turns: target.getAttribute('role') === 'switch',
    })),
  }
}

const FIELDS = 'input, textarea, select'

function isTyped(field: HTMLInputElement | HTMLSelectElement): boolean {
  if (field.id === '') return false
  if (!(field instanceof HTMLSelectElement)) return field.value !== field.defaultValue
  const first = Array.from(field.options).find((option) => option.defaultSelected) ?? field.options[0]
  return first !== undefined && field.value !== first.value
}

function restore(root: HTMLElement, left: Left): void {
  for (const details of all(root, 'details'))
    if (left.opened.indexOf(nameOf(details)) >= 0) details.setAttribute('open', '')
  for (const input of all<HTMLInputElement>(root, FIELDS)) {
    const typed = left.typed.get(input.id)
    if (typed !== undefined && input.value !== typed) {
      input.value = typed
      input.dispatchEvent(new Event('input', { bubbles: true }))
      if (input.tagName === 'SELECT' || input.type === 'date')
        input.dispatchEvent(new Event('change', { bubbles: true }))
    }
    const ticked = left.ticked.get(nameOf(input))
    if (ticked !== undefined && input.checked !== ticked && (ticked || input.type === 'checkbox'))
      input.click()
  }
  const focus = left.focused === null ? null : root.querySelector<HTMLElement>(left.focused)
  if (focus && document.activeElement !== focus) focus.focus({ preventScroll: true })
}

/** So long what was tapped may take to appear: some pages show it only once the person's records are read. */
const APPEARS_MS = 10_000

/** Does what was sent off or tapped, in its order, each once the page shows what came of the one before. */
async function doAgain(root: HTMLElement, acts: readonly Act[]): Promise<void> {
  for (const { kind, place, turns } of acts) {
    const target = await appears(root, place)
    const was = target?.getAttribute('aria-checked')
    if (kind === 'click') target?.click()
    else target?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await nextTick()
    if (turns && target) await until(() => target.getAttribute('aria-checked') !== was)
  }
}

async function appears(root: HTMLElement, place: Place): Promise<HTMLElement | undefined> {
  const find = () => all(root, place.selector).filter((each) => nameOf(each) === place.name)[place.before]
  await until(() => find() !== undefined)
  return find()
}

async function until(is: () => boolean): Promise<void> {
  const end = performance.now() + APPEARS_MS
  while (!is() && performance.now() <= end) await new Promise((next) => setTimeout(next, 100))
}

function placeOf(root: HTMLElement, element: HTMLElement): Place {
  const selector = element.tagName === 'FORM' ? 'form' : 'button'
  const name = nameOf(element)
  const same = all(root, selector).filter((each) => nameOf(each) === name)
  return { selector, name, before: same.indexOf(element) }
}

function all<E extends HTMLElement>(root: HTMLElement, selector: string): E[] {
  return Array.from(root.querySelectorAll<E>(selector))
}

/** What an element is called on both pages: its id, else the words on it, without figures, which may differ. */
function nameOf(element: HTMLElement): string {
  if (element.id || element.tagName === 'FORM') return element.id
  const words =
    element.closest('label') ??
    element.querySelector('summary') ??
    (element.tagName === 'BUTTON' ? element : null)
  return (words?.textContent ?? '').replace(/[\d\s]+/g, '')
}

/** A selector of the focused element: its id, or its link. */
function pathOf(element: Element): string | null {
  if (element.id) return `[id="${element.id}"]`
  const href = element.getAttribute('href')
  return href ? `a[href="${href.replace(/["\\]/g, '\\$&')}"]` : null
}
