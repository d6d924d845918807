import { withLock } from './lock.ts';

/** Whatever is copied and read here: the run's browser has one clipboard for all pages, and others wait meanwhile. */
export function withClipboard<T>(use: () => Promise<T>): Promise<T> {
  return withLock('clipboard', use);
}
