/** Quotation marks within quoted words: “…‘131’…”. */
export function nestedQuotes(words: string): string {
  return words.replace(/“/g, '‘').replace(/”/g, '’')
}
