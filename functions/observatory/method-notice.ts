import { formatDate } from '../survey/format-date.ts';
import { formatNumber } from '../survey/format-number.ts';
import type { Text } from '../survey/questionnaire.ts';
import type { NoticeTexts, Wave } from '../survey/wave.ts';
import type { Manifest, MethodNotice } from './edition.ts';
import { selectionNames } from './selection-words.ts';

/** What the operator must have written; the other fields follow from the wave and its responses. */
const writtenFields = [
  'who',
  'forWhom',
  'universe',
  'selection',
  'mode',
  'limits',
] as const satisfies (keyof NoticeTexts)[];

/** The fields of the notice that are not filled in both languages. */
export function missingNotice(wave: Wave): string[] {
  const missing: string[] = writtenFields.filter((field) => {
    const text = wave.notice[field];
    return !text?.fr.trim() || !text.en.trim();
  });
  if (wave.margins.length === 0) missing.push('weighting');
  return missing;
}

type NoticeFacts = Pick<Manifest, 'fieldwork' | 'respondents' | 'effectiveBase' | 'weighting' | 'questions'>;

/** The method notice of an edition: what the operator wrote, and what follows from the figures themselves. */
export function methodNotice(wave: Wave, facts: NoticeFacts): MethodNotice {
  const written = (field: (typeof writtenFields)[number]) => wave.notice[field] ?? { fr: '', en: '' };
  const { from, to } = facts.fieldwork;
  const version = wave.questionnaireVersion;
  return {
    who: written('who'),
    forWhom: written('forWhom'),
    universe: written('universe'),
    selection: selectionOf(wave, written('selection')),
    mode: written('mode'),
    dates:
      from === to
        ? { fr: `le ${formatDate(from, 'fr')}`, en: formatDate(from, 'en') }
        : {
            fr: `du ${formatDate(from, 'fr')} au ${formatDate(to, 'fr')}`,
            en: `${formatDate(from, 'en')} to ${formatDate(to, 'en')}`,
          },
    numbers: {
      fr: `${count('fr', facts.respondents)} répondants ; base effective ${count('fr', facts.effectiveBase)}`,
      en: `${count('en', facts.respondents)} respondents; effective base ${count('en', facts.effectiveBase)}`,
    },
    weighting: facts.weighting.note,
    wording: {
      fr: `Questionnaire version ${version} : les ${facts.questions.length} questions sont publiées en entier, dans l’ordre où elles sont posées.`,
      en: `Questionnaire version ${version}: all ${facts.questions.length} questions are published in full, in the order in which they are asked.`,
    },
    limits: written('limits'),
  };
}

/** Of a wave that was fielded elsewhere, by whom and how stands before what was written of it. */
function selectionOf({ selection }: Wave, { fr, en }: Text): Text {
  if (selection === undefined) return { fr, en };
  const name = selectionNames[selection];
  return { fr: `${name.fr} ${fr}`, en: `${name.en} ${en}` };
}

function count(language: 'fr' | 'en', value: number | null): string {
  if (value === null) return '–';
  return formatNumber(value, language);
}
