import { setTimeout as wait } from 'node:timers/promises';
import { InputError } from '../statistics/command/input-error.ts';
import { type AskedObservatory, type Asking, RefusedError } from './refused-error.ts';

/** Times that a request is sent where the observatory is busy or does not answer, the pauses doubling from a quarter second. */
const mostTries = 6;
const firstPauseMilliseconds = 250;

/** The API of an observatory, with the operator's key. Only what changes nothing when it is sent again is asked of it. */
export class Observatory implements AskedObservatory {
  readonly #address: string;
  readonly #key: string;

  /** @throws InputError for an address that would carry the key over the network unencrypted */
  constructor(address: string, key: string) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (!url || !/^https?:$/.test(url.protocol)) {
      throw new InputError('--url', `"${address}" is no address such as https://observatory.example.org`);
    }
    const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    if (url.protocol === 'http:' && !isHere) {
      throw new InputError('--url', `${address} would carry the operator’s key unencrypted: use https`);
    }
    this.#address = address.replace(/\/+$/, '');
    this.#key = key;
  }

  get address(): string {
    return this.#address;
  }

  /**
   * @returns the reply's document; undefined of a reply without one
   * @throws RefusedError for whatever it refuses; InputError where it cannot be reached
   */
  async ask<Reply>(method: string, path: string, { body, headers = {} }: Asking = {}): Promise<Reply> {
    for (let tries = 1; ; tries++) {
      const response = await this.#send(method, path, { body, headers }).catch((cause: Error) => {
        if (tries < mostTries) return undefined;
        throw new InputError(
          this.#address,
          'cannot be reached; what was sent stays, and the same command goes on',
          {
            cause,
          },
        );
      });
      const isBusy = response === undefined || response.status === 429 || response.status >= 500;
      if (isBusy && tries < mostTries) {
        await wait(firstPauseMilliseconds * 2 ** (tries - 1));
        continue;
      }
      if (!response) continue;
      const document = await documentOf(response);
      if (response.ok) return document as Reply;
      throw new RefusedError(response.status, (document ?? {}) as Record<string, unknown>);
    }
  }

  #send(
    method: string,
    path: string,
    { body, headers }: { body: unknown; headers: Readonly<Record<string, string>> },
  ) {
    return fetch(`${this.#address}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#key}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }
}

async function documentOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
