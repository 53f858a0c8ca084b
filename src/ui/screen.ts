import type { Component, InjectionKey } from 'vue'

/** What stands under the bar of every screen: the banners of the shell. */
export const SCREEN_NOTES: InjectionKey<Component> = Symbol('screen notes')

/** Goes one step back, or to the fallback path where this page was the first. */
export const SCREEN_BACK: InjectionKey<(fallback: string) => void> = Symbol('screen back')

/** Says a sentence to a screen reader without moving the focus. */
export const ANNOUNCE: InjectionKey<(text: string) => void> = Symbol('announce')

/** The way to report a mistake of the page it stands on. */
export const REPORT_LINK: InjectionKey<Component> = Symbol('report link')

/** Told whether something typed on this page is kept nowhere: then no new build reloads the page over it. */
export const UNSAVED: InjectionKey<(unsaved: boolean) => void> = Symbol('unsaved')
