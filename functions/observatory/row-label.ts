import type { Text } from '../survey/questionnaire.ts';

/** What heads a row of figures on pages and in files: an option, with a word where it counts refusals to answer. */
export function rowLabel({
  label,
  refusal,
}: {
  readonly label: Text;
  readonly refusal?: true | undefined;
}): Text {
  return refusal ? { fr: `${label.fr} (compte les refus)`, en: `${label.en} (counts refusals)` } : label;
}
