import type { PublishedQuestion } from './edition.ts';

/** Yes, no, and whoever could or would not say: what is told and drawn of such a question is its yes. */
export function isYesNo({ options }: Pick<PublishedQuestion, 'options'>): boolean {
  const codes = options.map(({ code }) => code);
  return codes.includes('yes') && codes.includes('no') && codes.length <= 3;
}
