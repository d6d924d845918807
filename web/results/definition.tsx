import type { Finding } from '../../functions/observatory/findings/finding.ts';
import type { PageDefinition } from '../pages/page-definition.ts';
import { noText } from '../shared/language.ts';
import { App } from './app.tsx';
import { type PageDocuments, readEdition, readTables } from './documents.ts';
import { findingOf } from './edition-findings.ts';
import { exploredView } from './explore.tsx';
import { type InitialState, initialTables } from './initial-state.ts';
import { viewSummary, viewTitle } from './preview.ts';
import { answerQuestions } from './question-tables.ts';
import { neededTables } from './use-results.ts';
import { readView } from './view.ts';

/** The results: the edition that the address names, or the newest, with every table that the view shows. */
export const resultsPage: PageDefinition<InitialState> = {
  async read(source, { address }) {
    const view = readView(address);
    const documents = withoutDetail(await readEdition(source, view.edition));
    return { documents, tables: await readTables(source, neededTables(documents, view)) };
  },
  isFound: ({ documents }) => documents.state !== 'unknownEdition',
  title({ documents }, { address, language }) {
    return documents.state === 'ready' ? viewTitle(documents.value, readView(address), language) : undefined;
  },
  Page: ({ documents }) => <App initial={documents} />,
  edition: ({ documents }) => (documents.state === 'ready' ? documents.value.manifest : undefined),
  summary(initial, { address, language }) {
    const { documents } = initial;
    if (documents.state !== 'ready') return undefined;
    return viewSummary(documents.value, initialTables(initial), { view: readView(address), language });
  },
  picture({ documents }, { address }) {
    if (documents.state !== 'ready') return undefined;
    const { manifest } = documents.value;
    const question = answerQuestions(manifest).find(
      ({ id }) => id === readView(address).explore.question,
    )?.id;
    if (question === undefined) return undefined;
    return { of: 'question', question, by: exploredView(documents.value, readView(address)).by[0] };
  },
  isAlive: true,
};

/**
 * Without what stands on other pages: the budget table by table, findings that neither lead nor head a question, and of those
 * that head one what is more than the heading.
 */
function withoutDetail(documents: PageDocuments): PageDocuments {
  if (documents.state !== 'ready') return documents;
  const { manifest } = documents.value;
  const { findings, privacy } = manifest;
  const isShown = (finding: Finding) =>
    findings?.top.includes(finding.id) || findingOf(manifest, finding.question) === finding;
  const asShown = (finding: Finding) =>
    findings?.top.includes(finding.id) ? finding : { ...finding, sentence: finding.title, evidence: noText };
  const ranked = findings?.ranked.filter(isShown).map(asShown);
  const short = {
    ...manifest,
    ...(findings && ranked && { findings: { ...findings, ranked } }),
    ...(privacy && { privacy: { ...privacy, tables: [] } }),
  };
  return { ...documents, value: { ...documents.value, manifest: short } };
}
