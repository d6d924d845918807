import type { Association } from '../../functions/observatory/edition.ts';
import { observatoryTexts } from '../figures/texts.ts';
import { pInWords } from '../figures/wording.ts';
import { formatDecimal } from '../shared/format.ts';
import type { Language } from '../shared/language.ts';

/** The figures behind the sentence on association; nothing where the test could not be made. */
export function AssociationFigures(props: { association: Association; language: Language }) {
  const { association, language } = props;
  const { cramersV } = association;
  const t = observatoryTexts(language);
  const test = testInFigures(association, language);
  if (test === undefined) return null;
  return (
    <details class="association">
      <summary>{t.associationFigures}</summary>
      <p>{test}</p>
      {cramersV !== null && (
        <p>
          {t.associationStrength(formatDecimal(cramersV, language, { most: 2 }), t[strengthOf(cramersV)])}
        </p>
      )}
      <p class="muted">{t.associationScope}</p>
    </details>
  );
}

function testInFigures(association: Association, language: Language): string | undefined {
  const t = observatoryTexts(language);
  const number = (value: number, most: number) => formatDecimal(value, language, { most });
  if ('x2' in association) {
    const { x2, df, p } = association;
    return t.associationTest(number(x2, 2), number(df, 2), pInWords(p, language));
  }
  const { f, ndf, ddf, p } = association;
  if (f === null || ndf === null || ddf === null || p === null) return undefined;
  return t.associationTestFormer(number(f, 2), number(ndf, 2), number(ddf, 0), pInWords(p, language));
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
