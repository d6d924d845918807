import { readFileSync } from 'node:fs';

/** A file of test/reference/privacy. */
export function privacyReference<T>(name: string): T {
  return JSON.parse(
    readFileSync(new URL(`../../../reference/privacy/${name}.json`, import.meta.url), 'utf8'),
  );
}
