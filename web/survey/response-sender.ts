import type { Answers } from '../../functions/survey/answers.ts';
import type { ApiError } from '../shared/api.ts';
import { forgetAdmission, isByLink, keepAdmission, readAdmission, type Way } from './kept.ts';
import { isRecorded, sendResponse } from './protocol/response.ts';
import type { Connection } from './protocol/wave.ts';
import { startTokenKeeper, type TokenKeeper } from './token-keeper.ts';
import { type Patience, untilItWorks } from './until-it-works.ts';

/**
 * What sending is at: making the token, on its way, asking whether it arrived before the wave closed, or waiting for the
 * network or the server.
 */
export type SendingPhase = 'token' | 'sending' | 'asking' | 'offline' | 'busy';

interface SendingProgress {
  readonly phase: SendingPhase;
  /** Tries of the token's proof of work. */
  readonly tries: number;
}

/** What the sender reaches the world by; a page's own where left out. */
export interface SenderWorld {
  connection?: Connection;
  startKeeper?: typeof startTokenKeeper;
  isOnline?: () => boolean;
  wait?: Patience['wait'];
}

interface Errand {
  /** The wave's id. */
  readonly wave: string;
  readonly admission: Way;
  /** Of the response that is replaced; where it is undefined, the way's own token is made. */
  readonly token: string | undefined;
  /** Whether it was answered in haste; absent where that is not known. */
  readonly haste?: { readonly hasty?: boolean };
}

type Sending =
  | { readonly isClosed: false; readonly token: string }
  | {
      /** The answers met a closed wave. */
      readonly isClosed: true;
      readonly token: string;
      /** Whether there is a response of this token nonetheless. */
      readonly isIn: boolean;
      /** Whether answers may have arrived whose reply did not. */
      readonly hasLostReply: boolean;
    };

/**
 * Makes the token of a response and sends answers under it, as often as it takes.
 *
 * @param onProgress  told what has changed
 * @param onFail      told that no token can be made, before anything is sent
 */
export function createResponseSender(
  onProgress: (change: Partial<SendingProgress>) => void,
  onFail: (error: unknown) => void,
  {
    connection = {},
    startKeeper = startTokenKeeper,
    isOnline = () => navigator.onLine,
    wait,
  }: SenderWorld = {},
) {
  let keeper: TokenKeeper | undefined;
  let sending: AbortController | undefined;
  let hasLostReply = false;

  function prepareToken(admission: Way): TokenKeeper {
    keeper ??= startKeeper(admission);
    const made = keeper;
    // Better told before the first question than after the last; slowness alone can wait until then.
    made.token.catch((error: Partial<ApiError>) => {
      if (keeper === made && error.slug !== 'too-slow') onFail(error);
    });
    return made;
  }

  /**
   * The token, another one where the next person at a shared computer has sent by what both had begun with: their
   * response must not be replaced. A personal link is one person's, whichever tab sends last.
   */
  async function ownToken(admission: Way, signal: AbortSignal): Promise<string> {
    const token = await showing(prepareToken(admission), signal);
    if (admission.entrance === undefined || readAdmission(admission).token === token) return token;
    keeper = undefined;
    return showing(prepareToken(admission), signal);
  }

  /** Waits for the token and shows what its making is at, five times a second rather than at every try. */
  async function showing(making: TokenKeeper, signal: AbortSignal): Promise<string> {
    const timer = setInterval(() => {
      if (signal.aborted) return clearInterval(timer);
      const { tries, isWaiting } = making.state();
      onProgress({ tries, ...(isWaiting && { phase: isOnline() ? 'busy' : 'offline' }) });
    }, 200);
    try {
      return await making.token;
    } finally {
      clearInterval(timer);
    }
  }

  async function sendUnder(
    token: string,
    answers: Answers,
    { wave, haste, signal }: Pick<Errand, 'wave' | 'haste'> & { signal: AbortSignal },
  ): Promise<Sending> {
    const attempt = () => {
      onProgress({ phase: 'sending' });
      return sendResponse(wave, token, answers, { ...connection, signal, ...haste });
    };
    const onWait = (_seconds: number, { status }: ApiError) => {
      hasLostReply ||= status === 0 || status >= 500;
      showWaiting(status);
    };
    try {
      await untilItWorks(attempt, { onWait, signal, wait });
      return { isClosed: false, token };
    } catch (error) {
      hasLostReply ||= signal.aborted;
      if (signal.aborted || (error as Partial<ApiError>).slug !== 'wave-not-open') throw error;
      const isIn = await askWhetherIn(wave, token, signal);
      return { isClosed: true, token, isIn, hasLostReply };
    }
  }

  /** Of answers that met a closed wave: an earlier attempt, whose reply was lost, may have come in time. */
  function askWhetherIn(wave: string, token: string, signal: AbortSignal): Promise<boolean> {
    const attempt = () => {
      onProgress({ phase: 'asking' });
      return isRecorded(wave, token, { ...connection, signal });
    };
    const onWait = (_seconds: number, { status }: ApiError) => showWaiting(status);
    return untilItWorks(attempt, { onWait, signal, wait });
  }

  function showWaiting(status: number) {
    onProgress({ phase: status === 0 ? 'offline' : 'busy' });
  }

  return {
    /** Has the token made meanwhile. */
    prepareToken: (admission: Way) => void prepareToken(admission),
    /**
     * Sends answers in place of whatever is under way.
     *
     * @returns what became of them; undefined when it was stopped before that
     * @throws what the making of the token or the server refuses
     */
    async send(answers: Answers, { wave, admission, token, haste }: Errand): Promise<Sending | undefined> {
      sending?.abort();
      sending = new AbortController();
      const { signal } = sending;
      try {
        const own = token ?? (await ownToken(admission, signal));
        if (signal.aborted) return undefined;
        const sent = await sendUnder(own, answers, { wave, haste, signal });
        return signal.aborted ? undefined : sent;
      } catch (error) {
        if (signal.aborted) return undefined;
        throw error;
      }
    },
    stop: () => sending?.abort(),
    /** Has another token made. */
    renewToken(admission: Way, timeoutMilliseconds?: number) {
      const { token: _, ...admitted } = readAdmission(admission);
      forgetAdmission(admission);
      // A link admits one blinding; another one would be refused, or take another of a poster's admissions.
      if (isByLink(admitted)) keepAdmission(admitted);
      keeper = startKeeper(admission, timeoutMilliseconds);
      prepareToken(admission);
    },
    forgetToken() {
      keeper = undefined;
    },
    /** What is sent from here on is another response. */
    forgetAttempts() {
      hasLostReply = false;
    },
  };
}
