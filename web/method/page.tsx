import { statedCorrelation } from '../../functions/observatory/company-correlation.ts';
import type { EditionListItem, Manifest } from '../../functions/observatory/edition.ts';
import { noticeFields } from '../../functions/observatory/notice-fields.ts';
import { sampleInWords } from '../../functions/observatory/selection-words.ts';
import { volunteeringLines } from '../../functions/observatory/volunteering-words.ts';
import { SimulatedBanner } from '../figures/simulated-banner.tsx';
import { observatoryTexts } from '../figures/texts.ts';
import { UnbrokenIntervals } from '../figures/unbroken-intervals.tsx';
import { Volunteers, volunteersTitle } from '../figures/volunteers.tsx';
import { WaysInFigures } from '../figures/ways-in.tsx';
import { waysInTexts } from '../figures/ways-in-texts.ts';
import { standingInWave } from '../figures/wording.ts';
import { asSentence } from '../shared/as-sentence.ts';
import { between } from '../shared/between.ts';
import { Contents } from '../shared/contents.tsx';
import { Entry } from '../shared/entry.tsx';
import { Footer } from '../shared/footer.tsx';
import { formatDate, formatMean, formatNumber } from '../shared/format.ts';
import { Header } from '../shared/header.tsx';
import { type Language, pick } from '../shared/language.ts';
import { List } from '../shared/lists.tsx';
import { usePageLanguage } from '../shared/page-address.ts';
import { DisclosureRules } from './disclosure-rules.tsx';
import { Part } from './part.tsx';
import { Questionnaire } from './questionnaire.tsx';
import { Standards } from './standards-list.tsx';
import { TakeAway } from './take-away.tsx';
import { type MethodTexts, methodTexts } from './texts.ts';
import { WeightingSection } from './weighting.tsx';

export type MethodDocuments =
  | {
      readonly state: 'ready';
      readonly manifest: Manifest;
      /** The newest of each wave, newest first, 2010 last. */
      readonly others: readonly EditionListItem[];
    }
  | { readonly state: 'unknownEdition' };

/** How an edition's figures came about: a function of its manifest and of nothing else. */
export function MethodPage({ documents }: { documents: MethodDocuments }) {
  const language = usePageLanguage();
  const t = methodTexts(language);
  return (
    <>
      <Header current="method" />
      <main id="content" class="page document method-page">
        {documents.state === 'ready' ? (
          <Method manifest={documents.manifest} others={documents.others} language={language} />
        ) : (
          <>
            <h1>{t.unknownEditionTitle}</h1>
            <p>{t.unknownEditionText}</p>
            <a class="button" href={`/${language}/method`}>
              {t.latestMethod}
            </a>
          </>
        )}
      </main>
      <Footer lasting={lastingAddress(documents, language)} />
    </>
  );
}

function lastingAddress(documents: MethodDocuments, language: Language): string | undefined {
  if (documents.state !== 'ready') return undefined;
  return `/${language}/method?edition=${encodeURIComponent(documents.manifest.id)}`;
}

export function methodTitle({ id, reference }: Manifest, language: Language): string {
  const t = methodTexts(language);
  return reference ? t.titleReference : t.title(id);
}

function Method(props: { manifest: Manifest; others: readonly EditionListItem[]; language: Language }) {
  const { manifest, others, language } = props;
  const t = methodTexts(language);
  return (
    <>
      <SimulatedBanner manifest={manifest} language={language} />
      <h1>{methodTitle(manifest, language)}</h1>
      <p class="muted">
        {[
          pick(manifest.title, language),
          t.publishedOn(formatDate(manifest.publishedOn, language)),
          observatoryTexts(language)[manifest.privacy ? 'aboutRespondents' : 'respondents'](
            formatNumber(manifest.respondents, language),
          ),
          ...standingInWave(manifest, language),
        ].join(between)}
      </p>
      <p class="lead">{manifest.reference ? t.leadReference : t.lead}</p>
      <Ways manifest={manifest} others={others} language={language} />
      <Contents label={t.contents} parts={partsOf(manifest, t, language)} />
      <Summary manifest={manifest} language={language} />
      <Questionnaire manifest={manifest} language={language} />
      <WeightingSection manifest={manifest} language={language} />
      {manifest.ways && (
        <Part id="ways-in" title={waysInTexts(language).title}>
          <WaysInFigures manifest={manifest} language={language} />
        </Part>
      )}
      <Precision manifest={manifest} t={t} language={language} />
      <DisclosureRules manifest={manifest} language={language} />
      <Processing manifest={manifest} t={t} language={language} />
      <Part id="limits" title={t.limits}>
        <p>{asSentence(pick(manifest.notice.limits, language))}</p>
        {!manifest.reference && <p>{beside(standingOf(manifest, t, language), manifest, language)}</p>}
        {!manifest.reference && !manifest.selection && (
          <>
            <h3>{volunteersTitle(language)}</h3>
            <Volunteers manifest={manifest} language={language} />
            <dl class="facts" data-volunteering>
              {volunteeringLines(manifest, language).map(([heading, text]) => (
                <Entry key={heading} term={heading}>
                  <UnbrokenIntervals text={text} />
                </Entry>
              ))}
            </dl>
          </>
        )}
      </Part>
      <Standards manifest={manifest} language={language} />
      <TakeAway manifest={manifest} language={language} />
    </>
  );
}

/** Ways to this edition's figures and to the method of the others. */
function Ways(props: { manifest: Manifest; others: readonly EditionListItem[]; language: Language }) {
  const { manifest, others, language } = props;
  const t = methodTexts(language);
  const address = (page: string, id: string) => `/${language}/${page}?edition=${encodeURIComponent(id)}`;
  return (
    <div class="ways no-print">
      <p>
        <a href={address('', manifest.id)}>{t.figures}</a> ·{' '}
        <a href={`/${language}/over-time`}>{t.overTime}</a>
      </p>
      {others.some(({ id }) => id !== manifest.id) && (
        <details>
          <summary>{t.otherEditions}</summary>
          <ul>
            {others
              .filter(({ id }) => id !== manifest.id)
              .map(({ id, wave, publishedOn }) => (
                <li key={id}>
                  <a href={address('method', id)}>{wave === null ? t.reference : id}</a>,{' '}
                  {t.publishedOn(formatDate(publishedOn, language))}
                </li>
              ))}
            <li>
              <a href="/api/v1/editions">{t.allEditions}</a>
            </li>
          </ul>
        </details>
      )}
    </div>
  );
}

/** The anchors and headings of the parts in order. */
function partsOf(manifest: Manifest, t: MethodTexts, language: Language) {
  return [
    ['summary', t.summaryTitle],
    ['questionnaire', t.questionnaireTitle],
    ['weighting', t.weighting],
    ...(manifest.ways ? [['ways-in', waysInTexts(language).title] as const] : []),
    ['precision', t.precisionTitle],
    ['disclosure', t.disclosureTitle],
    ['processing', t.processingTitle],
    ['limits', t.limits],
    ['standards', t.standardsTitle],
    ['take', t.takeTitle],
  ] as const;
}

/** What goes with every published figure. */
function Summary({ manifest, language }: { manifest: Manifest; language: Language }) {
  const t = methodTexts(language);
  const { notice, population, populationSource } = manifest;
  const fields = noticeFields.filter((field) => field !== 'wording' && field !== 'limits');
  return (
    <Part id="summary" title={t.summaryTitle}>
      <dl class="facts">
        {fields.map((field) => (
          <div key={field} data-notice={field}>
            <dt>{t[field]}</dt>
            <dd>{asSentence(pick(notice[field], language)) || t.unknown}</dd>
          </div>
        ))}
        <div id="population">
          <dt>{t.population}</dt>
          <dd>
            {population === null
              ? `${t.unknown}.`
              : asSentence(
                  populationSource
                    ? t.populationText(formatNumber(population, language), pick(populationSource, language))
                    : formatNumber(population, language),
                )}
          </dd>
        </div>
      </dl>
    </Part>
  );
}

function standingOf(manifest: Manifest, t: MethodTexts, language: Language): string {
  const sample = sampleInWords(manifest);
  if (sample) return pick(sample, language);
  return manifest.weighting.method === 'none' ? t.standingUnweighted : t.standing;
}

/** What is said once that there are other errors: some notices say so themselves. */
function beside(standing: string, { notice }: Manifest, language: Language): string {
  const said = { fr: /\s*D’autres erreurs existent\.$/, en: /\s*Other errors exist\.$/ }[language];
  return /autres erreurs existent|other errors exist/i.test(notice.limits[language])
    ? standing.replace(said, '')
    : standing;
}

function intervalsOfShares({ correlation }: Manifest, t: MethodTexts, language: Language): string[] {
  const number = (value: number) => formatMean(value, language);
  if (!correlation) return [t.intervalSharesStated(number(statedCorrelation.correlation))];
  const estimates = Object.values(correlation.questions).map(({ estimate }) => estimate);
  const range =
    estimates.length > 0
      ? t.correlationRange(number(Math.min(...estimates)), number(Math.max(...estimates)))
      : '';
  return [t.intervalSharesEstimated(number(correlation.stated), range), t.intervalStudent];
}

function Precision({ manifest, t, language }: { manifest: Manifest; t: MethodTexts; language: Language }) {
  const { lowReliabilityUnder } = manifest.disclosure;
  if (manifest.reference) {
    return (
      <Part id="precision" title={t.precisionTitle}>
        <p>{t.precisionReference}</p>
      </Part>
    );
  }
  const intervals = manifest.privacy
    ? [
        ...intervalsOfShares(manifest, t, language),
        t.intervalMeansStated,
        t.intervalDifferencesStated,
        t.intervalGroupsStated,
        t.intervalCompaniesStated,
        t.intervalOwnGroupsStated,
      ]
    : [t.intervalShares, t.intervalMeans, t.intervalNoise, t.intervalDifferences];
  return (
    <Part id="precision" title={t.precisionTitle}>
      <p class="standing">{standingOf(manifest, t, language)}</p>
      <List
        items={[
          ...intervals,
          ...(manifest.volunteering || manifest.selection ? [t.roundedTogether, t.refusals] : []),
          ...(typeof lowReliabilityUnder === 'number'
            ? [t.intervalFlag(formatNumber(lowReliabilityUnder, language))]
            : []),
        ]}
      />
    </Part>
  );
}

function Processing({ manifest, t, language }: { manifest: Manifest; t: MethodTexts; language: Language }) {
  const number = (count: number) => formatNumber(count, language);
  const texts = manifest.reference
    ? [t.processingReference]
    : manifest.selection
      ? [t.processingInstitute]
      : [
          t.processing1,
          t.processing2,
          t.processing3(number(manifest.simulated), number(manifest.respondents)),
        ];
  return (
    <Part id="processing" title={t.processingTitle}>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Part>
  );
}
