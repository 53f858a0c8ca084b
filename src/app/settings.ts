import { defineStore } from 'pinia'
import { ref } from 'vue'
import { readPref, writePref } from '../platform/prefs'

export type TextSize = 'standard' | 'large' | 'elder'
export type Theme = 'system' | 'light' | 'dark'

const SIZES: readonly TextSize[] = ['standard', 'large', 'elder']
const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** How the app looks to this person. The two choices are applied before the first paint by the page itself. */
export const useSettings = defineStore('settings', () => {
  const size = ref(known(SIZES, readPref('size')))
  const theme = ref(known(THEMES, readPref('theme')))

  function setSize(next: TextSize): void {
    size.value = next
    apply('size', next, next === 'standard')
  }

  function setTheme(next: Theme): void {
    theme.value = next
    apply('theme', next, next === 'system')
  }

  /** Back to how it looks to anybody. */
  function forget(): void {
    if (size.value !== 'standard') setSize('standard')
    if (theme.value !== 'system') setTheme('system')
  }

  return { size, theme, setSize, setTheme, forget }
})

function known<T extends string>(all: readonly T[], value: string | null): T {
  return all.find((each) => each === value) ?? (all[0] as T)
}

function apply(name: 'size' | 'theme', value: string, isDefault: boolean): void {
  writePref(name, isDefault ? null : value)
  if (isDefault) delete document.documentElement.dataset[name]
  else document.documentElement.dataset[name] = value
}
