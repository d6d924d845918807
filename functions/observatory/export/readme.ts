import type { Language } from '../../survey/questionnaire.ts';
import { citedTitle } from '../citation.ts';
import type { Manifest } from '../edition.ts';
import { columns } from './columns.ts';
import { methodLines } from './method-lines.ts';

/** What a person finds first in the archive: what the files are, how they were made, what each column means. */
export function readme(manifest: Manifest): string {
  return `${inLanguage(manifest, 'fr')}\n\n---\n\n${inLanguage(manifest, 'en')}\n`;
}

const words = {
  fr: {
    // A no-break space, as French has before a colon.
    colon: '\u00a0:',
    files: 'Fichiers',
    method: 'Méthode',
    columns: 'Colonnes des fichiers CSV',
    read: 'Lire en R et en Python',
  },
  en: {
    colon: ':',
    files: 'Files',
    method: 'Method',
    columns: 'Columns of the CSV files',
    read: 'Reading in R and Python',
  },
} as const;

function inLanguage(manifest: Manifest, language: Language): string {
  const w = words[language];
  const name = `observatory-${manifest.id}-all.csv`;
  return [
    `# ${line(citedTitle(manifest, language))}`,
    '',
    `## ${w.files}`,
    '',
    ...files(manifest.id)[language].map(([file, what]) => `- \`${file}\`${w.colon} ${what}`),
    '',
    `## ${w.method}`,
    '',
    ...methodLines(manifest, language).map(([heading, text]) =>
      heading ? `- **${heading}**${w.colon} ${line(text)}` : `\n${line(text)}`,
    ),
    '',
    `## ${w.columns}`,
    '',
    ...columns.map(
      (column) => `- \`${column.name}\` (${column.type})${w.colon} ${column.description[language]}`,
    ),
    '',
    `## ${w.read}`,
    '',
    '```r',
    `d <- read.csv("${name}", encoding = "UTF-8", na.strings = "")`,
    '```',
    '',
    '```python',
    'import pandas',
    `d = pandas.read_csv("${name}")`,
    '```',
  ].join('\n');
}

/** A text of the operator's on one line, so that it cannot pass for a heading. */
function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function files(id: string): Record<Language, [string, string][]> {
  return {
    fr: [
      [
        `observatory-${id}-all.csv`,
        'tous les tableaux, une ligne par chiffre ; virgules, points décimaux, UTF-8',
      ],
      [
        `observatory-${id}-all.fr.excel.csv`,
        'les mêmes pour un tableur français : points-virgules, virgules décimales, une apostrophe devant un code comme 1-9, qui passerait pour une date',
      ],
      [`observatory-${id}-all.csv-metadata.json`, 'leur description (CSV on the Web)'],
      [
        `observatory-${id}.fr.xlsx`,
        'classeur : une feuille par question, sans les croisements à deux variables',
      ],
      [`observatory-${id}.en.xlsx`, 'le même en anglais'],
      [
        `observatory-${id}-all.fr.json-stat.json`,
        'les indicateurs et tous les tableaux en JSON-stat 2.0, en français ; `.en` en anglais',
      ],
      [`observatory-${id}.ddi.xml`, 'le questionnaire et l’étude en DDI Codebook 2.5'],
      [
        `observatory-${id}-findings.csv`,
        'ce que l’édition établit : phrase dans les deux langues, base, intervalle, adresse',
      ],
      [`observatory-${id}-findings.json`, 'la même chose en JSON'],
      ['manifest.json', 'l’édition telle que l’API la donne'],
      ['CITATION.cff, citation.*', 'pour citer'],
      ['SHA256SUMS', 'les sommes de contrôle de tous ces fichiers, pour `sha256sum --check`'],
    ],
    en: [
      [`observatory-${id}-all.csv`, 'every table, one row per figure; commas, decimal points, UTF-8'],
      [
        `observatory-${id}-all.fr.excel.csv`,
        'the same for a French spreadsheet: semicolons, decimal commas, an apostrophe before a code such as 1-9, which would pass for a date',
      ],
      [`observatory-${id}-all.csv-metadata.json`, 'their description (CSV on the Web)'],
      [
        `observatory-${id}.en.xlsx`,
        'workbook: a sheet for each question, without the breakdowns by two variables',
      ],
      [`observatory-${id}.fr.xlsx`, 'the same in French'],
      [
        `observatory-${id}-all.en.json-stat.json`,
        'the indicators and every table in JSON-stat 2.0, in English; `.fr` in French',
      ],
      [`observatory-${id}.ddi.xml`, 'the questionnaire and the study in DDI Codebook 2.5'],
      [
        `observatory-${id}-findings.csv`,
        'what the edition establishes: sentence in both languages, base, interval, address',
      ],
      [`observatory-${id}-findings.json`, 'the same as JSON'],
      ['manifest.json', 'the edition as the API gives it'],
      ['CITATION.cff, citation.*', 'to cite it'],
      ['SHA256SUMS', 'checksums of all these files, for `sha256sum --check`'],
    ],
  };
}
