export function needFirefox(): string | null
