/** Folders that hold files for other programs, or that other services on the same host answer. */
const NOT_ROUTES = /^(packs|cal|assets|icons|files|data|api)\//

/**
 * True for an address that the app's router answers: a path without a file ending but that of an index page, outside the
 * folders of files.
 */
export function isAppRoute(pathname: string, base: string): boolean {
  if (!pathname.startsWith(base)) return false
  const path = pathname.slice(base.length)
  return !NOT_ROUTES.test(path) && (!/\.[a-z0-9]+$/i.test(path) || /(^|\/)index\.html$/.test(path))
}
