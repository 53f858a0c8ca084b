/** Addresses that must never become a link. */
export const HOSTILE_LINKS: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'blob:https://city.test/1',
  'file:///etc/passwd',
  'intent://scan/#Intent;scheme=zxing;end',
  'weixin://dl/business',
  'http://plain.test/',
  '//evil.test/',
  '/\\evil.test/',
  '\\\\evil.test/',
  '/\t/evil.test/',
  '/\n/evil.test/',
  'https:evil.test',
  'evil.test',
  '',
]

/** Texts that would run where a renderer took them for HTML. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<img src=x onerror=window.__x=1>',
  '<script>window.__x=1</script>',
  '<svg onload=window.__x=1>',
  '<a href="javascript:window.__x=1">点我</a>',
  '"><iframe srcdoc="<script>window.__x=1</script>">',
  '<style>@import "//evil.test"</style>',
  '<details open ontoggle=window.__x=1>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=window.__x=1>',
  '{{ constructor.constructor("window.__x=1")() }}',
  '${window.__x=1}',
  '&lt;img src=x onerror=window.__x=1&gt;',
  '<!--><img src=x onerror=window.__x=1>-->',
]

/** What is dangerous in a rendered tree: elements that load or run, handlers, and addresses of a scheme not allowed. */
export function dangers(root: Element): string[] {
  return Array.from(root.querySelectorAll('*')).flatMap((element) => [
    ...(/^(script|iframe|object|embed|img|style|link|base|form|meta)$/i.test(element.tagName)
      ? [element.tagName]
      : []),
    ...element
      .getAttributeNames()
      .filter((name) => /^(on|style$|srcdoc$|formaction$)/i.test(name) || isBadLink(element, name))
      .map((name) => `${element.tagName}[${name}=${element.getAttribute(name)}]`),
  ])
}

function isBadLink(element: Element, name: string): boolean {
  if (!/^(href|src|action|xlink:href)$/i.test(name)) return false
  return !/^(https:\/\/|tel:|mailto:|\/(?![/\\]))/.test(element.getAttribute(name) ?? '')
}
