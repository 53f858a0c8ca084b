export interface Shareable {
  readonly title: string
  readonly text?: string
  readonly url: string
}

/** What came of sharing. `cancelled`: the person closed the sheet, which is no fault. */
export type ShareOutcome = 'shared' | 'cancelled' | 'unsupported'

/** Offers the system's share sheet. */
export async function share(what: Shareable): Promise<ShareOutcome> {
  return typeof navigator.share === 'function' ? offer(what) : 'unsupported'
}

/** Offers files; `unsupported` where the browser hands on none. */
export async function shareFiles(title: string, files: readonly File[]): Promise<ShareOutcome> {
  const what = { title, files: files.slice() }
  const able = typeof navigator.share === 'function' && navigator.canShare?.(what) === true
  return able ? offer(what) : 'unsupported'
}

async function offer(what: ShareData): Promise<ShareOutcome> {
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
