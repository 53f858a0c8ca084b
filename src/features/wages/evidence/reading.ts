import { sha256Hex } from '../../../content/hash'
import type { EvidenceItem } from '../../../domain/evidence/item'
import { useEvidence } from './store'

/** Bytes as they were put in; or changed since, by whatever fault; or gone. */
export type FileState = 'whole' | 'damaged' | 'missing'

export interface ReadFile {
  readonly state: FileState
  readonly bytes: ArrayBuffer | null
  readonly mime: string
}

/** Reads the original or the copy to show and holds it against its hash, and the original against the item's too. */
export async function readFile(
  item: Pick<EvidenceItem, 'id' | 'sha256'>,
  which: 'original' | 'small',
): Promise<ReadFile> {
  const row = await useEvidence()
    .file(item.id, which)
    .catch(() => undefined)
  if (!row) return { state: 'missing', bytes: null, mime: '' }
  const { bytes, mime } = row
  const hash = await sha256Hex(new Uint8Array(bytes))
  const right = hash === row.sha256 && (which === 'small' || hash === item.sha256)
  return { state: right ? 'whole' : 'damaged', bytes, mime }
}
