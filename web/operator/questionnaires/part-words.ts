import { canonicalJson } from '../../../functions/survey/canonical-json.ts';
import { beside } from '../../shared/beside.ts';
import type { QuestionnaireTexts } from './texts.ts';

/** What a part of a draft is called that two people changed. */
export function partName(t: QuestionnaireTexts, part: string): string {
  const [kind, id = ''] = part.split(' ');
  if (kind === 'question') return t.questionNamed(id);
  if (kind === 'indicator') return t.indicatorNamed(id);
  const names: Readonly<Record<string, string>> = {
    title: t.titleOfAll,
    languages: t.languages,
    breakdowns: t.breakdowns,
    headlines: t.headlines,
    order: t.order,
  };
  return names[part] ?? part;
}

/** All the words of a part, and what else it holds, in short. */
export function partInWords(part: unknown): string {
  if (typeof part === 'string') return part;
  if (Array.isArray(part)) return beside(...part.map(partInWords));
  if (typeof part !== 'object' || part === null) return part === undefined ? '–' : canonicalJson(part);
  return beside(...Object.entries(part).map(([name, value]) => `${name} ${partInWords(value)}`));
}
