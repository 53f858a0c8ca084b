/**
 * What must never change once a calendar is published, because calendar programs know an event by it: the part of a UID
 * after `@`, from the id of the region.
 */
export function uidDomain(region: string): string {
  return `${region}.laoyousuode`
}

/** PRODID of every calendar (RFC 5545 3.7.3). */
export const PRODUCT_ID = '-//LaoYouSuoDe//Events//ZH'
