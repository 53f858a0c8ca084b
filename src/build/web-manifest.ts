import type { ManifestOptions } from 'vite-plugin-pwa'
import { buildPack } from './build-pack'

/** The web app manifest: the region gives the name. */
export function webManifest(region: string): Partial<ManifestOptions> {
  const name = buildPack({ region }).parts?.region.shortName ?? ''
  return {
    id: './',
    name: `劳有所得 · ${name}`,
    short_name: '劳有所得',
    description: `${name}的零工市场、办事指南，没有网也能用。`,
    lang: 'zh-CN',
    dir: 'ltr',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#f6f4ed',
    theme_color: '#f6f4ed',
    icons: [
      { src: 'icons/app-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: 'icons/app-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
