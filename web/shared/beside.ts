import { between } from './between.ts';

/** Facts beside each other in one line. */
export function beside(...facts: readonly (string | false | undefined)[]): string {
  return facts.filter(Boolean).join(between);
}
