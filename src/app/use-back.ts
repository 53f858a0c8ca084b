import { useRouter } from 'vue-router'

/** Back in the app's own history; where this page was opened directly, to its parent instead of out of the app. */
export function useBack(): (fallback: string) => void {
  const router = useRouter()
  return (fallback) => {
    const { back } = (router.options.history.state ?? {}) as { back?: string | null }
    if (typeof back === 'string') router.back()
    else void router.replace(fallback)
  }
}
