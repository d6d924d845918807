import type { EditionListItem } from '../../functions/observatory/edition.ts';
import { FigureRowsTable } from '../figures/figure-rows-table.tsx';
import { Legend } from '../figures/legend.tsx';
import { UnbrokenIntervals } from '../figures/unbroken-intervals.tsx';
import { NewerEdition } from '../results/newer-edition.tsx';
import { type Language, translate } from '../shared/language.ts';
import { List } from '../shared/lists.tsx';
import type { EmbeddedFigure } from './embedded-figure.ts';
import { texts } from './texts.ts';

/** A single figure in someone else's page: no navigation, everything that it takes to read and cite it. */
export function EmbedPage(props: {
  figure: EmbeddedFigure | undefined;
  newer?: EditionListItem | undefined;
  language: Language;
}) {
  const { figure, newer, language } = props;
  return (
    <main id="content" class="embed">
      {figure ? (
        <Figure figure={figure} newer={newer} language={language} />
      ) : (
        <Absence language={language} />
      )}
    </main>
  );
}

function Figure(props: { figure: EmbeddedFigure; newer: EditionListItem | undefined; language: Language }) {
  const { figure, newer, language } = props;
  const { title, question, base, answer, heading, shown, legend, notes, simulated } = figure;
  const t = translate(texts, language);
  return (
    <>
      {simulated && <p class="embed-simulated critical strong small">{simulated}</p>}
      <h1>{title}</h1>
      <p class="muted">
        {question} {base}
      </p>
      <p>
        <UnbrokenIntervals text={shown.summary} />
      </p>
      {shown.rows.length > 0 && (
        <FigureRowsTable
          shown={shown}
          caption={`${title}. ${shown.summary}`}
          heading={answer ? `${heading} – ${answer}` : heading}
          language={language}
        />
      )}
      <Legend legend={legend} kind={shown.isOfEveryone ? 'levels' : shown.kind} />
      {notes.length > 0 && <List class="notes unmarked flush muted small" items={notes} />}
      <footer class="embed-source muted small">
        <NewerEdition newer={newer} href={`/${language}/`} language={language} target="_blank" />
        <p>{figure.standing}</p>
        <p>
          {figure.fieldwork} <Citation figure={figure} language={language} />
        </p>
        <p>
          <a href={figure.link} target="_blank" rel="noopener">
            {t.seeAll}
          </a>
        </p>
      </footer>
    </>
  );
}

/** The citation, its licence as a link; the figures of 2010 are quoted, and under none. */
function Citation({
  figure: { citation, licence },
  language,
}: {
  figure: EmbeddedFigure;
  language: Language;
}) {
  if (licence !== 'CC BY 4.0') return <>{[citation, citation.includes(licence) ? '' : licence].join(' ')}</>;
  const [before = '', after = '.'] = citation.split(licence);
  return (
    <>
      {before}{' '}
      <a
        href="https://creativecommons.org/licenses/by/4.0/"
        target="_blank"
        rel="license noopener noreferrer"
        aria-label={`${translate(texts, language).licence} ${licence}`}
      >
        {licence}
      </a>
      {after}
    </>
  );
}

function Absence({ language }: { language: Language }) {
  const t = translate(texts, language);
  return (
    <>
      <h1>{t.absentTitle}</h1>
      <p>{t.absentText}</p>
      <p>
        <a href={`/${language}/`} target="_blank" rel="noopener">
          {t.toObservatory}
        </a>
      </p>
    </>
  );
}
