import type { PanelKey } from '../storage/invitations.ts';

/** What is asked of whatever sends mail. It may lie in a queue: an address in it is sealed. */
export type MailJob = PanelKey &
  (
    | { readonly kind: 'mailing' }
    | {
        readonly kind: 'test';
        /** base64 of an address that is sealed for the serial 0. */
        readonly sealedAddress: string;
        readonly companyName: string;
        readonly signature: string;
        readonly language: 'fr' | 'en';
      }
  );

/** Has mail sent, elsewhere and soon. */
export interface Mailer {
  ask(job: MailJob): Promise<void>;
}
