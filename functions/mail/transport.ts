/** One mail to one person. */
export interface OutgoingMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same each time that the same mail is sent, so that a repeat can be told for one. */
  readonly messageId: string;
  /** What the provider may count it under; names nobody. */
  readonly tags: Readonly<Partial<Record<'wave' | 'company', string>>>;
}

/**
 * What became of a mail: `accepted` by the server; `refused` for good, for the sake of its address; `putOff`, for the
 * sake of the address or for this once; or the server is `down`, which says nothing of the address.
 */
export type Outcome = 'accepted' | 'refused' | 'putOff' | 'down';

/** Sends mail. What servers say is kept to an outcome: their replies quote addresses. */
export interface Transport {
  send(mail: OutgoingMail): Promise<Outcome>;
  close(): Promise<void>;
}

/** Headers that keep answering machines from answering (RFC 3834, and what Exchange reads). */
export const quietHeaders = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
