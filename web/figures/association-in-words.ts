import type { Association } from '../../functions/observatory/edition.ts';
import type { Language } from '../shared/language.ts';
import { observatoryTexts } from './texts.ts';
import { pInWords } from './wording.ts';

/** At the usual 5 %; without a p nothing is said. */
export function associationInWords(association: Association | undefined, language: Language): string {
  const p = association?.p ?? null;
  if (p === null) return '';
  const t = observatoryTexts(language);
  return p < 0.05 ? t.associated(pInWords(p, language)) : t.notAssociated(pInWords(p, language));
}
