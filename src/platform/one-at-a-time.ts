/** Runs alone among all windows of this app; `null` where another window is at it. Old browsers cannot tell. */
export async function oneAtATime<Result>(name: string, run: () => Promise<Result>): Promise<Result | null> {
  if (!navigator.locks) return run()
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? run() : null))
}
