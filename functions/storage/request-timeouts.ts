/** How long a client of AWS waits for one request before it tries again. */
export interface RequestTimeouts {
  readonly connectionTimeout: number;
  /** Until the reply begins. */
  readonly requestTimeout: number;
  /** Without a byte. */
  readonly socketTimeout: number;
  readonly throwOnRequestTimeout: true;
}

/**
 * In milliseconds. Left to itself the SDK waits five minutes for a reply, and API Gateway half a minute for us: whoever
 * sent an answer would be told nothing of use. Four tries of these are over in time to say so.
 */
export const requestTimeouts: RequestTimeouts = {
  connectionTimeout: 2000,
  requestTimeout: 5000,
  socketTimeout: 5000,
  throwOnRequestTimeout: true,
};

/** For files: of a slice nobody waits, and the largest take seconds on their way. */
export const fileTimeouts: RequestTimeouts = {
  ...requestTimeouts,
  requestTimeout: 60_000,
  socketTimeout: 10_000,
};
