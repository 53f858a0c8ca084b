import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { useContent } from '../../content/store'
import { assessAll, type Assessment } from '../../domain/measures/assess'
import { needsOtherWork } from '../../domain/measures/evaluate'
import { factsOf } from '../../domain/measures/facts'
import type { Measure } from '../../domain/measures/measure'
import { sumOf, type MoneySum } from '../../domain/measures/money'
import { useFinder } from './finder'
import type { MeasuresData } from './use-measures'

export interface Results {
  readonly all: ComputedRef<readonly Assessment[]>
  /** The level of the person's certificate, where it is known. */
  readonly level: ComputedRef<string | undefined>
  readonly certain: ComputedRef<readonly Assessment[]>
  readonly likely: ComputedRef<readonly Assessment[]>
  /** Services to turn to; no money. */
  readonly services: ComputedRef<readonly Assessment[]>
  readonly not: ComputedRef<readonly Assessment[]>
  /** Of what can be claimed now. */
  readonly sum: ComputedRef<MoneySum>
  /** Of that and of what is one step away, without what a change of work alone would bring. */
  readonly sumWithSteps: ComputedRef<MoneySum>
  /** What only another way of working would bring: not in a sum, for nobody works in two ways at once. */
  readonly otherWork: ComputedRef<readonly Measure[]>
  /** The nearest last day first. */
  readonly deadlines: ComputedRef<readonly Assessment[]>
  readonly papers: ComputedRef<readonly string[]>
  /** What newer data brought since the person last looked. */
  readonly added: Ref<readonly Measure[]>
}

const isService = ({ measure }: Assessment) => measure.kind === '服务'

/** How every measure stands for the answers, and what is new since the last look. */
export function useResults({ part, today }: MeasuresData): Results {
  const finder = useFinder()
  const facts = computed(() => factsOf(finder.values))
  const all = computed(() => assessAll(part.value?.measures ?? [], facts.value, today.value))
  const money = computed(() => all.value.filter((each) => !isService(each)))
  const standing = (at: Assessment['standing']) =>
    computed(() => money.value.filter((each) => each.standing === at))
  const certain = standing('certain')
  const unsorted = standing('likely')
  const likely = computed(() => [...unsorted.value].sort((a, b) => a.missing.length - b.missing.length))
  const hopeful = computed(() => [...certain.value, ...likely.value])
  const services = computed(() => all.value.filter((each) => isService(each) && each.standing !== 'not'))
  return {
    all,
    level: computed(() => facts.value.level),
    certain,
    likely,
    services,
    not: computed(() => all.value.filter(({ standing: at }) => at === 'not')),
    sum: computed(() => sumOf(certain.value, facts.value.level)),
    sumWithSteps: computed(() =>
      sumOf(
        hopeful.value.filter(({ missing }) => !needsOtherWork(missing)),
        facts.value.level,
      ),
    ),
    otherWork: computed(() =>
      likely.value.filter(({ missing }) => needsOtherWork(missing)).map(({ measure }) => measure),
    ),
    deadlines: computed(() =>
      hopeful.value
        .filter(({ last }) => last !== null)
        .sort((a, b) => ((a.last ?? '') < (b.last ?? '') ? -1 : 1)),
    ),
    papers: computed(() => [...new Set(hopeful.value.flatMap(({ measure }) => measure.bring))]),
    added: useAdded(all),
  }
}

/** Remembers what stood well, and for which data; where the data have changed since, tells what is new. */
function useAdded(all: ComputedRef<readonly Assessment[]>): Ref<readonly Measure[]> {
  const finder = useFinder()
  const content = useContent()
  const added = ref<readonly Measure[]>([])
  watch(
    [() => finder.answered, all],
    () => {
      const version = content.manifest?.version ?? ''
      if (!finder.answered || all.value.length === 0 || version === '') return
      const good = all.value.filter(({ standing }) => standing !== 'not').map(({ measure }) => measure)
      const { seen, seenVersion } = finder.values
      if (seen !== undefined && seenVersion !== version) {
        const before = seen.split(' ')
        added.value = good.filter(({ id }) => !before.includes(id))
      }
      const now = good.map(({ id }) => id).join(' ')
      if (seen !== now || seenVersion !== version) finder.change({ seen: now, seenVersion: version })
    },
    { immediate: true },
  )
  return added
}
