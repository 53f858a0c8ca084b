import type { RouteRecordRaw } from 'vue-router'
import type { LazyParts, PackParts } from '../../content/pack'

export const startupRoutes: RouteRecordRaw[] = []

/** Paths of the pages that are rendered at build. */
export function startupPaths(_pack: PackParts, _lazy: LazyParts): string[] {
  return []
}
