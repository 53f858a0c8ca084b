import { computed, onMounted, type ComputedRef } from 'vue'
import { usePart } from '../../../content/use-part'
import { evidenceList } from '../../../domain/evidence/list'
import type { EvidencePart } from '../../../domain/evidence/part'
import type { PaperEvidence, WorkSummary } from '../../../domain/papers/input'
import type { LoggedDay } from '../../../domain/worklog/site'
import { useEvidence } from '../evidence/store'
import { useLog, type ShownSite } from '../log/use-log'

export interface UsedProof {
  readonly log: ComputedRef<readonly WorkSummary[]>
  readonly evidence: ComputedRef<readonly PaperEvidence[]>
}

/** What the work log and the evidence kept on the device can say on a paper. */
export function useProof(): UsedProof {
  const { sites } = useLog()
  const evidence = useEvidence()
  onMounted(() => void evidence.open())
  const { data } = usePart<EvidencePart>('evidence')
  const names = computed(() => ({
    elements: Object.fromEntries((data.value?.elements ?? []).map(({ id, name }) => [id, name])),
    kinds: Object.fromEntries((data.value?.kinds ?? []).map(({ id, title }) => [id, title])),
  }))
  return {
    log: computed(() => sites.value.flatMap(summaryOf)),
    evidence: computed(() =>
      evidenceList(evidence.items, names.value).map(({ title, proves, note }) => ({
        name: title,
        proves,
        note,
      })),
    ),
  }
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
