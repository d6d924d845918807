import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  /** The first link to the survey in it. */
  readonly link: string;
}

/**
 * The mails that a laptop put into its folder, as their receivers' mail program reads them.
 *
 * @param domain  of the receivers that are asked for
 */
export async function receivedMails(folder: string, domain: string): Promise<ReceivedMail[]> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
  return names
    .map((name) => readMail(readFileSync(join(folder, name), 'utf8')))
    .filter(({ to }) => to.endsWith(`@${domain}`));
}

function readMail(mail: string): ReceivedMail {
  const headers = (mail.split(/\r?\n\r?\n/)[0] ?? '').replace(/\r?\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
  return {
    to: header('To').replace(/^.*<|>.*$/g, ''),
    subject: header('Subject'),
    link: /https?:\/\/\S+\/survey[^\s"<]*#[^\s"<]+/.exec(unquoted(mail))?.[0] ?? '',
  };
}

/** Quoted-printable, as far as ASCII goes (RFC 2045, 6.7). */
function unquoted(text: string): string {
  return text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
