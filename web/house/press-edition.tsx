import type { Manifest } from '../../functions/observatory/edition.ts';
import type { Finding } from '../../functions/observatory/findings/finding.ts';
import { observatoryTexts } from '../figures/texts.ts';
import { editionOption, quoted } from '../figures/wording.ts';
import type { DocumentSource } from '../pages/document-source.ts';
import { type PictureSubject, pictureAddress } from '../pictures/picture-address.ts';
import { questionAddress } from '../question/question-address.ts';
import { topFindings } from '../results/edition-findings.ts';
import { editionInWords } from '../results/edition-line.tsx';
import { NewerEdition, newerEdition } from '../results/newer-edition.tsx';
import { quoteOf } from '../results/quote.ts';
import { resultsTexts } from '../results/texts.ts';
import { asSentence } from '../shared/as-sentence.ts';
import { between } from '../shared/between.ts';
import { formatDate, formatNumber } from '../shared/format.ts';
import { type Language, pick, translate } from '../shared/language.ts';
import { Ways } from '../shared/lists.tsx';
import { usePageLanguage } from '../shared/page-address.ts';
import { readPageQuery } from '../shared/page-query.ts';
import type { PressEdition } from './documents.ts';
import { Part } from './parts.tsx';
import { pressTexts } from './press-texts.ts';

/** The edition that an address names, `?edition=2026-q4-1`, or the newest, with the list of all. */
export async function readPress(source: DocumentSource, address: URL): Promise<PressEdition> {
  const named = readPageQuery(address, 'edition');
  const [manifest, editions] = await Promise.all([source.manifest(named ?? 'latest'), source.editions()]);
  return { manifest, editions, isNamed: named !== undefined };
}

/** An edition for the press: what it found, to be quoted; pictures to take; how it was done, in a hundred words. */
export function PressEditionParts({ press: { manifest, editions, isNamed } }: { press: PressEdition }) {
  const language = usePageLanguage();
  const t = translate(pressTexts, language);
  if (!manifest && !isNamed) return null;
  if (!manifest) {
    return (
      <Part title={t.unknown}>
        <p>{t.unknownText}</p>
        <EditionList editions={editions} language={language} />
      </Part>
    );
  }
  const findings = topFindings(manifest);
  const others = (manifest.findings?.ranked ?? []).filter((finding) => !findings.includes(finding));
  return (
    <>
      <Part
        title={
          manifest.reference ? pick(manifest.title, language) : t.edition(pick(manifest.title, language))
        }
      >
        <p class="muted">{editionInWords(manifest, language)}</p>
        <NewerEdition
          newer={newerEdition(manifest, editions)}
          href={`/${language}/press`}
          language={language}
        />
        {!manifest.reference && <p>{t.released(formatDate(manifest.publishedOn, language))}</p>}
        {manifest.simulated > 0 && (
          <p class="banner banner-simulated" role="note">
            <strong>{t.simulated}</strong>
          </p>
        )}
        <EditionList editions={editions} language={language} current={manifest.id} />
      </Part>
      <Part title={t.findings} id="findings">
        {findings.length === 0 && <p>{t.noFindings}</p>}
        {findings.map((finding) => (
          <Quote key={finding.id} finding={finding} manifest={manifest} language={language} />
        ))}
        {others.length > 0 && (
          <details class="folded">
            <summary>{t.otherFindings(others.length)}</summary>
            {others.map((finding) => (
              <Quote key={finding.id} finding={finding} manifest={manifest} language={language} />
            ))}
          </details>
        )}
      </Part>
      <Part title={t.pictures} id="pictures">
        <p>{t.picturesText}</p>
        <ul>
          <li>
            {t.pictureOfEdition}{' '}
            <Pictures
              of={pick(manifest.title, language)}
              subject={{ of: 'edition' }}
              edition={manifest.id}
              language={language}
            />
          </li>
          {findings.map(({ id, title }) => (
            <li key={id}>
              {pick(title, language)}{' '}
              <Pictures
                of={pick(title, language)}
                subject={{ of: 'finding', id }}
                edition={manifest.id}
                language={language}
              />
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t.method} id="method">
        <p class="method-in-short">{methodInShort(manifest, language)}</p>
        <p>
          <a href={`/${language}/method?edition=${encodeURIComponent(manifest.id)}`}>{t.wholeMethod}</a>
        </p>
      </Part>
    </>
  );
}

/** The sentence, its base and interval, and its source: whole, to be copied as it stands. */
function Quote(props: { finding: Finding; manifest: Manifest; language: Language }) {
  const { finding, manifest, language } = props;
  const t = translate(pressTexts, language);
  const results = resultsTexts(language);
  const address = questionAddress(
    { question: finding.question, edition: manifest.id, by: finding.by },
    language,
  );
  return (
    <blockquote class="quote" data-finding={finding.id}>
      <p>{quoted(pick(finding.sentence, language), language)}</p>
      <p class="muted small">
        {asSentence(pick(finding.evidence, language))}{' '}
        {observatoryTexts(language).source(pick(manifest.citation, language))}{' '}
        <a href={address} aria-label={`${t.detail} (${pick(finding.title, language)})`}>
          {t.detail}
        </a>
      </p>
      <p
        class="small no-print"
        data-quote={quoteOf(finding, { manifest, address: '', language })}
        data-address={address}
        data-label={results.quote}
        data-described={results.quoteOf(pick(finding.title, language))}
        data-copied={results.quoteCopied}
        data-by-hand={results.quoteByHand}
      />
    </blockquote>
  );
}

const forTakingAway = ['wide', 'square', 'tall', 'svg'] as const;

/** Links to one picture in each shape. */
function Pictures(props: { of: string; subject: PictureSubject; edition: string; language: Language }) {
  const { of, subject, edition, language } = props;
  const t = observatoryTexts(language);
  return (
    <span class="pictures block small">
      {forTakingAway.map((shape, index) => {
        const format = shape === 'svg' ? 'SVG' : `${t[shape]}, PNG`;
        return (
          <span key={shape}>
            {index > 0 && between}
            <a
              href={pictureAddress({ edition, language, subject, shape })}
              aria-label={`${format} – ${of}`}
              download
            >
              {format}
            </a>
          </span>
        );
      })}
    </span>
  );
}

function EditionList(props: { editions: PressEdition['editions']; language: Language; current?: string }) {
  const { editions, language, current } = props;
  const others = editions.filter(({ id }) => id !== current);
  const t = translate(pressTexts, language);
  if (others.length === 0) return null;
  return (
    <details>
      <summary>{t.otherEditions}</summary>
      <Ways
        ways={others.map((item) => [
          `/${language}/press?edition=${encodeURIComponent(item.id)}`,
          editionOption(item, observatoryTexts(language), language),
        ])}
      />
    </details>
  );
}

/** How an edition was made, in a hundred words at most: by rule, from what it says of itself. */
export function methodInShort(manifest: Manifest, language: Language): string {
  const t = translate(pressTexts, language);
  const { fieldwork, respondents, reference, selection, weighting, privacy } = manifest;
  if (reference) return t.method2010;
  const [from, to] = [fieldwork.from, fieldwork.to].map((day) => formatDate(day, language));
  return [
    t.methodSurvey(formatNumber(respondents, language), from ?? '', to ?? ''),
    selection ? t.methodSelected : t.methodVolunteers,
    weighting.method === 'none' ? t.methodUnweighted : t.methodWeighted,
    t.methodInterval,
    ...(privacy ? [t.methodNoise] : []),
    t.methodTests,
    t.methodOpen,
  ].join(' ');
}
