import { shortGuarantee } from '../../../functions/survey/guarantee.ts';
import type { Language } from '../../shared/language.ts';
import type { Texts } from '../texts.ts';

interface SheetLineProps {
  language: Language;
  t: Texts;
  /** The hash of the sheet; undefined where the panel has none. */
  guarantee: string | undefined;
}

/** Where the guarantee sheet is, and what of its hash people compare. Following it tells the address nothing of the link. */
export function SheetLine({ language, t, guarantee }: SheetLineProps) {
  if (guarantee === undefined) return null;
  return (
    <p class="small" data-guarantee>
      {t.sheetLead} <a href={`/${language}/guarantee/${guarantee}`}>{t.sheet}</a>.{' '}
      {t.sheetHash(shortGuarantee(guarantee))}
    </p>
  );
}
