import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Given by the configuration: whether campaigns go their whole length. */
    campaigns: 'short' | 'long';
  }
}

/**
 * How far a campaign of many rounds goes: a short one whenever tests are run, the whole of it in `npm run test:long`.
 */
export function rounds({ short, long }: { readonly short: number; readonly long: number }): number {
  return inject('campaigns') === 'long' ? long : short;
}

/**
 * Of several ways to see the same program, such as two languages, the first whenever tests are run; `npm run test:looks`
 * takes the others, by the language in the names of their tests, which end in it: `(en)`, `(en, dark)`.
 */
export function variants<T>(all: readonly T[]): readonly T[] {
  return inject('campaigns') === 'long' ? all : all.slice(0, 1);
}
