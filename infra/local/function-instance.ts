import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * Loads a bundled function once more for each name. A function keeps what it once read of its environment, so that
 * each database has instances of its own.
 *
 * @param file  the bundle's `index.mjs`
 * @param name  of the instance
 * @returns what the file exports
 */
export async function functionInstance(file: string, name: string) {
  keepInstances();
  return import(`${pathToFileURL(file).href}?${parameter}=${encodeURIComponent(name)}`);
}

const parameter = 'instance';
const ofInstance = new RegExp(`\\.mjs(\\?${parameter}=[^?#]+)$`);

let isKept = false;

/** A bundle's parts import its entry by name: without the query they would be given another one, which was told nothing. */
function keepInstances(): void {
  if (isKept) return;
  isKept = true;
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const resolved = nextResolve(specifier, context);
      const [, query] = (specifier.startsWith('./') && ofInstance.exec(context.parentURL ?? '')) || [];
      // Where this module is loaded more than once in a process, as by tests, another hook may have named it before.
      if (query === undefined || resolved.url.endsWith(query)) return resolved;
      return { ...resolved, url: resolved.url + query };
    },
  });
}
