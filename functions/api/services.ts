import type { Mailer } from '../mail/mailer.ts';
import type { Table } from '../storage/table.ts';
import type { IdentityProvider } from './identity-provider.ts';
import type { WaveReader } from './wave-reader.ts';

/** Something that is wrong with the service. */
export interface Alarm {
  readonly name: string;
  /** What to look at, in English, as whoever deployed it reads it. */
  readonly description: string;
}

/** What routes work with that only read; a test passes its own clock and table. */
export interface ReadingServices {
  readonly table: Table;
  readonly waves: WaveReader;
  readonly now: () => Date;
  /** Called for an error that no route expected; gets nothing of the request but the route's pattern. */
  readonly reportFailure: (error: unknown, route: string) => void;
}

/** What all routes work with. */
export interface Services extends ReadingServices {
  /** 32 bytes, from which every key is derived. */
  readonly seed: Uint8Array;
  /**
   * SHA-256 of the operator's key: the key itself is kept by the operator only. Asked for where it is needed, so that
   * nobody who answers waits for a second secret.
   */
  readonly operatorKeyHash: () => Promise<Uint8Array>;
  /** Whether simulated respondents are admitted, to a panel of their own. Never in production. */
  readonly allowsSimulation: boolean;
  /** Whether the operator may prepare editions before their time. Never in production. */
  readonly passesDates: boolean;
  /** Whether no edition is released before the house file says who publishes it: in production. */
  readonly requiresHouse: boolean;
  /**
   * Responses from which a wave comes out by the schedule only: whoever prepares an edition waits for it, and API
   * Gateway lets nobody wait longer than half a minute.
   */
  readonly largeWaveResponses: number;
  /** Sends mail, loaded by the routes that need it; undefined where the observatory is not set up to. */
  readonly mailer: () => Promise<Mailer | undefined>;
  /** The alarms that are raised now, loaded by the route that tells them; undefined where none watch the service. */
  readonly alarms: () => Promise<readonly Alarm[] | undefined>;
  /** Where the operator's members may sign in as well, loaded by the routes that need it; undefined where none is set. */
  readonly provider: () => Promise<IdentityProvider | undefined>;
  /** Whether they sign in there alone: no link is mailed to them, and none that was mailed lets them in. */
  readonly onlyProvider: boolean;
  /** Where the pages are, such as `https://observatory.example`; invitations link there. */
  readonly siteOrigin: string;
}
