export function findBrowser(): string | null
export function needBrowser(): Promise<string>
