import type { Standing } from '../../domain/measures/assess'
import type { IconName } from '../../ui/icons'

/** How a standing is called, and its sign. */
export const STANDING: Readonly<Record<Standing, { readonly words: string; readonly icon: IconName }>> = {
  certain: { words: '能申领', icon: 'check' },
  likely: { words: '还差一步', icon: 'plus' },
  not: { words: '不符合', icon: 'close' },
}
