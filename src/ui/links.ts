const ALLOWED = /^(https:\/\/|tel:|mailto:|\/(?!\/))/i
/** Browsers read a backslash as a slash and skip tabs and line ends, so that a path could name another host. */
const DECEIVING = /[\\\s]|^https?:\/\/[^/?#]*@/i

/** An address from content as it may stand in a link: only https, tel, mailto and paths of this app; else nothing. */
export function resolveLink(href: string | undefined): string | undefined {
  if (!href || !ALLOWED.test(href) || DECEIVING.test(href)) return undefined
  return href.startsWith('/') ? import.meta.env.BASE_URL + href.slice(1) : href
}

/** The address of a source: also one that is not encrypted, as old notices are. */
export function sourceLink(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) && !DECEIVING.test(url) ? url : undefined
}

/** How to ring a number: an extension, `010-12345678-801`, is dialled after a pause. */
export function telephoneLink(number: string, extension = ''): string {
  const [, main = number, more = extension] = /^((?:\d{3,4}-)?\d{7,8})-(\d{1,6})$/.exec(number) ?? []
  return more === '' ? `tel:${main}` : `tel:${main},${more}`
}

/** A number to read out: `010-12345678 转 801`. */
export function telephoneWords(number: string, extension = ''): string {
  const link = telephoneLink(number, extension).slice('tel:'.length)
  return link.replace(',', ' 转 ')
}
