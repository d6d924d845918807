/** How long a request may take before it counts as one without a network. */
export const requestMilliseconds = 20_000;

export interface TimeLimit {
  milliseconds?: number | undefined;
  /** Ends the work early, as whoever asked for it has left. */
  signal?: AbortSignal | undefined;
}

/**
 * Does what may never end, such as a request over a line that went silent, and gives it up in time.
 *
 * @param work  given a signal that aborts when the time is up or the caller's own signal does; what ignores it is left
 *   to itself
 * @throws DOMException `TimeoutError` when the time is up; the caller's own reason when its signal aborts
 */
export async function withinTimeLimit<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { milliseconds = requestMilliseconds, signal }: TimeLimit = {},
): Promise<T> {
  // Not AbortSignal.timeout and AbortSignal.any: browsers of 2023 lack the second.
  const ending = new AbortController();
  const leave = () => ending.abort(signal?.reason);
  if (signal?.aborted) leave();
  else signal?.addEventListener('abort', leave);
  const timer = setTimeout(
    () => ending.abort(new DOMException(`no reply in ${milliseconds} ms`, 'TimeoutError')),
    milliseconds,
  );
  const ended = new Promise<never>((_resolve, reject) => {
    const end = () => reject(ending.signal.reason);
    if (ending.signal.aborted) end();
    else ending.signal.addEventListener('abort', end);
  });
  try {
    return await Promise.race([work(ending.signal), ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', leave);
  }
}
