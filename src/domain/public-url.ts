/** A host of the public network in plain letters: no user name before it, no number for it, no letters of another script. */
const PUBLIC_URL =
  /^https?:\/\/((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63})(?::(\d{1,5}))?(?:[/?#][^\s\\<>"'`\p{Cc}]*)?$/iu

/**
 * Whether an address leads where it seems to: `https://www.gov.cn@evil.test/` and `https://gоv.cn/` (with a letter that
 * is not Latin) do not.
 */
export function isPublicUrl(text: string): boolean {
  const [, host = '', port = '443'] = PUBLIC_URL.exec(text) ?? []
  return host !== '' && !/(^|\.)xn--/i.test(host) && Number(port) > 0 && Number(port) < 65_536
}
