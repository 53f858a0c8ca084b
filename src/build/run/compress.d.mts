export function compressAll(folder: string): Promise<void>
export function compressFile(file: string): Promise<void>
