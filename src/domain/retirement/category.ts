import type { CannotTell, Sex, TrackId } from './types'

/** The plain questions that decide the track. Absent: not answered yet. */
export interface CategoryAnswers {
  readonly sex?: Sex
  /** employed: 单位职工. flexible: 灵活就业. resident: 只缴城乡居民养老保险. own-rules: 公务员、处级女干部、高级职称. */
  readonly work?: 'employed' | 'flexible' | 'resident' | 'own-rules'
  /** Asked of employed women only: 管理技术岗 or 工人岗. It is a fact of the post and the insurance, not a wish. */
  readonly post?: 'management' | 'worker' | 'unknown'
  /** Whether one has done 特殊工种 for the years the law asks. */
  readonly special?: 'yes' | 'no' | 'unknown'
}

/**
 * Which tracks to show. `certain`: one track. `ask`: both side by side, and the hotline says which holds. `cannot-tell`:
 * none. `special` is a further track one may apply for, never automatic.
 */
export type Category =
  | { readonly kind: 'certain'; readonly track: TrackId; readonly special: TrackId | null }
  | {
      readonly kind: 'ask'
      readonly tracks: readonly TrackId[]
      readonly why: 'flexible' | 'post-unknown'
      readonly special: TrackId | null
    }
  | { readonly kind: 'cannot-tell'; readonly why: CannotTell }

/** The track, or the tracks, from the answers; `category-missing` until enough is answered. */
export function categoryOf(answers: CategoryAnswers): Category {
  const { sex, work } = answers
  if (work === 'resident') return { kind: 'cannot-tell', why: 'resident-pension' }
  if (work === 'own-rules') return { kind: 'cannot-tell', why: 'own-rules' }
  if (!sex || !work) return { kind: 'cannot-tell', why: 'category-missing' }
  if (sex === 'male') return { kind: 'certain', track: 'men-60', special: specialTrack(answers) }
  return womanCategory(answers, work)
}

function womanCategory(answers: CategoryAnswers, work: 'employed' | 'flexible'): Category {
  const special = specialTrack(answers)
  const both: readonly TrackId[] = ['women-50', 'women-55']
  if (work === 'flexible') return { kind: 'ask', tracks: both, why: 'flexible', special }
  if (answers.post === undefined) return { kind: 'cannot-tell', why: 'category-missing' }
  if (answers.post === 'unknown') return { kind: 'ask', tracks: both, why: 'post-unknown', special }
  return { kind: 'certain', track: answers.post === 'management' ? 'women-55' : 'women-50', special }
}

/** 国发〔1978〕104号第一条(二): shown where the person has done such work, or does not know. */
function specialTrack({ special, sex }: CategoryAnswers): TrackId | null {
  if (special !== 'yes' && special !== 'unknown') return null
  return sex === 'male' ? 'special-men-55' : 'special-women-45'
}

/** The questions still open, in the order to ask them. */
export function openQuestions(answers: CategoryAnswers): readonly (keyof CategoryAnswers)[] {
  if (answers.work === 'resident' || answers.work === 'own-rules') return []
  const asked: (keyof CategoryAnswers)[] = ['sex', 'work']
  if (answers.sex === 'female' && answers.work === 'employed') asked.push('post')
  return asked.concat('special').filter((name) => answers[name] === undefined)
}
