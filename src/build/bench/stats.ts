/** Middle of the values; of an even number the mean of the two in the middle. NaN where there is none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

/** Median of the quotients of values measured in the same run. */
export function medianRatio(values: readonly number[], others: readonly number[]): number {
  return median(values.map((value, run) => value / (others[run] ?? NaN)))
}

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
