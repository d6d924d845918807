import { mailerOf } from '../../../functions/mail/local-mailer.ts';
import type { OutgoingMail } from '../../../functions/mail/transport.ts';
import { blindNonce } from '../../../web/survey/protocol/blind-token.ts';
import { seededRandom } from '../../load/simulated-answers.ts';
import { codeOf } from '../../support/company-panel.ts';
import { call, type LocalObservatory } from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { random } from '../../support/respondents.ts';
import { rounds } from '../../support/rounds.ts';
import type { TestCompany } from '../../support/verified-company.ts';

/**
 * An employer that asks the token route with every code it can get, before and after its people come, and compares all
 * that its own routes say. Measure: of how many of 40 people it tells rightly whether they came; 15 did. Whoever says
 * of everybody that they did not is right 25 times, and learns nothing: so of the 15 whom it says came, how many did. By
 * guessing, twelve of them would once in a thousand times. The long form has 60 people, of whom 23 came.
 */
export const people = rounds({ short: 40, long: 60 });
export const came = rounds({ short: 15, long: 23 });
/** Below this chance of guessing as well, a way of telling counts as one. */
export const significance = 0.001;

export let observatory: LocalObservatory;
export let outbox: OutgoingMail[];

/** An observatory for the tests of one file, whose mail is taken as it is sent. */
export async function openObservatory(): Promise<void> {
  let mailer: ReturnType<typeof mailerOf>;
  observatory = await observatoryOfFile({
    now: new Date('2026-11-22T12:00:00Z'),
    mailer: { ask: async (job) => mailer.ask(job) },
  });
  mailer = mailerOf({
    table: observatory.table,
    seed: observatory.services.seed,
    now: observatory.services.now,
    transport: {
      async send(mail) {
        // Members are written to as well, at addresses of another domain.
        if (mail.to.endsWith('x.fr')) outbox.push(mail);
        return 'accepted';
      },
      async close() {},
    },
    from: 'o@observatory.test',
    siteOrigin: 'https://observatory.test',
  });
}

export function emptyOutbox(): void {
  outbox = [];
}

/** The people of a company in an order that chance gives, the first of whom came. */
export function drawn(seed: number): number[] {
  const next = seededRandom(seed);
  return Array.from({ length: people }, (_, person) => ({ person, by: next() }))
    .sort((one, other) => one.by - other.by)
    .map(({ person }) => person);
}

/** Asks with each code, as anybody can; whoever is told that it was used before knows that it was. */
export async function usedOf({ id }: TestCompany, codes: readonly string[]): Promise<boolean[]> {
  const used: boolean[] = [];
  for (const invitation of codes) {
    const { blindedElement } = blindNonce(observatory.wave.id, id, random);
    const body = { panel: id, blindedElement, invitation };
    const reply = await call(observatory, '/waves/current/tokens', { method: 'POST', body });
    used.push(reply.status === 409);
  }
  return used;
}

/** A code with another letter in its serial or MAC. */
export const changed = (code: string) =>
  code.replace(/(?<=^.{12})./, (letter) => (letter === 'A' ? 'B' : 'A'));

/** Of those whom the employer says came, how many did. */
export const rightOf = (said: readonly boolean[], who: ReadonlySet<number>) =>
  said.filter((isSaid, person) => isSaid && who.has(person)).length;

/** All that the company's own routes say. */
export async function allReplies({ key }: TestCompany): Promise<string[]> {
  const paths = ['invitations', 'participation', 'mailing', 'mailing/preview'];
  const replies = [];
  for (const path of paths) {
    replies.push((await call(observatory, `/company/waves/current/${path}`, { key })).text);
  }
  return [...replies, (await call(observatory, '/company/editions', { key })).text];
}

export const make = async ({ key }: TestCompany) => {
  const body = { count: people };
  const { cards } = (await call(observatory, '/company/waves/current/cards', { method: 'POST', key, body }))
    .body;
  return cards.map(({ url }: { url: string }) => codeOf(url)) as string[];
};
