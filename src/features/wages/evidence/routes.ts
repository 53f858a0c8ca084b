import type { RouteRecordRaw } from 'vue-router'

export const evidenceRoutes: RouteRecordRaw[] = []

/** Paths of the pages that are rendered at build. */
export const evidencePaths: readonly string[] = []
