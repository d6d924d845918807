import { stringify } from 'csv-stringify/sync';
import type { Text } from '../../survey/questionnaire.ts';
import { questionAddress } from '../citation.ts';
import type { Manifest } from '../edition.ts';

/** A finding with all that is said of it, in both languages. `null` is nothing said. */
interface FindingRow {
  readonly edition: string;
  /** From 1, the most important first. */
  readonly rank: number;
  readonly onTop: 'yes' | null;
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  readonly indicator: string | null;
  readonly by: string | null;
  readonly group1: string | null;
  readonly group2: string | null;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly sentenceFr: string;
  readonly sentenceEn: string;
  /** Base and interval, in words. */
  readonly evidenceFr: string;
  readonly evidenceEn: string;
  /** Of everyone, where it says how many: a share from 0 to 1, a difference from -1 to 1, or a mean in its own unit. */
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Respondents. */
  readonly base: number | null;
  readonly addressFr: string;
  readonly addressEn: string;
  readonly reworded: 'yes' | null;
  readonly simulated: 'yes' | null;
}

interface FindingColumn {
  readonly key: keyof FindingRow;
  /** The header in CSV files, the same in every edition. */
  readonly name: string;
  readonly title: Text;
}

const column = (key: keyof FindingRow, name: string, fr: string, en: string): FindingColumn => ({
  key,
  name,
  title: { fr, en },
});

export const findingColumns: readonly FindingColumn[] = [
  column('edition', 'edition', 'Édition', 'Edition'),
  column('rank', 'rank', 'Rang', 'Rank'),
  column('onTop', 'on_top', 'En tête de la page', 'On top of the page'),
  column('id', 'finding', 'Code du constat', 'Finding’s code'),
  column('kind', 'kind', 'Sorte', 'Kind'),
  column('question', 'question', 'Question', 'Question'),
  column('indicator', 'indicator', 'Indicateur', 'Indicator'),
  column('by', 'by', 'Croisement', 'Breakdown'),
  column('group1', 'group_1', 'Premier groupe', 'First group'),
  column('group2', 'group_2', 'Second groupe', 'Second group'),
  column('titleFr', 'title_fr', 'Titre', 'Title (French)'),
  column('titleEn', 'title_en', 'Titre (anglais)', 'Title'),
  column('sentenceFr', 'sentence_fr', 'Phrase à citer', 'Sentence to quote (French)'),
  column('sentenceEn', 'sentence_en', 'Phrase à citer (anglais)', 'Sentence to quote'),
  column('evidenceFr', 'evidence_fr', 'Base et intervalle', 'Base and interval (French)'),
  column('evidenceEn', 'evidence_en', 'Base et intervalle (anglais)', 'Base and interval'),
  column('estimate', 'estimate', 'Estimation, pour l’ensemble', 'Estimate, of everyone'),
  column('low', 'low', 'Borne basse (95 %)', 'Low (95%)'),
  column('high', 'high', 'Borne haute (95 %)', 'High (95%)'),
  column('base', 'base', 'Base', 'Base'),
  column('addressFr', 'address_fr', 'Adresse', 'Address (French)'),
  column('addressEn', 'address_en', 'Adresse (anglais)', 'Address'),
  column('reworded', 'reworded', 'Reformulé par l’éditeur', 'Reworded by the publisher'),
  column('simulated', 'simulated', 'Simulé', 'Simulated'),
];

/**
 * What an edition establishes, by rank, as its pages say it.
 *
 * @param origin  where the observatory is; without one, addresses begin at the site's root
 */
export function findingRows(manifest: Manifest, origin: string): FindingRow[] {
  const { ranked = [], top = [] } = manifest.findings ?? {};
  return ranked.map((finding, index) => {
    const { id, kind, question, indicator, by, groups, title, sentence, evidence, reworded } = finding;
    const saysHowMany = kind === 'level' || kind === 'change';
    const figure = saysHowMany ? manifest.indicators.find((one) => one.id === indicator) : undefined;
    const address = (language: 'fr' | 'en') =>
      questionAddress({ question, edition: manifest.id, by }, { language, origin });
    return {
      edition: manifest.id,
      rank: index + 1,
      onTop: top.includes(id) ? 'yes' : null,
      id,
      kind,
      question,
      indicator: indicator ?? null,
      by: by ?? null,
      group1: groups?.[0] ?? null,
      group2: groups?.[1] ?? null,
      titleFr: title.fr,
      titleEn: title.en,
      sentenceFr: sentence.fr,
      sentenceEn: sentence.en,
      evidenceFr: evidence.fr,
      evidenceEn: evidence.en,
      estimate: figure?.estimate ?? null,
      low: figure?.low ?? null,
      high: figure?.high ?? null,
      base: figure?.base ?? null,
      addressFr: address('fr'),
      addressEn: address('en'),
      reworded: reworded ? 'yes' : null,
      simulated: manifest.simulated > 0 ? 'yes' : null,
    };
  });
}

/** The findings as CSV (RFC 4180), a row a finding; what a spreadsheet would take for a formula gets an apostrophe. */
export function findingsAsCsv(manifest: Manifest, origin: string): string {
  return stringify(findingRows(manifest, origin), {
    header: true,
    columns: findingColumns.map(({ key, name }) => ({ key, header: name })),
    record_delimiter: '\r\n',
    escape_formulas: true,
    quoted_match: /[\r\n]|^\s|\s$/,
  });
}

/** The findings as JSON, under the names of the CSV's columns, with what cites them. */
export function findingsAsJson(manifest: Manifest, origin: string): string {
  const { id, citation, licence } = manifest;
  const findings = findingRows(manifest, origin).map((row) =>
    Object.fromEntries(findingColumns.map(({ key, name }) => [name, row[key]])),
  );
  return `${JSON.stringify({ edition: id, citation, licence, findings }, null, 2)}\n`;
}
