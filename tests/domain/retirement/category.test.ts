import { describe, expect, it } from 'vitest'
import {
  categoryOf,
  openQuestions,
  type Category,
  type CategoryAnswers,
} from '../../../src/domain/retirement/category'

const both = ['women-50', 'women-55']

describe('the plain questions', () => {
  it.each<[string, CategoryAnswers, Category]>([
    ['a man at work', { sex: 'male', work: 'employed' }, { kind: 'certain', track: 'men-60', special: null }],
    [
      'a man in flexible work',
      { sex: 'male', work: 'flexible' },
      { kind: 'certain', track: 'men-60', special: null },
    ],
    [
      'a woman in 管理技术岗',
      { sex: 'female', work: 'employed', post: 'management' },
      { kind: 'certain', track: 'women-55', special: null },
    ],
    [
      'a woman in 工人岗',
      { sex: 'female', work: 'employed', post: 'worker' },
      { kind: 'certain', track: 'women-50', special: null },
    ],
    [
      'a woman who does not know her post',
      { sex: 'female', work: 'employed', post: 'unknown' },
      { kind: 'ask', tracks: ['women-50', 'women-55'], why: 'post-unknown', special: null },
    ],
    [
      'a woman in flexible work',
      { sex: 'female', work: 'flexible' },
      { kind: 'ask', tracks: ['women-50', 'women-55'], why: 'flexible', special: null },
    ],
    [
      'a woman not yet asked her post',
      { sex: 'female', work: 'employed' },
      { kind: 'cannot-tell', why: 'category-missing' },
    ],
    ['nothing answered', {}, { kind: 'cannot-tell', why: 'category-missing' }],
    ['only the sex answered', { sex: 'male' }, { kind: 'cannot-tell', why: 'category-missing' }],
    ['the residents’ pension', { work: 'resident' }, { kind: 'cannot-tell', why: 'resident-pension' }],
    [
      'an office with rules of its own',
      { sex: 'female', work: 'own-rules' },
      { kind: 'cannot-tell', why: 'own-rules' },
    ],
    [
      'a man of special work',
      { sex: 'male', work: 'employed', special: 'yes' },
      { kind: 'certain', track: 'men-60', special: 'special-men-55' },
    ],
    [
      'a man who is not sure of it',
      { sex: 'male', work: 'employed', special: 'unknown' },
      { kind: 'certain', track: 'men-60', special: 'special-men-55' },
    ],
    [
      'a woman of special work',
      { sex: 'female', work: 'flexible', special: 'yes' },
      { kind: 'ask', tracks: ['women-50', 'women-55'], why: 'flexible', special: 'special-women-45' },
    ],
    [
      'no special work',
      { sex: 'male', work: 'employed', special: 'no' },
      { kind: 'certain', track: 'men-60', special: null },
    ],
  ])('%s', (_, answers, category) => expect(categoryOf(answers)).toEqual(category))

  it('never settles by wish between the two tracks of a woman in flexible work', () => {
    for (const post of ['management', 'worker', 'unknown'] as const)
      expect(categoryOf({ sex: 'female', work: 'flexible', post })).toMatchObject({
        kind: 'ask',
        tracks: both,
      })
  })

  it.each<[CategoryAnswers, readonly string[]]>([
    [{}, ['sex', 'work', 'special']],
    [{ sex: 'female', work: 'employed' }, ['post', 'special']],
    [{ sex: 'female', work: 'flexible', special: 'no' }, []],
    [{ sex: 'male', work: 'employed' }, ['special']],
    [{ work: 'resident' }, []],
    [{ work: 'own-rules' }, []],
  ])('%o leaves open %o', (answers, open) => expect(openQuestions(answers)).toEqual(open))
})
