import { clockText } from '../china-time'
import { Refusal } from './refusal'
import type { Reader, Token } from './tokens'
import type { Span, Spans } from './types'

const DAY_MINUTES = 1440

/** `off`, `closed`, or `05:30-11:00,13:00-18:00`: the spans of a rule. Spans that touch become one. */
export function readTimes(reader: Reader): Spans {
  const first = reader.next
  if (first.kind === 'word') return readClosed(reader)
  const spans = [readSpan(reader)]
  while (reader.skip('comma')) spans.push(nextSpan(reader, spans[spans.length - 1] as Span))
  refuseLongerThanADay(spans, first)
  return joined(spans)
}

function readClosed(reader: Reader): Spans {
  const token = reader.take()
  if (token.text === 'off' || token.text === 'closed') return []
  if (token.text === '24/7') throw new Refusal(token.column, '24/7 要单独写；一天到晚写 00:00-24:00')
  if (token.text === 'open') throw new Refusal(token.column, '要写明几点到几点，如 08:00-17:00')
  throw new Refusal(token.column, `看不懂“${token.text}”，这里写时间或 off`)
}

function nextSpan(reader: Reader, before: Span): Span {
  const token = reader.next
  if (token.kind === 'word' || token.kind === 'number') {
    throw new Refusal(token.column, '逗号只能隔开时段；两条规则之间用分号“;”')
  }
  const span = readSpan(reader)
  if (span[0] < before[0]) throw new Refusal(token.column, '时段要按先后写，早的在前')
  if (span[0] < before[1]) throw new Refusal(token.column, `和前一段重叠，前一段到 ${endText(before[1])}`)
  return span
}

function readSpan(reader: Reader): Span {
  const from = readClock(reader)
  if (from.minute === DAY_MINUTES) throw new Refusal(from.token.column, '24:00 只能写在结束；开始写 00:00')
  if (!reader.skip('dash')) throw new Refusal(reader.next.column, '时段要写起止，如 08:00-17:00')
  const to = readClock(reader)
  if (from.minute === to.minute) throw new Refusal(to.token.column, '开始和结束相同；全天写 00:00-24:00')
  return [from.minute, to.minute > from.minute ? to.minute : to.minute + DAY_MINUTES]
}

function readClock(reader: Reader): { readonly minute: number; readonly token: Token } {
  const token = reader.take()
  if (token.kind !== 'time') throw new Refusal(token.column, '这里要写时间，如 08:00-17:00')
  const [hour, minute] = token.text.split(':') as [string, string]
  const total = Number(hour) * 60 + Number(minute)
  if (Number(minute) > 59 || total > DAY_MINUTES) {
    throw new Refusal(token.column, '没有这个时间；过了半夜写次日的钟点，如 19:00-02:00')
  }
  const right = clockText(total)
  if (right !== token.text) throw new Refusal(token.column, `时间要写成 ${right}`)
  return { minute: total, token }
}

function refuseLongerThanADay(spans: Spans, first: Token): void {
  const opens = (spans[0] as Span)[0]
  const closes = (spans[spans.length - 1] as Span)[1]
  if (closes > opens + DAY_MINUTES) throw new Refusal(first.column, '过夜那段和第二天的开始重叠了')
}

function joined(spans: Spans): Spans {
  const result: Span[] = []
  for (const span of spans) {
    const last = result[result.length - 1]
    if (last && last[1] === span[0]) result[result.length - 1] = [last[0], span[1]]
    else result.push(span)
  }
  return result
}

function endText(minute: number): string {
  return minute > DAY_MINUTES ? `次日 ${clockText(minute - DAY_MINUTES)}` : clockText(minute)
}
