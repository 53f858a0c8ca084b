import type { RouteRecordRaw } from 'vue-router'
import type { LazyParts, PackParts } from '../../content/pack'

export const graduateRoutes: RouteRecordRaw[] = []

/** Paths of the pages that are rendered at build. */
export function graduatePaths(_pack: PackParts, _lazy: LazyParts): string[] {
  return []
}
