import type { PublishedTable } from '../../functions/observatory/edition.ts';
import { type Loaded, loadTable, type Tables } from './documents.ts';

/** More would only queue up behind what the reader really asks for. */
const atOnce = 4;

/**
 * Tables fetched before they are asked for: while a choice is pointed at or has the focus, each of its options is one
 * published document that can be kept for ever. Failures are forgotten, and readers who save data are spared.
 */
export function tablesAheadOfTime(load = loadTable) {
  const ready = new Map<string, Loaded<PublishedTable>>();
  const underWay = new Map<string, Promise<Loaded<PublishedTable>>>();
  const waiting = new Set<string>();

  const start = (address: string): Promise<Loaded<PublishedTable>> => {
    const loading = load(address).then((loaded) => {
      underWay.delete(address);
      if (loaded.state === 'ready') ready.set(address, loaded);
      next();
      return loaded;
    });
    underWay.set(address, loading);
    return loading;
  };
  const next = () => {
    for (const address of waiting) {
      if (underWay.size >= atOnce) return;
      waiting.delete(address);
      start(address);
    }
  };
  return {
    fetch(addresses: readonly string[]): void {
      if (savesData()) return;
      // What is pointed at now comes before what was pointed at earlier.
      waiting.clear();
      for (const address of addresses)
        if (!ready.has(address) && !underWay.has(address)) waiting.add(address);
      next();
    },
    /** The table, from what was fetched or on the way where it can be; never kept waiting by what is not asked for. */
    async take(address: string): Promise<Loaded<PublishedTable>> {
      waiting.delete(address);
      return ready.get(address) ?? underWay.get(address) ?? start(address);
    },
    /** `tables` with those of `needed` that have arrived ahead of time. */
    filledIn(tables: Tables, needed: readonly string[]): Tables {
      const arrived = needed.flatMap((address) => {
        const loaded = tables.has(address) ? undefined : ready.get(address);
        return loaded ? [[address, loaded] as const] : [];
      });
      return arrived.length > 0 ? new Map([...tables, ...arrived]) : tables;
    },
  };
}

function savesData(): boolean {
  return (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
