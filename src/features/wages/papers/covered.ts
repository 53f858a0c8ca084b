import type { PaperDocument } from '../../../domain/papers/fill'
import { withoutSecretNumbers } from '../../../domain/papers/secret-numbers'

/** The paper with identity and bank numbers covered, for what may be sent on. */
export function coveredPaper({ title, sections }: PaperDocument): PaperDocument {
  return {
    title,
    sections: sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) => row.map(withoutSecretNumbers)),
    })),
  }
}
