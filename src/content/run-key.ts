import type { InjectionKey } from 'vue'
import type { ContentRun } from './boot'

/** The running content, for the screens that look for a newer pack or repair the cache. */
export const CONTENT_RUN: InjectionKey<ContentRun> = Symbol('content run')
