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

/** Answers that the observatory's own questionnaires put in the singular, and what those who gave them are called. */
const people: Readonly<Record<string, Text>> = {
  'A woman': { fr: 'Femmes', en: 'Women' },
  'A man': { fr: 'Hommes', en: 'Men' },
};

/** What heads a group of people on pages: a row for "Women", where the answer that they gave is "A woman". */
export function groupLabel(option: Parameters<typeof rowLabel>[0]): Text {
  return people[option.label.en] ?? rowLabel(option);
}
