import { factsOf, type FinderAnswers } from '../../domain/measures/facts'
import { questionsFor, UNKNOWN } from '../../domain/measures/questions'

/** The answers given, in short, for the head of the result: `毕业了 2026-06-30，打零工、灵活就业`. */
export function answerWords(answers: FinderAnswers): string {
  const facts = factsOf(answers)
  const words = questionsFor(facts)
    .filter(({ asked }) => asked(facts))
    .flatMap(({ id, options, day }) => {
      const given = answers[id] ?? UNKNOWN
      const labels = options.filter(({ value }) => given.split(' ').includes(value)).map(({ label }) => label)
      if (labels.length === 0 || given === 'none') return []
      const typed = day?.for.includes(given) ? (answers[`${id}Day`] ?? '') : ''
      return [`${labels.join('、')}${typed ? ` ${typed}` : ''}`]
    })
  return words.length > 0 ? words.join('，') : '都跳过了'
}
