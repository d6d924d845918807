import type { Language } from '../../shared/language.ts';

export interface Invitation {
  readonly serial: number;
  readonly url: string;
}

interface Sheet {
  readonly separator: string;
  readonly number: string;
  readonly link: string;
}

/** French spreadsheets take the semicolon; the link's column is named as in the ready texts, for mail merges. */
const sheets: Readonly<Record<Language, Sheet>> = {
  fr: { separator: ';', number: 'numero', link: 'lien' },
  en: { separator: ',', number: 'number', link: 'link' },
};

const byteOrderMark = '\ufeff';

/** What stands in a text for everyone's own link. */
export function linkPlaceholder(language: Language): string {
  return `{{${sheets[language].link}}}`;
}

/** The first line of the file, with the mark by which spreadsheets know that it is UTF-8. */
export function linksHead(language: Language): string {
  const { separator, number, link } = sheets[language];
  return `${byteOrderMark}${number}${separator}${link}\r\n`;
}

/** Lines of the file, one a link. */
export function linksCsv(invitations: readonly Invitation[], language: Language): string {
  const { separator } = sheets[language];
  return invitations.map(({ serial, url }) => `${serial}${separator}${csvCell(url, separator)}\r\n`).join('');
}

/**
 * A cell that no spreadsheet takes for a formula and no separator breaks (RFC 4180, 2; OWASP, CSV injection).
 *
 * @example
 * csvCell('=1+1', ','); // => "'=1+1"
 */
export function csvCell(text: string, separator: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  const needsQuotes = harmless.includes(separator) || /["\r\n]/.test(harmless);
  return needsQuotes ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
