import type { Server } from 'node:http'

export interface ServeOptions {
  readonly dir: string
  readonly port: number
  readonly host?: string
  readonly base?: string
}
export function cacheControl(path: string): string
export function serve(options: ServeOptions): Promise<Server>
