import type { RouteRecordRaw } from 'vue-router'

export const paperRoutes: RouteRecordRaw[] = []

/** Paths of the pages that are rendered at build. */
export const paperPaths: readonly string[] = []
