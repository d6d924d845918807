import { type TimeLimit, withinTimeLimit } from './time-limit.ts';

/** A part of the page that could not be loaded: its line was cut, or a newer version has taken its place. */
export class ScriptError extends Error {
  constructor(options?: ErrorOptions) {
    super('a script of the page could not be loaded', options);
    this.name = 'ScriptError';
  }
}

/**
 * Loads a part of the page by `import()`, in the time that a request has.
 *
 * Where it fails, only a reload of the page helps: a browser may keep for as long as the page is open that a module
 * failed, and never ask for it again.
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script
 *
 * @throws ScriptError
 */
export async function loadScript<T>(load: () => Promise<T>, limit: TimeLimit = {}): Promise<T> {
  try {
    return await withinTimeLimit(load, limit);
  } catch (cause) {
    throw new ScriptError({ cause });
  }
}
