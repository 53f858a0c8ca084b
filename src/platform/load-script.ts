/** So long a script that a tap needs may take to come. */
const WAIT_MS = 12_000

/** What to say where a tap needs a script that is not to be had now. */
export const SCRIPT_MISSING = '这一步的程序没下载下来，连上网再点一次'

class ScriptMissing extends Error {
  override readonly name = 'ScriptMissing'
}

/** Loads what a tap needs, in time; rejects where it does not come. `load` is an `import()`. */
export function loadScript<Module>(load: () => Promise<Module>): Promise<Module> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new ScriptMissing('timeout')), WAIT_MS)
    load()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer))
  })
}

/** Whether a fault is that a script did not come, in the words of each browser. */
export function isScriptFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return (
    error.name === 'ScriptMissing' ||
    /dynamically imported module|importing a module script|preload (css|module)|module script failed/i.test(
      error.message,
    )
  )
}
