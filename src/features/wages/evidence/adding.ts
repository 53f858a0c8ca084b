import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { sha256Hex } from '../../../content/hash'
import { sizeText } from '../../../domain/evidence/list'
import type { EvidenceFile, EvidenceItem } from '../../../domain/evidence/item'
import { askPersistence } from '../../../platform/storage'
import { freshId } from '../store'
import { useEvidence } from './store'

/** A larger file would not fit twice into the memory of a cheap phone, which keeping it takes. */
export const MOST_BYTES = 100_000_000

export type Outcome = 'added' | 'counted' | 'same' | 'big' | 'empty' | 'unreadable' | 'full' | 'failed'

/** What a file is assigned to as it is put in. */
export interface Assigned {
  readonly elements: readonly string[]
  readonly kind?: string
}

/** Puts files in, one after another, and says what came of each. */
export const useAdding = defineStore('evidence-adding', () => {
  const evidence = useEvidence()
  const busy = shallowRef<{ readonly at: number; readonly of: number } | null>(null)
  const said = shallowRef<readonly string[]>([])
  const full = ref(false)
  /** Ids of what was put in last. */
  const recent = shallowRef<readonly string[]>([])
  let stopped = false

  async function addAll(files: readonly File[], assigned: Assigned): Promise<void> {
    if (busy.value) return
    stopped = false
    full.value = false
    said.value = []
    recent.value = []
    await evidence.open()
    const missed: string[] = []
    for (const [index, file] of files.entries()) {
      busy.value = { at: index + 1, of: files.length }
      const outcome = await addOne(file, assigned)
      if (outcome !== 'added') missed.push(missWords(file, outcome))
      full.value = outcome === 'full'
      if (full.value || stopped) break
    }
    busy.value = null
    const count = recent.value.length
    said.value = count > 0 ? [`存好 ${count} 件。`, ...missed] : missed
    if (count > 0 && evidence.kept) void askPersistence()
  }

  /** A file that is there already may prove one thing more; it is kept once. */
  function countFor({ id, elements }: EvidenceItem, more: readonly string[]): Outcome {
    const missing = more.filter((element) => !elements.includes(element))
    if (missing.length === 0) return 'same'
    evidence.change(id, { elements: [...elements, ...missing] })
    return 'counted'
  }

  async function addOne(file: File, assigned: Assigned): Promise<Outcome> {
    if (file.size > MOST_BYTES) return 'big'
    if (file.size === 0) return 'empty'
    const { readBytes, smallCopy } = await import('../../../platform/image')
    const bytes = await readBytes(file).catch(() => null)
    if (!bytes) return 'unreadable'
    const sha256 = await sha256Hex(new Uint8Array(bytes))
    const known = evidence.items.find((item) => item.sha256 === sha256)
    if (known) return countFor(known, assigned.elements)
    const item = itemOf(file, sha256, assigned, evidence.nextInstant())
    const small = await smallCopy(file)
    const rows = [fileRow(item.id, 'original', file.type, bytes, sha256)]
    if (small)
      rows.push(fileRow(item.id, 'small', 'image/jpeg', small, await sha256Hex(new Uint8Array(small))))
    try {
      await evidence.add(item, rows)
    } catch (error) {
      return isFull(error) ? 'full' : 'failed'
    }
    recent.value = [...recent.value, item.id]
    return 'added'
  }

  function stop(): void {
    stopped = true
  }

  return { busy, said, full, recent, addAll, stop }
})

function itemOf(file: File, sha256: string, { elements, kind }: Assigned, added: number): EvidenceItem {
  const { name, type: mime, size, lastModified } = file
  const taken = Number.isFinite(lastModified) && lastModified > 0 ? Math.floor(lastModified) : null
  const said = { elements, title: '', note: '', kind: kind ?? '' }
  return { id: freshId(), added, ...said, name, mime, size, sha256, taken }
}

function fileRow(id: string, which: string, mime: string, bytes: ArrayBuffer, sha256: string): EvidenceFile {
  return { id: `${id}:${which}`, mime, bytes, sha256 }
}

/** Whether a fault, or what lies behind it, is that the device has no room. */
export function isFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { name, inner } = error as { readonly name?: unknown; readonly inner?: unknown }
  return name === 'QuotaExceededError' || isFull(inner)
}

function missWords({ name, size }: File, outcome: Exclude<Outcome, 'added'>): string {
  const words: Readonly<Record<typeof outcome, string>> = {
    counted: '早就存了，这一样也算上它。',
    same: '已经有了，不再存一份。',
    big: `有 ${sizeText(size)}，太大。一件最多 ${sizeText(MOST_BYTES)}。`,
    empty: '是空的，没存。',
    unreadable: '读不出来。先下载到手机，再选一次。',
    full: '没存进去：手机存满了。',
    failed: '没存进去。关掉别的窗口，再试一次。',
  }
  return `“${name || '没有名字'}”${words[outcome]}`
}
