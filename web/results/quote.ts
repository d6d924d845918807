import type { Manifest } from '../../functions/observatory/edition.ts';
import type { Finding } from '../../functions/observatory/findings/finding.ts';
import { observatoryTexts } from '../figures/texts.ts';
import { quoted } from '../figures/wording.ts';
import { asSentence } from '../shared/as-sentence.ts';
import { type Language, pick } from '../shared/language.ts';

/**
 * A finding as it is copied: the sentence in quotation marks, its base and interval, the source and where it stands.
 * The rule's own sentences say of simulated figures that they are; the operator's may not.
 *
 * @param address  whole, of an edition that is named
 */
export function quoteOf(
  { sentence, evidence, reworded }: Finding,
  { manifest, address, language }: { manifest: Manifest; address: string; language: Language },
): string {
  const t = observatoryTexts(language);
  return [
    quoted(pick(sentence, language), language),
    asSentence(pick(evidence, language)),
    manifest.simulated > 0 && reworded ? `${t.simulatedTitle}.` : '',
    t.source(pick(manifest.citation, language)),
    address,
  ]
    .filter(Boolean)
    .join(' ');
}
