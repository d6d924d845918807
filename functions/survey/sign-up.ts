import type { Company } from './company.ts';
import { purposeKey } from './purpose-key.ts';
import { openText, sealText } from './sealed-text.ts';

/** What somebody states to sign a company up, kept nowhere in the open until their mailbox has confirmed it. */
interface SignUp
  extends Required<
    Pick<Company, 'name' | 'activity' | 'employer' | 'headcount' | 'country' | 'registration'>
  > {
  readonly contact: Contact;
  readonly language: 'fr' | 'en';
}

interface Contact {
  readonly name: string;
  readonly address: string;
}

/** base64. @param id  that the company will have */
export function sealSignUp(seed: Uint8Array, id: string, signUp: SignUp): string {
  return sealText(purposeKey(seed, 'sign-up'), id, JSON.stringify(signUp)).toString('base64');
}

export function openSignUp(seed: Uint8Array, id: string, sealed: string): SignUp {
  return JSON.parse(openText(purposeKey(seed, 'sign-up'), id, Buffer.from(sealed, 'base64'))) as SignUp;
}

/** Of a company that is kept, for the operator who verifies it; base64. */
export function sealContact(seed: Uint8Array, company: string, contact: Contact): string {
  return sealText(purposeKey(seed, 'company-contact'), company, JSON.stringify(contact)).toString('base64');
}

export function openContact(seed: Uint8Array, company: string, sealed: string): Contact {
  const text = openText(purposeKey(seed, 'company-contact'), company, Buffer.from(sealed, 'base64'));
  return JSON.parse(text) as Contact;
}
