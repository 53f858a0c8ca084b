import { onMounted, ref, type Ref } from 'vue'

/** What to hand on: a title, a sentence, and a page of this app by its path. */
export interface HandOn {
  readonly title: string
  readonly text: string
  readonly path: string
}

/** What the browser does of it: see `platform/share`. */
export interface ShareAbility {
  share(what: { title: string; text: string; url: string }): Promise<'shared' | 'cancelled' | 'unsupported'>
  copyText(text: string): Promise<boolean>
}

/** The full address of a path of this app; `null` until the page runs in a browser. */
export function useAddress(path: () => string): { readonly address: () => string | null } {
  const mounted = ref(false)
  onMounted(() => (mounted.value = true))
  return { address: () => (mounted.value ? addressOf(path()) : null) }
}

/** `copied`: the text is on the clipboard. `refused`: the browser does neither; the text is shown to hold down on. */
export type ShareNote = { readonly kind: 'copied' } | { readonly kind: 'refused'; readonly text: string }

/**
 * Hands a page on: the system's sheet, else the clipboard, else the text itself. Somebody who closes the sheet again
 * hears nothing of it.
 */
export function useShare({ share, copyText }: ShareAbility): {
  readonly note: Ref<ShareNote | null>
  readonly handOn: (what: HandOn) => Promise<void>
  readonly copy: (text: string) => Promise<void>
} {
  const note = ref<ShareNote | null>(null)

  async function copy(text: string): Promise<void> {
    note.value = (await copyText(text)) ? { kind: 'copied' } : { kind: 'refused', text }
  }

  async function handOn({ title, text, path }: HandOn): Promise<void> {
    note.value = null
    const url = addressOf(path)
    const outcome = await share({ title, text, url })
    if (outcome === 'unsupported') await copy(`${title}。${text} ${url}`)
  }

  return { note, handOn, copy }
}

function addressOf(path: string): string {
  return new URL(import.meta.env.BASE_URL + path.slice(1), window.location.href).href
}
