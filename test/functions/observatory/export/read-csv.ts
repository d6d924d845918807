import { CsvParser } from '../../../../functions/statistics/command/csv-parser.ts';

/** A CSV file as records by column, read by the parser of the statistics, which knows nothing of our writer. */
export function readCsv(text: string, delimiter: ',' | ';' = ','): Record<string, string>[] {
  const records: (readonly string[])[] = [];
  const parser = new CsvParser('file.csv', ({ fields }) => records.push(fields));
  // The parser knows commas only: semicolons outside quotes become commas, and commas there are quoted by no one.
  parser.write(delimiter === ',' ? text : withCommas(text));
  parser.end();
  const [names = [], ...rows] = records;
  return rows.map((fields) => Object.fromEntries(names.map((name, index) => [name, fields[index] ?? ''])));
}

/** Exchanges commas and semicolons everywhere, so that the delimiter is a comma; `backAgain` undoes it in a field. */
function withCommas(text: string): string {
  return exchange(text.replace(/^\ufeff/, ''));
}

export function exchange(text: string): string {
  return text.replace(/[,;]/g, (mark) => (mark === ',' ? ';' : ','));
}

/** A code without the apostrophe that keeps a spreadsheet from taking it for a date. */
export function withoutApostrophe(text: string): string {
  return text.replace(/^'(?=\d)/, '');
}
