import { defineStore } from 'pinia'
import { computed, ref, shallowRef, type Ref } from 'vue'
import type { Point } from '../../domain/schematic'
import { FRAME } from './map-drawing'
import { pannedBy, WHOLE, zoomedBy, type MapView } from './map-view'

/** What of the map was seen last, for the way back from a place. Lasts as long as the page. */
const useLastView = defineStore('map-view', () => ({ view: shallowRef<MapView>(WHOLE) }))

/** Further than this, in pixels, a finger drags; nearer, it taps. */
const TAP = 6
const KEY_STEP = 60
const KEY_ZOOM = 2
const KEY_PANS: Readonly<Partial<Record<string, readonly [number, number]>>> = {
  ArrowLeft: [KEY_STEP, 0],
  ArrowRight: [-KEY_STEP, 0],
  ArrowUp: [0, KEY_STEP],
  ArrowDown: [0, -KEY_STEP],
}

/**
 * Moves the view of a map by fingers, mouse and keys. `drawnAt` follows the zoom only once the fingers are up, so that
 * nothing is laid out anew under them.
 */
export function useMapView(map: Ref<HTMLElement | null>) {
  const last = useLastView()
  const view = computed(() => last.view)
  const drawnAt = ref(last.view.zoom)
  const down = new Map<number, Point>()
  let travelled = 0

  function show(next: MapView): void {
    last.view = next
    drawnAt.value = next.zoom
  }

  function onPointerDown(event: PointerEvent): void {
    if (event.button > 0) return
    if (down.size === 0) travelled = 0
    down.set(event.pointerId, unitsAt(event))
  }

  function onPointerMove(event: PointerEvent): void {
    const before = down.get(event.pointerId)
    if (!before) return
    const now = unitsAt(event)
    const others = Array.from(down).filter(([id]) => id !== event.pointerId)
    const other = others[0]?.[1]
    travelled += Math.abs(now.x - before.x) + Math.abs(now.y - before.y)
    down.set(event.pointerId, now)
    if (travelled < TAP) return
    map.value?.setPointerCapture?.(event.pointerId)
    last.view = other ? pinched(last.view, other, before, now) : moved(last.view, before, now)
  }

  function onPointerUp(event: PointerEvent): void {
    down.delete(event.pointerId)
    if (down.size === 0) drawnAt.value = last.view.zoom
  }

  /** A drag that ends on a mark is no tap on it. */
  function onClickFirst(event: MouseEvent): void {
    if (travelled < TAP) return
    travelled = 0
    event.preventDefault()
    event.stopPropagation()
  }

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = viewAfterKey(last.view, event.key)
    if (!next) return
    event.preventDefault()
    show(next)
  }

  /** A place of the window as units of the drawing. */
  function unitsAt(event: PointerEvent): Point {
    const box = map.value?.querySelector('svg')?.getBoundingClientRect()
    if (!box || box.width === 0) return { x: event.clientX, y: event.clientY }
    const unit = Math.max(FRAME.width / box.width, FRAME.height / box.height)
    return {
      x: (event.clientX - box.left - box.width / 2) * unit + FRAME.width / 2,
      y: (event.clientY - box.top - box.height / 2) * unit + FRAME.height / 2,
    }
  }

  return { view, drawnAt, show, onPointerDown, onPointerMove, onPointerUp, onClickFirst, onKey }
}

function moved(view: MapView, from: Point, to: Point): MapView {
  return pannedBy(view, to.x - from.x, to.y - from.y)
}

/** One of two fingers moved: the point between them stays between them. */
function pinched(view: MapView, still: Point, from: Point, to: Point): MapView {
  const middle = { x: (still.x + to.x) / 2, y: (still.y + to.y) / 2 }
  const followed = pannedBy(view, (to.x - from.x) / 2, (to.y - from.y) / 2)
  return zoomedBy(followed, apart(still, to) / Math.max(1, apart(still, from)), middle)
}

function viewAfterKey(view: MapView, key: string): MapView | null {
  const pan = KEY_PANS[key]
  if (pan) return pannedBy(view, pan[0], pan[1])
  if (key === '+' || key === '=') return zoomedBy(view, KEY_ZOOM)
  if (key === '-' || key === '_') return zoomedBy(view, 1 / KEY_ZOOM)
  return key === '0' ? WHOLE : null
}

function apart(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}
