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

const women: Text = { fr: 'Femmes', en: 'Women' };
const men: Text = { fr: 'Hommes', en: 'Men' };

/**
 * Answers that the observatory's own questionnaires put in the singular, and what those who gave them are called. By the
 * answer in either language: a page is sent the texts of its own alone.
 */
const people: Readonly<Record<string, Text>> = {
  ...{ 'Une femme': women, 'A woman': women },
  ...{ 'Un homme': men, 'A man': men },
};

/** What heads a group of people on pages: a row for "Women", where the answer that they gave is "A woman". */
export function groupLabel(option: Parameters<typeof rowLabel>[0]): Text {
  const { fr, en } = option.label;
  return people[fr] ?? people[en] ?? rowLabel(option);
}
