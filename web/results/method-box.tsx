import type { ComponentChildren } from 'preact';
import type { Manifest } from '../../functions/observatory/edition.ts';
import { sampleInWords } from '../../functions/observatory/selection-words.ts';
import { type ObservatoryTexts, observatoryTexts } from '../figures/texts.ts';
import { breakdownInWords } from '../figures/wording.ts';
import { asSentence } from '../shared/as-sentence.ts';
import { EditionFiles } from '../shared/edition-files.tsx';
import { Entry } from '../shared/entry.tsx';
import { formatMean, formatNumber } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { resultsTexts } from './texts.ts';

/**
 * Who, when, how many, how weighted, how far to trust it, how to cite it and take it away; the page of the method has the
 * rest.
 */
export function MethodBox(props: {
  manifest: Manifest;
  language: Language;
  /** Whether it is not released: then it has neither files nor a page of its own. */
  isSealed?: boolean | undefined;
  /** More entries, for whoever is to release it. */
  beforeRelease?: ((manifest: Manifest) => ComponentChildren) | undefined;
}) {
  const { manifest, language, isSealed = false, beforeRelease } = props;
  const t = observatoryTexts(language);
  const { notice, effectiveBase, designEffect } = manifest;
  const say = (field: keyof typeof notice) => asSentence(pick(notice[field], language));
  const isOwn = !manifest.reference;
  return (
    <section class="method" id="method" aria-labelledby="method-title">
      <h2 id="method-title">{t.method}</h2>
      {!isSealed && (
        <p>
          <a href={`/${language}/method?edition=${encodeURIComponent(manifest.id)}`}>{t.wholeMethod}</a>
        </p>
      )}
      <dl>
        <Entry term={t.whenHow}>
          {say('dates')} {say('mode')} {say('selection')}
        </Entry>
        <Entry term={t.numbers}>{say('numbers')}</Entry>
        <Entry term={t.limits}>
          {isOwn && `${limitsOf(manifest, language)} `}
          {say('limits')}
        </Entry>
        <Entry term={t.cite}>
          {pick(manifest.citation, language)}
          {!pick(manifest.citation, language).includes(manifest.licence) && ` ${manifest.licence}.`}
        </Entry>
      </dl>
      {!isSealed && (
        <details class="folded">
          <summary>{t.downloads}</summary>
          <EditionFiles edition={manifest.id} language={language} />
        </details>
      )}
      <details class="folded" open={isSealed}>
        <summary>{resultsTexts(language).methodInFull}</summary>
        <dl>
          <Entry term={t.who}>
            {say('who')} {say('forWhom')}
          </Entry>
          <Entry term={t.universe}>{say('universe')}</Entry>
          <Entry term={t.weighting}>
            {say('weighting')}{' '}
            {effectiveBase !== null &&
              designEffect !== null &&
              t.effectiveBaseText(formatNumber(effectiveBase, language), formatMean(designEffect, language))}
            <Margins manifest={manifest} language={language} isSealed={isSealed} />
          </Entry>
          {beforeRelease?.(manifest)}
          {isOwn && (
            <Entry term={t.anonymity}>
              {anonymityOf(manifest, t)} <a href={`/${language}/privacy`}>{t.anonymityMore}</a>.
            </Entry>
          )}
        </dl>
      </details>
    </section>
  );
}

function limitsOf(manifest: Manifest, language: Language): string {
  const t = observatoryTexts(language);
  const sample = sampleInWords(manifest);
  if (sample) return pick(sample, language);
  return manifest.weighting.method === 'none' ? t.limitsStandingUnweighted : t.limitsStanding;
}

/** By the budget that it was published under; of older editions, by their rules. */
function anonymityOf({ privacy, selection }: Manifest, t: ObservatoryTexts): string {
  if (!privacy) return t.anonymityText;
  const guesses = String(Math.ceil(privacy.wave.answer.public * 100));
  return selection ? t.anonymityInstitute(guesses) : t.anonymityBudget(guesses);
}

/** The margins in use by name; their targets, the sample's own shares and the sources are the method page's. */
function Margins(props: { manifest: Manifest; language: Language; isSealed: boolean }) {
  const { manifest, language, isSealed } = props;
  const t = observatoryTexts(language);
  const used = manifest.weighting.margins.filter((margin) => margin.used);
  if (used.length === 0) return null;
  const names = used.map(({ variable }) => breakdownInWords(manifest, variable, language) || variable);
  const address = `/${language}/method?edition=${encodeURIComponent(manifest.id)}#weighting`;
  return (
    <>
      {' '}
      {t.marginsUsed(new Intl.ListFormat(language, { type: 'conjunction' }).format(names))}
      {!isSealed && (
        <>
          {' '}
          <a href={address}>{t.margins}</a>.
        </>
      )}
    </>
  );
}
