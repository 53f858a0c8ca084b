/** Names that mean something to JavaScript objects and so are never taken as headings or fields. */
export const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype']
