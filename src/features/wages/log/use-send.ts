import { inject, onBeforeUnmount, ref, type Ref } from 'vue'
import { monthText } from '../../../domain/month'
import type { Day } from '../../../domain/day'
import { statementOf, type Statement } from '../../../domain/worklog/statement'
import { noFilesWords } from '../../../platform/in-app'
import { isScriptFault, loadScript, SCRIPT_MISSING } from '../../../platform/load-script'
import { saveFile } from '../../../platform/save-file'
import { copyText, shareFiles } from '../../../platform/share'
import { ANNOUNCE } from '../../../ui/screen'
import type { ShownSite } from './use-log'

export interface UsedSend {
  /** What came of it, in words. */
  readonly note: Ref<string>
  /** The text, to hold down on. */
  readonly text: Ref<string>
  /** Addresses of pictures that were not handed on yet. */
  readonly pictures: Ref<readonly string[]>
  readonly busy: Ref<boolean>
  readonly picture: (statement: Statement) => Promise<void>
  readonly words: (statement: Statement) => Promise<void>
  /** The table of one month, or of all of them. */
  readonly table: (shown: ShownSite, statement: Statement | null, today: Day) => Promise<void>
  readonly forget: () => void
}

/** A name that says nothing to who sees it in a list of files. */
const nameOf = ({ month }: Statement) => `duizhang-${monthText(month)}`

/** Hands a statement on: as a picture, as text, as a table. Nothing leaves the phone by itself. */
export function useSend(): UsedSend {
  const announce = inject(ANNOUNCE, () => undefined)
  const note = ref('')
  const text = ref('')
  const pictures = ref<readonly string[]>([])
  const busy = ref(false)

  function say(words: string): void {
    note.value = words
    announce(words)
  }

  function forget(): void {
    for (const url of pictures.value) URL.revokeObjectURL(url)
    pictures.value = []
    text.value = ''
    note.value = ''
  }
  onBeforeUnmount(forget)

  async function picture(statement: Statement): Promise<void> {
    busy.value = true
    const files = await loadScript(() => import('./picture'))
      .then(({ drawStatement }) => drawStatement(statement, nameOf(statement)))
      .catch((error: unknown) => (isScriptFault(error) ? null : []))
    busy.value = false
    if (!files) return say(SCRIPT_MISSING)
    if (files.length === 0) return say('这个浏览器画不出图，抄文字发吧')
    if ((await shareFiles('月结单', files)) === 'shared') return say('交给别的应用了')
    forget()
    pictures.value = files.map((file) => URL.createObjectURL(file))
    say('图在下面，按住可以存、可以发')
  }

  async function words(statement: Statement): Promise<void> {
    const found = await loadScript(() => import('../../../domain/worklog/statement-text')).catch(() => null)
    forget()
    if (!found) return say(SCRIPT_MISSING)
    const { statementText } = found
    text.value = statementText(statement)
    say((await copyText(text.value)) ? '抄好了，去微信里粘贴' : '抄不了，按住下面的字自己抄')
  }

  async function table({ log, account }: ShownSite, one: Statement | null, today: Day): Promise<void> {
    const found = await loadScript(() => import('../../../domain/worklog/statement-csv')).catch(() => null)
    if (!found) return say(SCRIPT_MISSING)
    const { statementCsv } = found
    const months = Array.from(account.months.keys())
    const statements = one ? [one] : months.map((month) => statementOf(log, account, month, today))
    const name = one ? nameOf(one) : 'duizhang-all'
    const saved = saveFile(`${name}.csv`, 'text/csv;charset=utf-8', statementCsv(statements, log))
    say(saved ? '表格存好了，在“下载”里' : noFilesWords('点“抄文字”，或做成图片'))
  }

  return { note, text, pictures, busy, picture, words, table, forget }
}
