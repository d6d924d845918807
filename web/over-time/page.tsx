import type { Manifest } from '../../functions/observatory/edition.ts';
import { Footer } from '../shared/footer.tsx';
import { formatDate, formatNumber } from '../shared/format.ts';
import { Header } from '../shared/header.tsx';
import type { Language } from '../shared/language.ts';
import { usePageLanguage } from '../shared/page-address.ts';
import type { ChosenEditions } from './chosen-editions.ts';
import { Ledger } from './ledger-table.tsx';
import { type Series, seriesOf } from './series.ts';
import { SeriesSection } from './series-section.tsx';
import { type OverTimeTexts, overTimeTexts } from './texts.ts';
import { indicatorName } from './wording.ts';

export interface OverTimeDocuments {
  readonly chosen: ChosenEditions;
  readonly areAllShown: boolean;
  /** Newest first, 2010 last. */
  readonly manifests: readonly Manifest[];
}

/** Every indicator over the editions, and what is comparable with what. */
export function OverTimePage({ documents }: { documents: OverTimeDocuments }) {
  const language = usePageLanguage();
  const t = overTimeTexts(language);
  const manifests = [...documents.manifests].reverse();
  const series = seriesOf(manifests);
  return (
    <>
      <Header current="over-time" />
      <main id="content" class="page document over-time">
        <SimulatedBanner manifests={manifests} t={t} />
        <h1>{t.title}</h1>
        <p class="lead">{leadOf(manifests, documents.chosen.waves, t, language)}</p>
        <EditionChoice documents={documents} t={t} language={language} />
        <section class="reading" aria-labelledby="reading-title">
          <h2 id="reading-title">{t.howToRead}</h2>
          {[
            t.readMarks,
            t.readChange,
            t.readBreak,
            t.standing,
            ...(manifests.some(({ selection }) => selection) ? [t.standingInstitute] : []),
          ].map((text) => (
            <p key={text}>{text}</p>
          ))}
        </section>
        <Contents series={series} t={t} language={language} />
        {series.map((one) => (
          <SeriesSection key={one.indicator} series={one} language={language} />
        ))}
        <Ledger manifests={manifests} series={series} language={language} />
      </main>
      <Footer />
    </>
  );
}

function SimulatedBanner({ manifests, t }: { manifests: readonly Manifest[]; t: OverTimeTexts }) {
  const simulated = manifests.filter((manifest) => manifest.simulated > 0).length;
  if (simulated === 0) return null;
  return (
    <p class="banner banner-simulated" role="note">
      <strong>{t.simulatedTitle}.</strong>{' '}
      {t.simulated(simulated === 1 ? t.oneEdition : t.editionsCount(String(simulated)))}
    </p>
  );
}

/** @param manifests  oldest first */
function leadOf(manifests: readonly Manifest[], waves: number, t: OverTimeTexts, language: Language): string {
  const own = manifests.filter(({ reference }) => !reference);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return t.leadNone;
  if (waves === 1) return t.leadOne;
  return t.leadMany(
    formatNumber(waves, language),
    formatDate(first.fieldwork.from, language),
    formatDate(last.fieldwork.to, language),
  );
}

function EditionChoice(props: { documents: OverTimeDocuments; t: OverTimeTexts; language: Language }) {
  const { documents, t, language } = props;
  const { chosen, areAllShown } = documents;
  if (chosen.published <= chosen.waves) return null;
  const path = `/${language}/over-time`;
  const choices = [
    { href: path, label: t.newestOnly, isCurrent: !areAllShown },
    {
      href: `${path}?editions=all`,
      label: t.all(formatNumber(chosen.published, language)),
      isCurrent: areAllShown,
    },
  ];
  return (
    <>
      <nav class="choice-links" aria-label={t.shownEditions}>
        <ul>
          {choices.map(({ href, label, isCurrent }) => (
            <li key={href}>
              <a href={href} aria-current={isCurrent ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {areAllShown && <p class="small">{t.allText}</p>}
      {chosen.leftOut > 0 && (
        <p class="small">
          {t.leftOut(formatNumber(chosen.leftOut, language))} <a href="/api/v1/editions">{t.leftOutLink}</a>.
        </p>
      )}
    </>
  );
}

function Contents(props: { series: readonly Series[]; t: OverTimeTexts; language: Language }) {
  const { series, t, language } = props;
  return (
    <nav class="contents" aria-label={t.indicators}>
      <ul>
        {series.map((one) => (
          <li key={one.indicator}>
            <a href={`#${one.indicator}`}>{indicatorName(one, language)}</a>
          </li>
        ))}
        <li>
          <a href="#ledger">{t.ledgerTitle}</a>
        </li>
      </ul>
    </nav>
  );
}
