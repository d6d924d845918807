import type { Table } from '../storage/table.ts';
import { listWaves } from '../storage/waves.ts';
import type { Wave } from '../survey/wave.ts';

/** How the routes that everybody asks read the waves. */
export interface WaveReader {
  all(): Promise<readonly Wave[]>;
  /** After a change: the next one to ask reads anew. Other instances find out by themselves. */
  forget(): void;
}

/** Reads the table each time. */
export function freshWaves(table: Table): WaveReader {
  return { all: () => listWaves(table), forget: () => {} };
}

/** How long an instance goes on with the waves it has read: a wave that is closed early closes within this time. */
const wavesKeptSeconds = 5;

/**
 * Reads the table again after a few seconds at the earliest. Every request of every respondent needs its wave, and all
 * waves lie under one key, of which DynamoDB gives 3,000 units a second: a wave that makes the news would stop there.
 *
 * @param elapsedSeconds  a clock that never goes back
 */
export function keptWaves(
  table: Table,
  elapsedSeconds: () => number = () => performance.now() / 1000,
): WaveReader {
  let kept: { readonly since: number; readonly waves: Promise<readonly Wave[]> } | undefined;
  return {
    all() {
      if (kept && elapsedSeconds() - kept.since < wavesKeptSeconds) return kept.waves;
      const reading = { since: elapsedSeconds(), waves: listWaves(table) };
      kept = reading;
      reading.waves.catch(() => {
        if (kept === reading) kept = undefined;
      });
      return reading.waves;
    },
    forget() {
      kept = undefined;
    },
  };
}
