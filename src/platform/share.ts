export interface Shareable {
  readonly title: string
  readonly text?: string
  readonly url: string
}

/** What came of sharing. `cancelled`: the person closed the sheet, which is no fault. */
export type ShareOutcome = 'shared' | 'cancelled' | 'unsupported'

/** Offers the system's share sheet. */
export async function share(what: Shareable): Promise<ShareOutcome> {
  if (typeof navigator.share !== 'function') return 'unsupported'
  try {
    await navigator.share(what)
    return 'shared'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'unsupported'
  }
}

/** Puts a text on the clipboard; false where the browser refuses (the screen then shows the text to hold down on). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** The way that works in old web views and on plain http. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.readOnly = true
  area.className = 'vh'
  const before = document.activeElement
  document.body.append(area)
  area.select()
  let done = false
  try {
    done = document.execCommand('copy')
  } catch {
    done = false
  }
  area.remove()
  if (before instanceof HTMLElement) before.focus()
  return done
}
