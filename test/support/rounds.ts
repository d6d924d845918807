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
