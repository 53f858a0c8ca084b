/**
 * Small choices that must be known before the first paint (text size, theme, chosen town), as text under a key.
 * Kept in localStorage; where that is refused they live as long as the page.
 */
const PREFIX = 'lysd:'
const memory = new Map<string, string>()

/** The kept text, or `null`. */
export function readPref(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key) ?? memory.get(key) ?? null
  } catch {
    return memory.get(key) ?? null
  }
}

/** Keeps a text; `null` forgets it. Returns false where the browser did not keep it. */
export function writePref(key: string, value: string | null): boolean {
  if (value === null) memory.delete(key)
  else memory.set(key, value)
  try {
    if (value === null) localStorage.removeItem(PREFIX + key)
    else localStorage.setItem(PREFIX + key, value)
    return true
  } catch {
    return false
  }
}

/** Forgets every choice of this app. */
export function clearPrefs(): void {
  memory.clear()
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
  } catch {
    // A browser that refuses storage has kept nothing.
  }
}
