/** The candidate that is nearest by edit distance, where one is near enough to be what was meant. */
export function nearestOf(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 2))
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate)
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** Insertions, deletions and replacements of characters from one text to the other (Levenshtein). */
export function editDistance(from: string, to: string): number {
  const target = [...to]
  let row = Array.from({ length: target.length + 1 }, (_, index) => index)
  ;[...from].forEach((char, index) => {
    const next = [index + 1]
    target.forEach((other, column) => {
      const replaced = (row[column] ?? 0) + (char === other ? 0 : 1)
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    })
    row = next
  })
  return row[target.length] ?? 0
}
