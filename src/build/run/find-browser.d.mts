export function findBrowser(): string | null
export function needBrowser(): Promise<string>
export function findShell(): string | null
export function wantShell(): string | null
