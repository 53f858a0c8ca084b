import { onMounted, onUnmounted } from 'vue'

/** Opens every `details` while the page prints, for browsers whose style sheets cannot; returns how to print. */
export function usePrint(): () => void {
  let opened: HTMLDetailsElement[] = []
  const open = () => {
    opened = Array.from(document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')).filter(
      (each) => !each.classList.contains('noprint'),
    )
    for (const each of opened) each.open = true
  }
  const close = () => {
    for (const each of opened) each.open = false
    opened = []
  }
  onMounted(() => {
    window.addEventListener('beforeprint', open)
    window.addEventListener('afterprint', close)
  })
  onUnmounted(() => {
    window.removeEventListener('beforeprint', open)
    window.removeEventListener('afterprint', close)
  })
  return () => window.print()
}
