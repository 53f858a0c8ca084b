import { inject, watchEffect, type InjectionKey } from 'vue'

/** What a page says of itself in the document's head. */
export interface Head {
  readonly title: string
  readonly description?: string
  /** schema.org data of the page. */
  readonly jsonLd?: Readonly<Record<string, unknown>>
}

/** Takes the head of the page that is shown: the document's title, or the file that is being rendered. */
export const HEAD: InjectionKey<(head: Head) => void> = Symbol('head')

/** Sets the head of this page, and again whenever what it depends on changes. */
export function useHead(head: () => Head): void {
  const tell = inject(HEAD, null)
  if (tell) watchEffect(() => tell(head()))
}
