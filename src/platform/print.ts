/** True where the browser can print at all. */
export function canPrint(): boolean {
  return typeof window.print === 'function'
}

/**
 * Prints the page. Call it straight from the click: some browsers print nothing otherwise. Closed details are opened for
 * the paper, since older browsers leave out what is folded away.
 */
export function printPage(): void {
  const closed = Array.from(document.querySelectorAll<HTMLDetailsElement>('details:not([open])'))
  for (const each of closed) each.open = true
  const fold = () => {
    for (const each of closed) each.open = false
    window.removeEventListener('afterprint', fold)
  }
  window.addEventListener('afterprint', fold)
  window.print()
}
