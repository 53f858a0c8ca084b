/** Why a text is not opening hours, and at which character (the first is 1). Never leaves `parseHours`. */
export class Refusal extends Error {
  constructor(
    readonly column: number,
    message: string,
  ) {
    super(message)
  }
}
