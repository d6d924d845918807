/** What is wrong with a file that somebody gave us, and where; the command prints the message and nothing else. */
export class InputError extends Error {
  /** @param where  the file, and as far as known line and column, such as `answers.csv:3:17` */
  constructor(where: string, what: string, options?: ErrorOptions) {
    super(`${where}: ${what}`, options);
    this.name = 'InputError';
  }
}
