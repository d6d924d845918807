import { createTransport } from 'nodemailer';
import { type OutgoingMail, quietHeaders } from './transport.ts';

/** The mail as it goes over the line: RFC 5322, in bytes. */
export async function writeMessage({
  from,
  to,
  subject,
  text,
  html,
  messageId,
}: OutgoingMail): Promise<Buffer> {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await writer.sendMail({
    ...{ from, to: { name: '', address: to }, subject, text, html, messageId, headers: quietHeaders },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return message as Buffer;
}
