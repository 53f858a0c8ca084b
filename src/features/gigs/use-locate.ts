import { inject, ref } from 'vue'
import { canLocate, locate, type PositionFault } from '../../platform/position'
import { ANNOUNCE } from '../../ui/screen'
import { useOrigin } from './origin'

const FAULT_WORDS: Readonly<Record<PositionFault, string>> = {
  insecure: '这个网址不能定位，请选乡镇',
  unsupported: '这个浏览器不能定位，请选乡镇',
  denied: '没有定位权限，请选乡镇',
  unavailable: '手机没定到位，请选乡镇',
  timeout: '定位超时，请选乡镇',
}

/** Asking the device where it is: only on a tap, never longer than eight seconds, always with the other way beside it. */
export function useLocate() {
  const origin = useOrigin()
  const announce = inject(ANNOUNCE, () => undefined)
  const asking = ref(false)
  /** A sentence that says why there is no position, or `null`. */
  const fault = ref<string | null>(null)
  let waiting: AbortController | null = null

  async function ask(): Promise<boolean> {
    asking.value = true
    fault.value = null
    waiting = new AbortController()
    const answer = await locate(waiting.signal)
    asking.value = false
    if (answer.ok) origin.useFix(answer.fix)
    else if (!waiting.signal.aborted) fault.value = FAULT_WORDS[answer.fault]
    announce(answer.ok ? '定到位了，按离你远近排好了' : (fault.value ?? '不定位了'))
    return answer.ok
  }

  function cancel(): void {
    waiting?.abort()
  }

  return { asking, fault, ask, cancel, canLocate }
}
