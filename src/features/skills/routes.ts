import type { RouteRecordRaw } from 'vue-router'
import type { LazyParts, PackParts } from '../../content/pack'

export const skillRoutes: RouteRecordRaw[] = []

/** Paths of the pages that are rendered at build. */
export function skillPaths(_pack: PackParts, _lazy: LazyParts): string[] {
  return []
}
