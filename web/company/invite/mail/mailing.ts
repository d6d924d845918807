import type { Language } from '../../../shared/language.ts';
import type { Session } from '../../../space/session.ts';
import { waveRoute } from '../waves.ts';

/** How far the observatory is with a company's mails, as `GET /company/waves/{wave}/mailing` tells it. */
export interface Mailing {
  readonly state: 'none' | 'draft' | 'sending' | 'paused' | 'done';
  /** `YYYY-MM-DD`; null before there is a mailing. */
  readonly sendsOn: string | null;
  /** How many addresses were taken. */
  readonly invited: number;
  /** Mails on their way, and mails that came back; of answers this tells nothing. */
  readonly sent: number;
  readonly failed: number;
  readonly reminders: readonly Reminder[];
  readonly signature: string;
  /** Which of the two languages stands first in the message. */
  readonly language: Language;
  /** Whether the addresses are still kept, sealed. */
  readonly addressesKept: boolean;
}

export interface Reminder {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** `missed`: the wave closed, or the next one was due, before it went out. */
  readonly state: 'planned' | 'sending' | 'sent' | 'missed';
}

/** A message as its receivers get it. */
export interface Message {
  readonly subject: string;
  readonly text: string;
}

interface Mails {
  /** In the order of the list. */
  readonly addresses: readonly string[];
  /** Days `YYYY-MM-DD`, at most two. */
  readonly reminders: readonly string[];
  readonly signature: string;
  readonly language: Language;
  /** A day, or at once. */
  readonly sendsOn: string;
}

/** What became of a list: addresses invited before are counted and get nothing. */
interface HandedOver {
  readonly accepted: number;
  readonly already: number;
}

/** Thousands of addresses are sealed one by one. */
const handOverMilliseconds = 60_000;

/** More are refused in one request. */
const mostInRequest = 5000;

/**
 * Hands a list over in requests that the service takes. Sent again after a reply was lost, an address counts as invited
 * before and gets no second mail.
 *
 * @param onProgress  told how many of the list are handed over, after each request
 * @throws ApiError
 */
export async function handOver(
  session: Session,
  wave: string,
  { addresses, ...mails }: Mails,
  onProgress: (handedOver: number) => void = () => {},
): Promise<HandedOver> {
  let [accepted, already] = [0, 0];
  for (let from = 0; from < addresses.length; from += mostInRequest) {
    const part = addresses.slice(from, from + mostInRequest);
    const { signature, ...others } = mails;
    const reply = await session.request<{ accepted: number; already: readonly number[] }>(
      waveRoute(wave, 'mailings'),
      {
        method: 'POST',
        body: { addresses: part, sender: { signature }, ...others },
        limitMilliseconds: handOverMilliseconds,
      },
    );
    accepted += reply.accepted;
    already += reply.already.length;
    onProgress(from + part.length);
  }
  return { accepted, already };
}
