import type { PanelKey } from '../storage/invitations.ts';
import type { Space } from '../storage/sign-ins.ts';

/** What is asked of whatever sends mail. It may lie in a queue: an address in it is sealed. */
export type MailJob = PanelJob | AccountJob;

export type PanelJob = PanelKey &
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

/** What is written to people who enter a space, or ask to. Nobody is told by it whether an address is known. */
export type AccountJob =
  /** base64 of an address that is sealed for nobody yet. */
  | {
      readonly kind: 'sign-in';
      readonly space: Space;
      readonly sealedAddress: string;
      readonly language: 'fr' | 'en';
    }
  /** What was stated, sealed for the id that the company will have. */
  | { readonly kind: 'sign-up'; readonly id: string; readonly sealed: string }
  | { readonly kind: 'welcome'; readonly company: string; readonly member: string }
  | {
      readonly kind: 'operator-welcome';
      readonly member: string;
      /** Whether they sign in at the identity provider alone. */
      readonly onlyProvider?: boolean;
    }
  /** The operator's decision, as the company is kept. */
  | { readonly kind: 'decision'; readonly company: string }
  /** To the address that a member had, sealed for the id they had. */
  | {
      readonly kind: 'moved';
      readonly company: string;
      readonly member: string;
      readonly sealedAddress: string;
      readonly language: 'fr' | 'en';
    }
  /** To somebody who was removed from a company's members, at the address that nothing else has any more. */
  | {
      readonly kind: 'removed';
      readonly company: string;
      readonly member: string;
      readonly sealedAddress: string;
      readonly language: 'fr' | 'en';
    }
  /** To a member of a company that has left, whose name the job alone still has. */
  | {
      readonly kind: 'left';
      readonly company: string;
      readonly companyName: string;
      readonly member: string;
      readonly sealedAddress: string;
      readonly language: 'fr' | 'en';
    }
  /** A federation has removed a member company: to those who manage one of the two. */
  | {
      readonly kind: 'federation-parted';
      readonly company: string;
      readonly side: 'member' | 'federation';
      readonly federationName: string;
      readonly memberName: string;
    }
  /** A member would manage no more: to all members, and to who signed the company up. */
  | { readonly kind: 'removal'; readonly company: string }
  /** The company would be deleted: to the same. */
  | { readonly kind: 'departure'; readonly company: string }
  /** Somebody has come to manage, or does no more: to the others who manage. The address is sealed for the id. */
  | {
      readonly kind: 'managers';
      readonly company: string;
      readonly change: 'let-in' | 'taken';
      readonly member: string;
      readonly sealedAddress: string;
    }
  /** The operator, or a member, would give a member another address: to all members, and to who signed the company up. */
  | { readonly kind: 'recovery'; readonly company: string };

export function isAccountJob(job: MailJob): job is AccountJob {
  return job.kind !== 'mailing' && job.kind !== 'test';
}

/** Has mail sent, elsewhere and soon. */
export interface Mailer {
  ask(job: MailJob): Promise<void>;
}
