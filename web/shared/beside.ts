/** Facts beside each other in one line; where it breaks, the dot ends it: no line begins with one. */
export function beside(...facts: readonly (string | false | undefined)[]): string {
  return facts.filter(Boolean).join('\u00a0· ');
}
