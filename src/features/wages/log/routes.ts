import type { RouteRecordRaw } from 'vue-router'

export const workRoutes: RouteRecordRaw[] = []

/** Paths of the pages that are rendered at build. */
export const workPaths: readonly string[] = []
