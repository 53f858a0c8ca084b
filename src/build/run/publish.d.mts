export function numberIssue(options?: { outDir?: string; ask?: boolean }): Promise<void>
