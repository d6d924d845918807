import type { Association } from '../../functions/observatory/edition.ts';
import { observatoryTexts } from '../figures/texts.ts';
import { pInWords } from '../figures/wording.ts';
import { numberFormat } from '../shared/format.ts';
import type { Language } from '../shared/language.ts';

/** The figures behind the sentence on association; nothing where the test could not be made. */
export function AssociationFigures(props: { association: Association; language: Language }) {
  const { association, language } = props;
  const { f, ndf, ddf, p, cramersV } = association;
  if (f === null || ndf === null || ddf === null || p === null) return null;
  const t = observatoryTexts(language);
  const number = (value: number, digits: number) =>
    numberFormat(language, { maximumFractionDigits: digits }).format(value);
  return (
    <details class="association">
      <summary>{t.associationFigures}</summary>
      <p>{t.associationTest(number(f, 2), number(ndf, 2), number(ddf, 0), pInWords(p, language))}</p>
      {cramersV !== null && <p>{t.associationStrength(number(cramersV, 2), t[strengthOf(cramersV)])}</p>}
      <p class="muted">{t.associationScope}</p>
    </details>
  );
}

/**
 * Cohen's conventions for effect size w (0.1, 0.3, 0.5), which is V where one of the two variables has two categories
 * and at least V elsewhere: read as V's own, they rather understate.
 *
 * @see Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 7.2
 */
function strengthOf(cramersV: number) {
  if (cramersV < 0.1) return 'strengthNegligible';
  if (cramersV < 0.3) return 'strengthWeak';
  return cramersV < 0.5 ? 'strengthModerate' : 'strengthStrong';
}
