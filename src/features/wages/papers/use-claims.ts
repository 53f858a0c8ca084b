import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { NamedLine } from '../../../domain/papers/claim'
import type { WagesPart } from '../../../domain/wages/part'
import type { ShownItem, UsedClaim } from '../use-claim'

/** `2026-09` as `2026 年 9 月`; any other name as it is. */
function partName(name: string): string {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(name) ?? []
  return year ? `${year} 年 ${Number(month)} 月` : name
}

/** What an item is for: the names or months of its parts. */
function ofWords({ row }: ShownItem): string {
  const names = row.parts.map(({ values }) => (values['name'] ?? '') || (values['month'] ?? ''))
  return names.filter(Boolean).map(partName).join('、')
}

function nameOf({ read }: ShownItem, { rules }: WagesPart): string {
  const { item } = read
  if (item?.kind !== 'ending') return item?.kind ?? ''
  const ending = rules.endings.find(({ id }) => id === item.input.ending)
  return `ending-${ending?.value ?? 'none'}`
}

/** The lines of the claim that is looked at, with what each is called on paper. Those that come to nothing are left out. */
export function useNamedLines(
  claim: UsedClaim,
  part: ComputedRef<WagesPart | null>,
): ComputedRef<readonly NamedLine[]> {
  return computed(() => {
    const law = part.value
    if (!law) return []
    return claim.items.value.flatMap((item) =>
      item.line && item.line.fen.high > 0
        ? [{ line: item.line, name: nameOf(item, law), of: ofWords(item) }]
        : [],
    )
  })
}
