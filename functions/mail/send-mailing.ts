import { randomBytes } from 'node:crypto';
import { readHouse } from '../storage/house.ts';
import type { PanelKey } from '../storage/invitations.ts';
import {
  claimRecipient,
  eachRecipient,
  type Mailing,
  markFailed,
  markPutOff,
  markSent,
  type Recipient,
  readMailing,
  releaseRecipient,
} from '../storage/mailings.ts';
import { readSheetHash } from '../storage/panel-keys.ts';
import type { Table } from '../storage/table.ts';
import { namedHouse } from '../survey/house.ts';
import type { Wave } from '../survey/wave.ts';
import { composeMessage } from './compose-message.ts';
import { mailingLinks, messageId } from './mailing-link.ts';
import { isSending, isWorkLeft, roundOf } from './mailing-rounds.ts';
import { openAddress } from './sealed-address.ts';
import type { Outcome, Transport } from './transport.ts';

/** What mail is sent with. */
export interface SendingContext {
  readonly table: Table;
  readonly seed: Uint8Array;
  readonly now: () => Date;
  readonly transport: Transport;
  /** The sender of every mail: `Name <address>` or an address. */
  readonly from: string;
  /** Where the pages are. */
  readonly siteOrigin: string;
  readonly wait: (seconds: number) => Promise<void>;
  /** Whether the run has to come to an end, and what is left is for the next. */
  readonly isTimeUp: () => boolean;
}

/** A mailing that has mail to send. */
interface DueMailing {
  readonly mailing: Mailing;
  readonly wave: Wave;
  /** Ids of the additions of addresses that count. */
  readonly additions: readonly string[];
}

/** What every message of a mailing says besides. */
interface Told {
  readonly house: ReturnType<typeof namedHouse>;
  /** The hash of the guarantee sheet. */
  readonly guarantee: string | undefined;
}

/** Mails under way at once: as many may be sent twice where a run is killed. */
const mailsAtOnce = 4;
/** Pauses before what was put off is tried again in the same run; the next run follows within the hour. */
const pausesSeconds = [1, 2, 4, 8, 16, 32];
/** A server that puts every stranger off (greylisting) takes the mail within hours, one that is full within a day. */
const mostPutOff = 30;
const mostRefusals = 3;
/** Pauses while the server is down, doubled each time. */
const firstPauseSeconds = 1;
const mostPauses = 7;

/**
 * Sends what is due of a mailing. A recipient is claimed by a conditional write, then sent to, then marked: of runs at
 * once one has it. A run that is killed in between leaves the claim, and the next sends that mail again under the same
 * Message-ID: nobody is left out, and who gets a mail twice, at most `mailsAtOnce` of a killed run, gets one that mail
 * programs can tell for the same.
 *
 * @returns whether nothing is left to send in this round
 */
export async function sendRound(context: SendingContext, due: DueMailing): Promise<boolean> {
  const { table } = context;
  const [{ house }, guarantee] = await Promise.all([readHouse(table), readSheetHash(table, due.mailing)]);
  const run = new SendingRun(context, due, { house: namedHouse(house), guarantee });
  for (const pause of [...pausesSeconds, undefined]) {
    const left = await run.pass();
    if (left === 0) return true;
    if (run.isOver || pause === undefined) return false;
    await context.wait(pause);
  }
  return false;
}

class SendingRun {
  isOver = false;
  private readonly claim = randomBytes(6).toString('base64url');
  private pauses = 0;
  private readonly context: SendingContext;
  private readonly mailing: Mailing;
  private readonly wave: Wave;
  private readonly told: Told;
  private readonly additions: readonly string[];
  private readonly round: number;
  private readonly panel: PanelKey;

  constructor(context: SendingContext, { mailing, wave, additions }: DueMailing, told: Told) {
    this.context = context;
    this.mailing = mailing;
    this.wave = wave;
    this.told = told;
    this.additions = additions;
    this.round = roundOf(mailing);
    this.panel = { wave: mailing.wave, company: mailing.company };
  }

  /** Goes through all recipients once. @returns how many are left to send to */
  async pass(): Promise<number> {
    const recipients = eachRecipient(this.context.table, this.panel);
    let left = 0;
    const work = async () => {
      for (let next = await recipients.next(); !next.done; next = await recipients.next()) {
        const recipient = next.value;
        if (!this.isDue(recipient)) continue;
        if (this.isOver || !(await this.sendTo(recipient))) left += 1;
      }
    };
    await Promise.all(Array.from({ length: mailsAtOnce }, work));
    return left;
  }

  private isDue({ sealedAddress, failed, round, addition }: Recipient): boolean {
    if (!sealedAddress || failed || round >= this.round) return false;
    return addition === undefined || this.additions.includes(addition);
  }

  /** @returns whether the recipient is done with */
  private async sendTo(recipient: Recipient): Promise<boolean> {
    const { table } = this.context;
    if (!(await this.maySend())) return false;
    if (!(await claimRecipient(table, this.panel, recipient, this.claim))) return false;
    const outcome = await this.send(recipient);
    const { serial, tries } = recipient;
    switch (outcome) {
      case 'accepted': {
        this.pauses = 0;
        const keepsAddress = isWorkLeft(this.mailing, this.round);
        await markSent(table, this.panel, { serial, round: this.round, keepsAddress });
        return true;
      }
      case 'down':
        await releaseRecipient(table, this.panel, serial);
        await this.waitForServer();
        return false;
      default:
        if (tries + 1 < (outcome === 'refused' ? mostRefusals : mostPutOff)) {
          await markPutOff(table, this.panel, serial);
          return false;
        }
        await markFailed(table, this.panel, serial);
        return true;
    }
  }

  /** Asked before each mail: a stop stops, and so does a pause. */
  private async maySend(): Promise<boolean> {
    if (this.isOver) return false;
    const stored = await readMailing(this.context.table, this.panel);
    const goesOn = stored && isSending(stored.mailing) && roundOf(stored.mailing) === this.round;
    if (!goesOn || this.context.isTimeUp()) this.isOver = true;
    return !this.isOver;
  }

  private async send(recipient: Recipient): Promise<Outcome> {
    const { seed, siteOrigin, transport, from } = this.context;
    const { mailing, panel } = this;
    const place = { ...panel, serial: recipient.serial };
    const isReminder = recipient.round > 0;
    const message = composeMessage({
      kind: isReminder ? 'reminder' : 'invitation',
      ...mailing,
      ...this.told,
      links: mailingLinks(seed, siteOrigin, mailing, recipient.serial),
      closesOn: this.wave.closesOn,
      reminders: mailing.reminders.filter(({ state }) => state === 'planned').map(({ on }) => on),
    });
    return transport.send({
      ...message,
      from,
      to: openAddress(seed, place, recipient.sealedAddress as Uint8Array),
      messageId: messageId(seed, mailing, { ...place, round: isReminder ? this.round : 1, from }),
      tags: panel,
    });
  }

  /** All who find the server down wait; it is given up for this run after about two minutes. */
  private async waitForServer(): Promise<void> {
    this.pauses += 1;
    if (this.pauses > mostPauses * mailsAtOnce) {
      this.isOver = true;
      return;
    }
    await this.context.wait(firstPauseSeconds * 2 ** Math.floor(this.pauses / mailsAtOnce));
  }
}
