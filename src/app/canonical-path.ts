/** What people paste behind an address, and what a page of a folder is called on a plain host. */
const TAIL = /(\/index\.html?|[\s。，、；;,）)」』】》>“”"'’]+)$/i

/**
 * An address as this app writes it, of one that somebody wrote otherwise: in capitals, without the last slash, with
 * escapes, full stops behind it, or the name of the index page. Routes match no other spelling, so that whoever asks
 * what a page is need ask one spelling only.
 */
export function canonicalPath(path: string): string {
  let plain = decoded(path)
  for (let before = ''; before !== plain;) [before, plain] = [plain, plain.replace(TAIL, '')]
  return `${plain.replace(/\/+$/, '').replace(/^\/*/, '/').toLowerCase()}/`.replace(/^\/\/$/, '/')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
