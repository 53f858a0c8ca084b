/**
 * Why a download was refused. `network`: no answer, or none in time. `http`: an answer without the file. `shape`: the
 * right bytes, but not what the screens of this app need.
 */
export type DownloadFault = 'network' | 'http' | 'hash' | 'json' | 'shape'

export class DownloadError extends Error {
  constructor(
    readonly fault: DownloadFault,
    readonly url: string,
  ) {
    super(`${fault}: ${url}`)
  }
}

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>
