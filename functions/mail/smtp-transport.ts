import { createTransport } from 'nodemailer';
import { type Outcome, quietHeaders, type Transport } from './transport.ts';

/** What nodemailer says of a failure, as far as it names nobody. */
interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** Connections that are kept open. */
const connections = 4;
const mostSeconds = 30;

/**
 * Any SMTP server.
 *
 * @param url  `smtp://` or `smtps://`, with user and password where it wants them
 */
export function smtpTransport(url: string): Transport {
  const milliseconds = mostSeconds * 1000;
  const smtp = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    connectionTimeout: milliseconds,
    greetingTimeout: milliseconds,
    socketTimeout: milliseconds,
    // A message is made of what it is given: nothing of it is read from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ from, to, subject, text, html, messageId }) {
      try {
        await smtp.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId,
          headers: quietHeaders,
        });
        return 'accepted';
      } catch (failure) {
        return outcomeOf(failure as SmtpFailure);
      }
    },
    async close() {
      smtp.close();
    },
  };
}

/** RFC 5321, 4.2.1: a 4yz is for now, a 5yz for good; but what is said to the sender is not said of the receiver. */
function outcomeOf({ code, command = '', responseCode = 0 }: SmtpFailure): Outcome {
  const isOfMail =
    (code === 'EENVELOPE' || code === 'EMESSAGE') && !/^(?:MAIL FROM|EHLO|HELO|AUTH)/i.test(command);
  if (!isOfMail || responseCode === 421) return 'down';
  return responseCode >= 500 && code === 'EENVELOPE' ? 'refused' : 'putOff';
}
