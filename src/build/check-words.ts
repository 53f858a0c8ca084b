import { z } from 'zod'
import { yamlFile } from './level-files'
import type { Records } from './level'
import type { SeedStore } from './read/store'
import type { Problems } from './records'
import { checkRecord } from './schema/check'

const FILE = 'words.yaml'
const wordsSchema = z.strictObject({ amenities: z.array(z.string()) })

/**
 * Every word of 有什么 becomes a filter on the public list: one that is not in the nearest words.yaml is asked about where
 * it is nearly one of them, and else told as new with the number of places that have it.
 */
export function checkWords(
  store: SeedStore,
  levels: readonly string[],
  records: Records,
  problems: Problems,
): void {
  const path = levels.map((level) => `${level}/${FILE}`).find((each) => store.list().includes(each))
  const raw = path && yamlFile(store, path, problems)
  const known = raw ? checkRecord(wordsSchema, raw, problems)?.amenities : undefined
  if (!known) return
  const having = new Map<string, number>()
  for (const { value } of records.place)
    for (const word of value.amenities) having.set(word, (having.get(word) ?? 0) + 1)
  const told = new Set<string>()
  for (const { value, raw: row } of records.place)
    for (const word of value.amenities) {
      if (known.includes(word)) continue
      const near = known.find((each) => isWithin(each, word) || isWithin(word, each))
      if (near) problems.atField(row, ['amenities'], `没有“${word}”这一项`, `是不是“${near}”？是就改成它`)
      else if (!told.has(word)) {
        told.add(word)
        const places = having.get(word) ?? 1
        const what = `“${word}”是新的，会成为列表上的一个筛选，${places} 个地点有`
        problems.atField(row, ['amenities'], what, `要用它，就加进 ${FILE}；不用，就改掉`, 'warning')
      }
    }
}

/** Whether the characters of a word stand in another in their order: 饮水 in 饮用水. */
function isWithin(word: string, other: string): boolean {
  let at = 0
  for (const character of other) if (character === word[at]) at++
  return at === word.length
}
