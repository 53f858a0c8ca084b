/**
 * One line of the journal of work. Lines are only ever added: a correction is a later line about the same thing, so that
 * what was written before stays to be seen. Lines of two devices are merged by putting them together.
 */
export interface WorkEntry {
  readonly id: string
  /** The id of the site, one employer at one place. */
  readonly site: string
  /** When the line was written, an instant in milliseconds. */
  readonly at: number
  readonly about: 'site' | 'day' | 'money'
  /**
   * What it is about. `site`: the site's id for its name, or a day for the terms that hold from then on. `day`: the day
   * (ISO, China time). `money`: the id of a payment.
   */
  readonly of: string
  /** What holds from now on, as typed; `null` takes it back. */
  readonly value: Readonly<Record<string, string>> | null
}
