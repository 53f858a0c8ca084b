import type { EvidenceFile, EvidenceItem } from '../../../domain/evidence/item'
import type { AnswerRow } from '../../../domain/measures/answers'
import type { PersonalStore } from '../../../platform/personal-db'

/** What the evidence screens need of the person's database. */
export type Vault = Pick<
  PersonalStore,
  | 'addEvidence'
  | 'changeEvidence'
  | 'removeEvidence'
  | 'evidenceFile'
  | 'watchEvidence'
  | 'changeAnswers'
  | 'watchAnswers'
  | 'watchWork'
>

export interface MemoryVault extends Vault {
  /** What was put in since, to be moved elsewhere. */
  all(): readonly { readonly item: EvidenceItem; readonly files: readonly EvidenceFile[] }[]
  ticks(): readonly (readonly [kind: string, value: string])[]
}

const TICKS = 'evidence'

/** The same in memory: without a trace, and where the browser keeps nothing. */
export function memoryVault(): MemoryVault {
  const items = new Map<string, EvidenceItem>()
  const files = new Map<string, EvidenceFile>()
  const answers = new Map<string, AnswerRow>()
  const told = new Set<() => void>()
  const changed = () => told.forEach((tell) => tell())

  function watched(tell: () => void): () => void {
    told.add(tell)
    tell()
    return () => void told.delete(tell)
  }

  return {
    async addEvidence(item, bytes) {
      for (const file of bytes) files.set(file.id, file)
      items.set(item.id, item)
      changed()
    },
    async changeEvidence(id, change) {
      const item = items.get(id)
      if (item) items.set(id, change(item))
      changed()
    },
    async removeEvidence(id) {
      items.delete(id)
      for (const key of Array.from(files.keys())) if (key.startsWith(`${id}:`)) files.delete(key)
      changed()
    },
    evidenceFile: async (id) => files.get(id),
    watchEvidence: (tell) => watched(() => tell(Array.from(items.values()))),
    async changeAnswers(id, change) {
      answers.set(id, change(answers.get(id)))
      changed()
    },
    watchAnswers: (tell) => watched(() => tell(Array.from(answers.values()))),
    watchWork: (tell) => watched(() => tell([])),
    all: () =>
      Array.from(items.values(), (item) => ({
        item,
        files: Array.from(files.values()).filter(({ id }) => id.startsWith(`${item.id}:`)),
      })),
    ticks: () => Object.entries(answers.get(TICKS)?.values ?? {}),
  }
}
