/** What is asked of an observatory's API, beside method and path. */
export interface Asking {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The API of an observatory, as the command and the operator's page speak to it. */
export interface AskedObservatory {
  /**
   * @returns the reply's document; undefined of a reply without one
   * @throws RefusedError for whatever it refuses
   */
  ask<Reply>(method: string, path: string, asking?: Asking): Promise<Reply>;
}

/** What an observatory answered that is no success: its own sentence, and what it says is wrong where. */
export class RefusedError extends Error {
  readonly status: number;
  /** The end of the problem's type, such as `wave-exists`. */
  readonly slug: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: number, problem: Readonly<Record<string, unknown>>) {
    const { type = '', detail = `the observatory answered ${status}` } = problem;
    super(String(detail));
    this.name = 'RefusedError';
    this.status = status;
    this.slug = String(type).replace('/problems/', '');
    this.details = problem;
  }
}
