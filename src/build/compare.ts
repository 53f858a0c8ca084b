import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest, PackParts } from '../content/pack'
import type { EventsPart } from '../domain/events/parts'
import type { EventRecord, EventTime } from '../domain/events/types'
import { timeWords } from '../domain/events/words'
import type { ExtraPart } from './extra'

/** What a published pack says of what staff change. */
export interface Published {
  readonly places: readonly { readonly id: string; readonly name: string }[]
  readonly events: readonly EventRecord[]
}

/**
 * Reads the places and events of a published pack: `from` is the address of a site, or a folder that holds `packs/` or the
 * pack itself. Throws a Chinese sentence where there is none.
 */
export async function readPublished(from: string, region: string): Promise<Published> {
  const text = /^https?:/.test(from) ? remote(from, region) : local(from, region)
  const manifest = JSON.parse(await text('manifest.json')) as Manifest
  const part = async (name: string): Promise<unknown> => {
    const entry = manifest.parts[name]
    return entry ? JSON.parse(await text(entry.url)) : undefined
  }
  const places = (await part('places')) as Published['places'] | undefined
  const events = (await part('events')) as EventsPart | undefined
  return { places: places ?? [], events: events?.events ?? [] }
}

type ReadText = (name: string) => Promise<string>

function remote(site: string, region: string): ReadText {
  const base = new URL(`packs/${region}/`, site.endsWith('/') ? site : `${site}/`)
  return async (name) => {
    const response = await fetch(new URL(name, base)).catch(() => null)
    if (!response?.ok) throw new Error(`${base.href} 读不到已发布的资料（${name}）；请核对网址和网络`)
    return response.text()
  }
}

function local(folder: string, region: string): ReadText {
  const places = [join(folder, 'packs', region), join(folder, region), folder]
  const own = places.find((each) => existsSync(join(each, 'manifest.json')))
  if (!own)
    return () =>
      Promise.reject(new Error(`${folder} 里没有已发布的资料；请写网站的网址，或上次生成的 dist 文件夹`))
  return async (name) => readFileSync(join(own, name), 'utf8')
}

/** What phones would not learn of, or learn of wrongly, a sentence each: gone records, changed ids, changes without their count. */
export function comparisonLines(
  published: Published,
  parts: PackParts,
  extra: readonly ExtraPart[],
): readonly string[] {
  const events = (extra.find(({ name }) => name === 'events')?.value as EventsPart | undefined)?.events ?? []
  return [
    ...goneLines(
      '地点',
      published.places,
      parts.places,
      '真的撤了就不用管；只是改了编号的，请改回原来的编号',
    ),
    ...goneLines(
      '活动',
      published.events.map((event) => ({ ...event, name: event.title })),
      events.map((event) => ({ ...event, name: event.title })),
      '不办了，请留着这一行，活动状态写“取消”；删掉了，手机和日历不会知道',
    ),
    ...events.flatMap((event) => {
      const before = published.events.find(({ id }) => id === event.id)
      return before ? changeLines(before, event) : []
    }),
  ]
}

interface Named {
  readonly id: string
  readonly name: string
}

function goneLines(kind: string, before: readonly Named[], now: readonly Named[], advice: string): string[] {
  const ids = new Set(now.map(({ id }) => id))
  const known = new Set(before.map(({ id }) => id))
  return before
    .filter(({ id }) => !ids.has(id))
    .map(({ id, name }) => {
      const renamed = now.find((each) => each.name === name && !known.has(each.id))
      return renamed
        ? `${kind}“${name}”的编号从 ${id} 变成了 ${renamed.id}：编号不能改，收藏和日历认的是它；请改回 ${id}。`
        : `${kind}“${name}”（${id}）已经发布，这次没有了：${advice}。`
    })
}

const yearOf = (time: EventTime): number | null => (time.how === 'tba' ? null : Number(time.from.slice(0, 4)))

function changeLines(before: EventRecord, now: EventRecord): string[] {
  const what = [
    JSON.stringify(before.time) === JSON.stringify(now.time)
      ? ''
      : `时间（${timeWords(before.time)} → ${timeWords(now.time)}）`,
    before.placeId === now.placeId && before.venue === now.venue ? '' : '地点',
    before.status === now.status ? '' : '活动状态',
    JSON.stringify(before.recurrence) === JSON.stringify(now.recurrence) ? '' : '重复',
  ].filter(Boolean)
  const lines: string[] = []
  if (what.length > 0 && now.sequence <= before.sequence)
    lines.push(
      `活动“${now.title}”（${now.id}）的${what.join('、')}改了，改动次数还是 ${now.sequence}：请改成 ${before.sequence + 1}，写上改动日期，日历才会跟着变。`,
    )
  const [was, is] = [yearOf(before.time), yearOf(now.time)]
  if (was !== null && is !== null && is < was)
    lines.push(`活动“${now.title}”（${now.id}）从 ${was} 年变成了 ${is} 年：年份是不是写错了？`)
  return lines
}
