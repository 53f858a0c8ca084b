/**
 * Small choices that must be known before the first paint (text size, theme, chosen town), as text under a key.
 * Kept in localStorage; where that is refused they live as long as the page.
 */
const PREFIX = 'lysd:'
/** What the browser refused to keep; it goes before what was kept earlier. */
const refused = new Map<string, string | null>()

/** The kept text, or `null`. */
export function readPref(key: string): string | null {
  const own = refused.get(key)
  if (own !== undefined) return own
  try {
    return localStorage.getItem(PREFIX + key)
  } catch {
    return null
  }
}

/** Keeps a text; `null` forgets it. Returns false where the browser did not keep it. */
export function writePref(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key)
    else localStorage.setItem(PREFIX + key, value)
    refused.delete(key)
    return true
  } catch {
    refused.set(key, value)
    return false
  }
}

/** Forgets every choice of this app. */
export function clearPrefs(): void {
  refused.clear()
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
  } catch {
    // A browser that refuses storage has kept nothing.
  }
}
