type Field = HTMLInputElement | HTMLTextAreaElement

function fieldOf({ target }: Event): Field | null {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return isField && target.maxLength > 0 ? target : null
}

/** How long a field would be with a text in place of what is chosen in it. */
function lengthWith({ value, selectionStart, selectionEnd }: Field, more: string): number {
  const start = selectionStart ?? value.length
  return value.length - ((selectionEnd ?? start) - start) + more.length
}

const notes = new WeakMap<Field, HTMLElement>()

function tell(field: Field, words: string): void {
  const note = notes.get(field) ?? document.createElement('p')
  note.className = 'err'
  note.setAttribute('role', 'alert')
  note.textContent = words
  if (!note.isConnected) field.after(note)
  notes.set(field, note)
}

/**
 * A browser cuts what is too long for a field without a word. Pasted text that does not fit is not taken, and the field
 * says how long it is and how long it may be; typing that reaches the end says so. Returns how to stop.
 */
export function guardLengths(page: Document = document): () => void {
  function before(event: InputEvent): void {
    const field = fieldOf(event)
    const more = event.data ?? event.dataTransfer?.getData('text/plain') ?? ''
    if (!field || more.length < 2 || event.isComposing) return
    const length = lengthWith(field, more.replace(/\r\n?/g, '\n'))
    if (length <= field.maxLength) return
    event.preventDefault()
    tell(field, `放不下：有 ${length} 个字，最多 ${field.maxLength} 个。没有贴进去，分开贴，或者先删短。`)
  }
  function after(event: Event): void {
    const field = fieldOf(event)
    if (!field) return
    if (field.value.length >= field.maxLength && field.maxLength > MOST_SHORT)
      tell(field, `满了，最多 ${field.maxLength} 个字，再多放不进去。`)
    else notes.get(field)?.remove()
  }
  page.addEventListener('beforeinput', before, true)
  page.addEventListener('input', after, true)
  return () => {
    page.removeEventListener('beforeinput', before, true)
    page.removeEventListener('input', after, true)
  }
}

/** A field for a figure or a PIN is full when it is right: that is no news. */
const MOST_SHORT = 14
