import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { minifySync, type Plugin } from 'vite'

const PLACE = '<!-- src/early.js -->'

/** Puts `src/early.js` into every page, where it runs before anything is fetched. */
export function earlyPlugin(): Plugin {
  let root = '.'
  return {
    name: 'early',
    configResolved(config) {
      root = config.root
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}`)
        const { code, errors } = minifySync('early.js', readFileSync(join(root, 'src/early.js'), 'utf8'))
        if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
        return html.replace(PLACE, () => `<script>${code.trim()}</script>`)
      },
    },
  }
}
