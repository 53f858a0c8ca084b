export function compressAll(folder: string): Promise<void>
