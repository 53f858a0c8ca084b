/** Functions that run in the page: each must stand alone. They return a line for each thing that is wrong. */

/** What makes the page wider than the window. */
export function wideThings(): string[] {
  const root = document.documentElement
  if (root.scrollWidth <= window.innerWidth) return []
  const wide = [...document.querySelectorAll('#app *')].filter(
    (element) => element.getBoundingClientRect().right > window.innerWidth + 0.5,
  )
  return [`${root.scrollWidth} px wide: ${wide.map((element) => element.outerHTML.slice(0, 80)).join(' | ')}`]
}

/** Things that take the focus and then lie under the bar, the tabs or the dock; and the end of the page if it does. */
export function coveredByBars(): string[] {
  const bars = [...document.querySelectorAll('.bar, .tabs, .dock')].filter((bar) =>
    /sticky|fixed/.test(getComputedStyle(bar).position),
  )
  const overlap = (element: Element, among = bars): number =>
    Math.max(
      0,
      ...among
        .filter((bar) => !bar.contains(element))
        .map((bar) => {
          const [b, e] = [bar.getBoundingClientRect(), element.getBoundingClientRect()]
          return Math.min(b.bottom, e.bottom) - Math.max(b.top, e.top)
        }),
    )
  const faults: string[] = []
  for (const element of document.querySelectorAll<HTMLElement>('main :is(a[href], button, input, summary)')) {
    const shown = element.closest('label') ?? element
    if (!element.checkVisibility() || shown.getBoundingClientRect().height > 400) continue
    element.blur()
    element.focus()
    if (overlap(shown) > 1) faults.push(`focused under a bar: ${shown.outerHTML.slice(0, 80)}`)
  }
  window.scrollTo(0, document.documentElement.scrollHeight)
  const last = document.querySelector('main')?.lastElementChild
  const atFoot = bars.filter((bar) => !bar.matches('.bar'))
  if (last && overlap(last, atFoot) > 1)
    faults.push(`the end lies under a bar: ${last.outerHTML.slice(0, 80)}`)
  window.scrollTo(0, 0)
  return faults
}

/** Text smaller than so many pixels as it stands on the screen: a drawing may be scaled. */
export function smallText(least: number): string[] {
  const small = [...document.querySelectorAll('body *')].filter((element) => {
    const field = element.matches('input:not([type=checkbox]):not([type=radio]), select, textarea')
    const own =
      field ||
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    const shown = element.checkVisibility() && !element.closest('.vh, script, style, noscript')
    const drawn = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1
    return own && shown && parseFloat(getComputedStyle(element).fontSize) * drawn < least - 0.01
  })
  return small.map(
    (element) => `${getComputedStyle(element).fontSize} text: ${element.outerHTML.slice(0, 80)}`,
  )
}

/** Targets lower than so many pixels. A link within a sentence is as high as its line, as WCAG 2.5.8 allows. */
export function smallTargets(least: number): string[] {
  const small = [
    ...document.querySelectorAll<HTMLElement>('#app :is(a[href], button, input, summary)'),
  ].filter((element) => {
    const shown = element.closest('label') ?? element
    if (!element.checkVisibility() || element.closest('.vh, .skip')) return false
    const inline = element.tagName === 'A' && getComputedStyle(element).display === 'inline'
    return !inline && shown.getBoundingClientRect().height < least - 0.5
  })
  return small.map(
    (element) =>
      `${(element.closest('label') ?? element).getBoundingClientRect().height} px high: ${element.outerHTML.slice(0, 80)}`,
  )
}
