import type { Component, InjectionKey } from 'vue'

/** What stands under the bar of every screen: the banners of the shell. */
export const SCREEN_NOTES: InjectionKey<Component> = Symbol('screen notes')

/** Goes one step back, or to the fallback path where this page was the first. */
export const SCREEN_BACK: InjectionKey<(fallback: string) => void> = Symbol('screen back')

/** Says a sentence to a screen reader without moving the focus. */
export const ANNOUNCE: InjectionKey<(text: string) => void> = Symbol('announce')
