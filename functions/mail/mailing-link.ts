import { createHmac } from 'node:crypto';
import type { Mailing } from '../storage/mailings.ts';
import { invitationCode, mailEpoch } from '../survey/invitations.ts';
import { purposeKey } from '../survey/purpose-key.ts';
import { exampleCode, surveyLink } from '../survey/survey-link.ts';

type Links = { readonly fr: string; readonly en: string };
type Panel = Pick<Mailing, 'wave' | 'company' | 'keys'>;

/** The link that only its receiver sees, to the page in either language. */
export function mailingLinks(seed: Uint8Array, origin: string, panel: Panel, serial: number): Links {
  const { wave, company } = panel;
  const context = { wave, company, kind: 'mail' as const, epoch: mailEpoch };
  return linksWith(origin, panel, invitationCode(seed, context, serial));
}

/** What stands in a preview or test: of the same form, and it admits nobody. */
export function exampleLinks(origin: string, panel: Panel): Links {
  return linksWith(origin, panel, exampleCode);
}

function linksWith(origin: string, { wave, company, keys }: Panel, code: string): Links {
  const link = { wave, panel: company, admission: { code }, keys };
  return { fr: surveyLink(origin, 'fr', link), en: surveyLink(origin, 'en', link) };
}

/** The same for the same mail to the same person however often it is sent, and tells nothing of the code. */
export function messageId(
  seed: Uint8Array,
  { wave, company }: Panel,
  { serial, round, from }: { serial: number; round: number; from: string },
): string {
  const id = createHmac('sha256', purposeKey(seed, 'mail-id')).update(
    `${wave}/${company}/${serial}/${round}`,
  );
  const domain = /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'localhost';
  return `<${id.digest().subarray(0, 18).toString('base64url')}@${domain}>`;
}
