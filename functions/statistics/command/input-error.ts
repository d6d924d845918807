/** What is wrong with a file that somebody gave us, and where; the command prints the message and nothing else. */
export class InputError extends Error {
  readonly where: string;
  /** What a program may tell in words of its own: bytes that are no text or are in another encoding, a stray quote. */
  readonly kind: 'notText' | 'encoding' | 'quote' | undefined;

  /** @param where  the file, and as far as known line and column, such as `answers.csv:3:17` */
  constructor(
    where: string,
    what: string,
    { kind, ...options }: ErrorOptions & { kind?: InputError['kind'] } = {},
  ) {
    super(`${where}: ${what}`, options);
    this.name = 'InputError';
    this.where = where;
    this.kind = kind;
  }
}
