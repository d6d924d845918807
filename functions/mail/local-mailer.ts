import { setTimeout } from 'node:timers/promises';
import { loadSeed } from '../storage/secrets.ts';
import { tableFromEnvironment } from '../storage/table.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { folderTransport } from './folder-transport.ts';
import { isAccountJob, type Mailer } from './mailer.ts';
import { runJob, TestNotSent } from './run-job.ts';
import type { SendingContext } from './send-mailing.ts';
import { smtpTransport } from './smtp-transport.ts';

interface LocalMailer extends Mailer {
  /** Waits until nothing is under way. */
  idle(): Promise<void>;
  /** Ends after the mails under way; the next process goes on. */
  stop(): Promise<void>;
}

let started: Promise<LocalMailer> | undefined;

/**
 * The one mailer of this process: to the server that `SMTP_URL` names, or into the folder `MAIL_FOLDER`. Two would take
 * each other's claims for those of a process that was killed.
 */
export function localMailer(): Promise<LocalMailer> {
  started ??= environmentContext().then((context) => mailerOf(context));
  return started;
}

/** The mailer if there is one. */
export function startedMailer(): Promise<LocalMailer> | undefined {
  return started;
}

/** Works on one mailing after the other. */
export function mailerOf(
  context: Omit<SendingContext, 'wait' | 'isTimeUp'>,
  reportFailure: (error: unknown) => void = nameFailure,
): LocalMailer {
  const stopping = new AbortController();
  const own: SendingContext = {
    ...context,
    wait: (seconds) => setTimeout(seconds * 1000, undefined, { signal: stopping.signal }).catch(() => {}),
    isTimeUp: () => stopping.signal.aborted,
  };
  let working = Promise.resolve();
  // Beside mailings, which may take hours: somebody waits for these.
  let writing = Promise.resolve();
  const waiting = new Set<string>();
  return {
    async ask(job) {
      if (isAccountJob(job)) {
        // Not waited for: how long it takes would tell whether an address is known.
        writing = writing.then(async () => void (await runJob(own, job))).catch(reportFailure);
        return;
      }
      if (job.kind === 'test') {
        await runJob(own, job).catch(explainTest);
        return;
      }
      const name = `${job.wave}#${job.company}`;
      if (waiting.has(name)) return;
      waiting.add(name);
      working = working
        .then(async () => {
          // Taken off before the work: whoever asks during it has it done again.
          waiting.delete(name);
          if (!own.isTimeUp()) await runJob(own, job);
        })
        .catch(reportFailure);
    },
    idle: async () => void (await Promise.all([working, writing])),
    async stop() {
      stopping.abort();
      await Promise.all([working, writing]);
      await context.transport.close();
    },
  };
}

function nameFailure(error: unknown): void {
  console.error(`Sending mail failed (${(error as Error).name}); it is tried again in a few minutes.`);
}

function explainTest(error: unknown): never {
  if (!(error instanceof TestNotSent)) throw error;
  throw new SurveyError('unavailable', `the mail server did not take the message (${error.message})`);
}

async function environmentContext(): Promise<Omit<SendingContext, 'wait' | 'isTimeUp'>> {
  const { SMTP_URL, MAIL_FOLDER = 'mail', MAIL_FROM, SITE_ORIGIN = '' } = process.env;
  return {
    table: tableFromEnvironment(),
    seed: await loadSeed(),
    now: () => new Date(),
    transport: SMTP_URL ? smtpTransport(SMTP_URL) : folderTransport(MAIL_FOLDER),
    from: MAIL_FROM || 'observatory@localhost',
    siteOrigin: SITE_ORIGIN,
  };
}
