import { computed, onBeforeUnmount, onMounted, shallowRef, type ComputedRef } from 'vue'
import { usePart } from '../../../content/use-part'
import type { EvidenceItem } from '../../../domain/evidence/item'
import { evidenceList } from '../../../domain/evidence/list'
import type { EvidencePart } from '../../../domain/evidence/part'
import type { PaperEvidence, WorkSummary } from '../../../domain/papers/input'
import type { LoggedDay } from '../../../domain/worklog/site'
import { useLog, type ShownSite } from '../log/use-log'
import { useWages } from '../store'

export interface UsedProof {
  readonly log: ComputedRef<readonly WorkSummary[]>
  readonly evidence: ComputedRef<readonly PaperEvidence[]>
}

/** What the work log and the evidence kept on the device can say on a paper; nothing of it without a trace. */
export function useProof(): UsedProof {
  const { sites } = useLog()
  const items = useItems()
  const { data } = usePart<EvidencePart>('evidence')
  const names = computed(() => ({
    elements: Object.fromEntries((data.value?.elements ?? []).map(({ id, name }) => [id, name])),
    kinds: Object.fromEntries((data.value?.kinds ?? []).map(({ id, title }) => [id, title])),
  }))
  return {
    log: computed(() => sites.value.flatMap(summaryOf)),
    evidence: computed(() =>
      evidenceList(items.value, names.value).map(({ title, proves, note }) => ({
        name: title,
        proves,
        note,
      })),
    ),
  }
}

function useItems(): ComputedRef<readonly EvidenceItem[]> {
  const wages = useWages()
  const items = shallowRef<readonly EvidenceItem[]>([])
  let stop: () => void = () => undefined
  onMounted(async () => {
    const { openPersonalStore } = await import('../../../platform/personal-db')
    stop = openPersonalStore().watchEvidence(
      (rows) => (items.value = rows),
      () => (items.value = []),
    )
  })
  onBeforeUnmount(() => stop())
  return computed(() => (wages.noTrace ? [] : items.value))
}

function worked({ did, pieces, over }: LoggedDay): boolean {
  return did === 'full' || did === 'half' || did === 'hours' || pieces.num > 0 || over.num > 0
}

function summaryOf({ log, account }: ShownSite): readonly WorkSummary[] {
  const days = log.days.filter(worked)
  const [first, last] = [days[0], days[days.length - 1]]
  if (!first || !last) return []
  const { earnedFen, moved, unpricedDays, unpricedOver } = account.whole
  const priced = unpricedDays === 0 && unpricedOver.num === 0
  return [
    {
      site: log.name,
      employer: log.employer,
      from: first.day,
      to: last.day,
      days: days.length,
      earnedFen: priced ? earnedFen : null,
      receivedFen: moved.paid + moved.advance,
    },
  ]
}
