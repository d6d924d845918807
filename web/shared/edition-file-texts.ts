import { defineTexts } from './language.ts';

export const editionFileTexts = defineTexts({
  zip: { fr: 'Tout, avec la notice (ZIP)', en: 'Everything, with the notice (ZIP)' },
  xlsx: { fr: 'Tableur (XLSX)', en: 'Spreadsheet (XLSX)' },
  csv: { fr: 'CSV', en: 'CSV' },
  csvFr: { fr: 'CSV pour un tableur français', en: 'CSV for French spreadsheets' },
  jsonStat: { fr: 'JSON-stat', en: 'JSON-stat' },
  csvw: { fr: 'Métadonnées du CSV (CSVW)', en: 'Metadata of the CSV (CSVW)' },
  findings: { fr: 'Constats (CSV)', en: 'Findings (CSV)' },
  ddi: { fr: 'Dictionnaire des variables (DDI)', en: 'Codebook (DDI)' },
  json: { fr: 'Édition (JSON)', en: 'Edition (JSON)' },
  bibtex: { fr: 'Citation : BibTeX', en: 'Citation: BibTeX' },
  csl: { fr: 'Citation : CSL-JSON', en: 'Citation: CSL-JSON' },
});
