import type { Manifest } from '../../functions/observatory/edition.ts';
import { formatNumber } from '../shared/format.ts';
import type { Language } from '../shared/language.ts';
import { typeset } from '../shared/language.ts';
import { Part } from './part.tsx';
import { methodTexts, ruleTexts } from './texts.ts';

const shares = new Set(['extremeShare', 'dominanceShare']);

/** The rules that the edition was published under, each with its value, in plain words. */
export function DisclosureRules({ manifest, language }: { manifest: Manifest; language: Language }) {
  const t = methodTexts(language);
  if (manifest.reference) {
    return (
      <Part id="disclosure" title={t.disclosureTitle}>
        <p>{t.disclosureReference}</p>
      </Part>
    );
  }
  return (
    <Part id="disclosure" title={t.disclosureTitle}>
      <p>
        {t.disclosureText} <a href={`/${language}/privacy`}>{t.privacyLink}</a>.
      </p>
      <ul class="rules">
        {Object.entries(manifest.disclosure).map(([rule, value]) => (
          <li key={rule} data-rule={rule}>
            {ruleInWords(rule, value, language)} <code>{`${rule}: ${value}`}</code>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** A rule of an edition that these words do not know is shown by its name and value alone. */
function ruleInWords(rule: string, value: number | string | boolean, language: Language): string {
  const text = (ruleTexts as Readonly<Record<string, (typeof ruleTexts)['minimumGroup']>>)[rule];
  if (!text) return '';
  const said =
    typeof value === 'number'
      ? formatNumber(shares.has(rule) ? value * 100 : value, language)
      : String(value);
  return typeset(text[language](said), language);
}
