import { useMemo, useRef } from 'preact/hooks';
import { Legend } from '../figures/legend.tsx';
import { observatoryTexts } from '../figures/texts.ts';
import { yearOf } from '../figures/wording.ts';
import { Contents } from '../shared/contents.tsx';
import { type Language, pick } from '../shared/language.ts';
import { chaptersOf } from './chapters.ts';
import { EditionLine } from './edition-line.tsx';
import { Explore } from './explore.tsx';
import { Extract } from './extract.tsx';
import { FindingsSection } from './findings-section.tsx';
import { MethodBox } from './method-box.tsx';
import type { EditionProps, PageProps } from './page-props.ts';
import { QuestionSection } from './question-section.tsx';
import { answerQuestions, sectionAddresses } from './question-tables.ts';
import { resultsTexts } from './texts.ts';
import { exploreAnchor } from './view.ts';

/** The observatory's page: a function of the published documents and the reader's choice, and of nothing else. */
export function ObservatoryPage(props: PageProps) {
  return (
    <main id="content" class="observatory page" aria-busy={props.documents.state === 'waiting'}>
      <EditionOrAbsence {...props} />
    </main>
  );
}

/** What the page consists of, for wherever an edition is shown. */
export function EditionOrAbsence(props: PageProps) {
  const { documents, language, onRetry } = props;
  return documents.state === 'ready' ? (
    <Edition {...props} documents={documents.value} />
  ) : (
    <Absence state={documents.state} language={language} onRetry={onRetry} />
  );
}

function Edition(props: EditionProps) {
  const { documents, language } = props;
  const { manifest } = documents;
  const t = observatoryTexts(language);
  if (answerQuestions(manifest).length === 0 && manifest.indicators.length === 0)
    return <NothingPublished language={language} />;
  return (
    <>
      <EditionLine {...props} />
      <Extract manifest={manifest} language={language} />
      <FindingsSection {...props} />
      <Contents label={t.contents} parts={partsOf(props)} />
      {props.areSectionsReady ? (
        <>
          <Chapters {...props} />
          <Explore {...props} />
          <MethodBox
            manifest={manifest}
            language={language}
            isSealed={props.isSealed}
            beforeRelease={props.beforeRelease}
          />
        </>
      ) : (
        <p class="state muted" role="status">
          {t.loading}
        </p>
      )}
    </>
  );
}

/** The anchors and headings of the parts in order. */
function partsOf({ documents: { manifest }, language }: EditionProps) {
  const t = observatoryTexts(language);
  return [
    ...chaptersOf(manifest).map(
      ({ id, title }) => [id, title ? pick(title, language) : resultsTexts(language).allQuestions] as const,
    ),
    [exploreAnchor, t.exploreTitle],
    ['method', t.method],
  ] as const;
}

/** The questions, drawn anew only when something in them changes: a click in Explore should not wait for them. */
function Chapters(props: EditionProps) {
  const { documents, tables, view, language } = props;
  const shown = useUnchanged(sectionAddresses(documents, view).map((address) => tables.get(address)));
  const { sections, edition } = view;
  return useMemo(
    () => (
      <>
        <LevelLegend {...props} />
        {chaptersOf(documents.manifest).map((chapter) => (
          <section key={chapter.id} class="chapter" aria-labelledby={chapter.id}>
            <h2 id={chapter.id}>
              {chapter.title ? pick(chapter.title, language) : resultsTexts(language).allQuestions}
            </h2>
            <div class="chapter-questions">
              {chapter.questions.map((question) => (
                <QuestionSection key={question.id} {...props} question={question} />
              ))}
            </div>
          </section>
        ))}
      </>
    ),
    [documents.manifest, language, sections, edition, shown],
  );
}

/** What the marks of all these figures are, said once. */
function LevelLegend({ documents: { manifest, reference }, language }: EditionProps) {
  const t = observatoryTexts(language);
  const year = yearOf(manifest);
  const own = manifest.reference ? t.legendNoInterval(year) : resultsTexts(language).legendLevel(year);
  const legend = [
    { mark: 'dot', text: own } as const,
    ...(reference ? [{ mark: 'ring', text: t.legend2010 } as const] : []),
  ];
  return <Legend legend={legend} kind="levels" />;
}

/** The same list as long as it holds the same. */
function useUnchanged<T>(list: readonly T[]): readonly T[] {
  const kept = useRef(list);
  const isSame = kept.current.length === list.length && list.every((item, at) => item === kept.current[at]);
  if (!isSame) kept.current = list;
  return kept.current;
}

function Absence(props: {
  state: 'waiting' | 'failed' | 'unknownEdition';
  language: Language;
  onRetry: () => void;
}) {
  const { state, language, onRetry } = props;
  const t = observatoryTexts(language);
  if (state === 'waiting') {
    return (
      <p class="state muted" role="status">
        {t.loading}
      </p>
    );
  }
  const isUnknown = state === 'unknownEdition';
  return (
    <div class="state" role="alert">
      <h1>{isUnknown ? t.unknownEditionTitle : t.failedTitle}</h1>
      <p>{isUnknown ? t.unknownEditionText : t.failedText}</p>
      {isUnknown ? (
        <a class="button" href={`/${language}/`}>
          {t.latestEdition}
        </a>
      ) : (
        <button type="button" class="button" onClick={onRetry}>
          {t.retry}
        </button>
      )}
    </div>
  );
}

function NothingPublished({ language }: { language: Language }) {
  const t = observatoryTexts(language);
  return (
    <div class="state">
      <h1>{t.emptyTitle}</h1>
      <p>{t.emptyText}</p>
      <a class="button" href={`/${language}/survey`}>
        {t.answerSurvey}
      </a>
    </div>
  );
}
