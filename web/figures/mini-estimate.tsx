import type { PublishedIndicator } from '../../functions/observatory/edition.ts';
import { toneOfIndicator } from '../../functions/observatory/tone-of.ts';
import type { Language } from '../shared/language.ts';
import { observatoryTexts } from './texts.ts';
import { estimateInterval, estimateInWords, reasonInWords } from './wording.ts';

/** A share as dot and whisker on a line from 0 to 100 %, with 2010 as a hollow mark. One scale for all of them. */
export function MiniEstimate({ indicator, language }: { indicator: PublishedIndicator; language: Language }) {
  const { estimate, whole, low, high, unit, bound, reference2010 } = indicator;
  if (unit !== 'share') return null;
  const t = observatoryTexts(language);
  const label = [
    ...(estimate === null
      ? [reasonInWords(indicator.suppressed, t)]
      : [
          estimateInWords(whole ?? estimate, unit, language),
          estimateInterval(indicator, language) ?? t.noInterval,
        ]),
    ...(reference2010 ? [t.in2010(estimateInWords(reference2010.estimate, unit, language))] : []),
  ].join(', ');
  return (
    <svg class={toneOfIndicator(indicator) ? 'mini critical' : 'mini'} role="img" aria-label={label}>
      <line class="mini-axis" x1="0" x2="100%" y1="10" y2="10" />
      {low !== null && high !== null && (
        <line class="mini-whisker" x1={percent(low)} x2={percent(high)} y1="10" y2="10" />
      )}
      {estimate !== null && !bound && <circle class="mini-dot" cx={percent(estimate)} cy="10" r="5" />}
      {reference2010 && <circle class="mini-2010" cx={percent(reference2010.estimate)} cy="10" r="5" />}
    </svg>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
