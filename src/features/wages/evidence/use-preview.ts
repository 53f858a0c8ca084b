import { onBeforeUnmount, ref, watch, type Ref } from 'vue'
import type { EvidenceItem } from '../../../domain/evidence/item'
import { readFile, type FileState } from './reading'

/** The address of a picture of an item while it is on the screen; `null` until it is read, and where there is none. */
export function usePreview(item: () => Pick<EvidenceItem, 'id' | 'sha256'>): {
  readonly url: Ref<string | null>
  readonly state: Ref<FileState | null>
} {
  const url = ref<string | null>(null)
  const state = ref<FileState | null>(null)
  let gone = false

  function drop(): void {
    if (url.value) URL.revokeObjectURL(url.value)
    url.value = null
  }

  watch(
    () => item().id,
    async (id) => {
      drop()
      const read = await readFile(item(), 'small')
      if (gone || item().id !== id) return
      state.value = read.state
      if (read.bytes) url.value = URL.createObjectURL(new Blob([read.bytes], { type: 'image/jpeg' }))
    },
    { immediate: true },
  )
  onBeforeUnmount(() => {
    gone = true
    drop()
  })
  return { url, state }
}
