import { serve } from './server.mjs'

/** Serves a folder as a process of its own, so that a test can kill it: `serve-dir.mjs DIR [PORT] [BASE]`. */
const [dir, port = '0', base = '/'] = process.argv.slice(2)
const server = await serve({ dir, port: Number(port), host: '127.0.0.1', base })
console.log(`listening ${server.address().port}`)
