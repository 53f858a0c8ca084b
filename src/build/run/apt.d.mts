export function installByApt(packages: readonly string[]): boolean
