import type { EvidenceItem } from '../../../../src/domain/evidence/item'
import type { PersonalStore } from '../../../../src/platform/personal-db'

/** The items that a store has now. */
export function itemsOf(store: Pick<PersonalStore, 'watchEvidence'>): Promise<EvidenceItem[]> {
  return new Promise((resolve, reject) => {
    const stop = store.watchEvidence(
      (rows) => {
        resolve(rows)
        setTimeout(() => stop())
      },
      () => reject(new Error('refused')),
    )
  })
}

export function fileOf(name: string, content: string, type = 'image/jpeg'): File {
  return new File([content], name, { type, lastModified: Date.UTC(2026, 10, 1) })
}
