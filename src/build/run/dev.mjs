import { prepare } from './prepare.mjs'

prepare()
process.env.SAMPLES ??= '1'
const { createServer } = await import('vite')
const server = await createServer({ server: { port: Number(process.env.PORT ?? 5173) } })
await server.listen()
server.printUrls()
