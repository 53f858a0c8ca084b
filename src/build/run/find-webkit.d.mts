export interface WebKitPaths {
  readonly driver: string
  readonly browser: string
  readonly screen: string
}
export function needWebKit(): WebKitPaths | null
