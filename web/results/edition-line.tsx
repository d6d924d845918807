import type { EditionListItem, Manifest } from '../../functions/observatory/edition.ts';
import { SimulatedBanner } from '../figures/simulated-banner.tsx';
import { headlineOf } from '../figures/summaries.ts';
import { observatoryTexts } from '../figures/texts.ts';
import { editionOption, standingInWave } from '../figures/wording.ts';
import { between } from '../shared/between.ts';
import { formatDate, formatNumber } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { Choice } from './choice.tsx';
import { EditionLinks } from './choice-links.tsx';
import { NewerEdition, newerEdition } from './newer-edition.tsx';
import type { EditionProps } from './page-props.ts';

/** Which edition this is, what it is not, and the headline. */
export function EditionLine({ documents, view, language, onChoose }: EditionProps) {
  const { manifest, editions } = documents;
  const t = observatoryTexts(language);
  return (
    <div class="edition">
      <EditionBanners manifest={manifest} editions={editions} language={language} />
      <div class="edition-line">
        <p>{editionInWords(manifest, language)}</p>
        {editions.length > 1 && (
          <Choice
            label={t.chooseEdition}
            value={manifest.id}
            options={editions.map((item) => ({ value: item.id, label: editionOption(item, t, language) }))}
            onChange={(edition) => onChoose((now) => ({ ...now, edition }))}
          />
        )}
      </div>
      <NewerEdition newer={newerEdition(manifest, editions)} href={`/${language}/`} language={language} />
      <EditionLinks documents={documents} view={view} language={language} />
      <h1>{headlineOf(manifest, language)}</h1>
    </div>
  );
}

/** What the figures are not: of people, or of this observatory. */
export function EditionBanners(props: {
  manifest: Manifest;
  editions: readonly EditionListItem[];
  language: Language;
}) {
  const { manifest, editions, language } = props;
  const t = observatoryTexts(language);
  return (
    <>
      <SimulatedBanner manifest={manifest} language={language} />
      {manifest.reference && (
        <p class="banner" role="note">
          {editions.some(({ wave }) => wave !== null) ? t.referenceChosen : t.referenceOnly}
        </p>
      )}
    </>
  );
}

/** "Édition du 4 décembre 2026 · 4e trimestre 2026 · 2 412 répondants". */
export function editionInWords(manifest: Manifest, language: Language): string {
  const t = observatoryTexts(language);
  const date = formatDate(manifest.publishedOn, language);
  const count = formatNumber(manifest.respondents, language);
  if (manifest.reference)
    return [t.referenceEdition, t.publishedOn(date), t.respondents(count)].join(between);
  const respondents = manifest.privacy ? t.aboutRespondents(count) : t.respondents(count);
  return [
    t.editionOf(date),
    pick(manifest.title, language),
    respondents,
    ...standingInWave(manifest, language),
  ].join(between);
}
