import { faultsOfSupplement, type SupplementFault } from '../../../functions/survey/check-supplement.ts';
import {
  longestGroupName,
  longestOwnOption,
  longestOwnQuestion,
  type Supplement,
} from '../../../functions/survey/supplement.ts';
import { languages, noText, type Text } from '../../shared/language.ts';
import type { FieldErrors } from '../../space/form.ts';
import type { GroupsTexts } from './texts.ts';

/** As it is typed; English that is left empty is as the French. */
export interface SupplementForm {
  readonly groups: readonly { readonly name: Text; readonly people: string }[];
  readonly questions: readonly { readonly text: Text; readonly options: readonly Text[] }[];
}

export const emptyGroup = { name: noText, people: '' };
export const emptyQuestion = { text: noText, options: [noText, noText] };

export function formOf({ groups, questions }: Supplement): SupplementForm {
  return { groups: groups.map(({ name, people }) => ({ name, people: String(people) })), questions };
}

export function supplementOf({ groups, questions }: SupplementForm): Supplement {
  return {
    groups: groups.map(({ name, people }) => ({ name: inBoth(name), people: peopleOf(people) })),
    questions: questions.map(({ text, options }) => ({ text: inBoth(text), options: options.map(inBoth) })),
  };
}

function inBoth({ fr, en }: Text): Text {
  return { fr: fr.trim(), en: en.trim() || fr.trim() };
}

/** A whole number, spaces between its digits left aside; 0 where it is none. */
function peopleOf(typed: string): number {
  const digits = typed.replace(/\s/g, '');
  return /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
}

/** What is wrong, beside the field it concerns; of all groups together, under `groups`. */
export function checkForm(t: GroupsTexts, form: SupplementForm, headcount: number): FieldErrors {
  const supplement = supplementOf(form);
  const errors: Record<string, string> = {};
  for (const [path, text, longest] of textsIn(supplement)) {
    for (const language of languages) {
      if (text[language].length > longest) errors[`${path}.${language}`] = t.tooLong(longest);
    }
  }
  for (const { path, code } of faultsOfSupplement(supplement, { headcount })) {
    // English that was left empty is wrong where the French is.
    const isCopied = path.endsWith('.en') && errors[path.replace(/en$/, 'fr')] !== undefined;
    if (!isCopied) errors[path] ??= faultInWords(t, code, supplement, headcount);
  }
  return errors;
}

function faultInWords(
  t: GroupsTexts,
  code: SupplementFault['code'],
  { groups }: Supplement,
  headcount: number,
): string {
  const people = groups.reduce((sum, group) => sum + group.people, 0);
  switch (code) {
    case 'oneGroup':
      return t.oneGroup;
    case 'fewPeople':
      return t.fewPeople;
    case 'morePeople':
      return t.morePeople(people, headcount);
    case 'taken':
      return t.taken;
    case 'missing':
      return t.missing;
    default:
      return t.refused;
  }
}

function textsIn({
  groups,
  questions,
}: Supplement): (readonly [path: string, text: Text, longest: number])[] {
  return [
    ...groups.map(({ name }, index) => [`groups.${index}.name`, name, longestGroupName] as const),
    ...questions.flatMap(({ text, options }, index) => [
      [`questions.${index}.text`, text, longestOwnQuestion] as const,
      ...options.map((option, at) => [`questions.${index}.options.${at}`, option, longestOwnOption] as const),
    ]),
  ];
}
