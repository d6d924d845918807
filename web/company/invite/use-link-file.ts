import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../shared/language.ts';
import type { Session } from '../../space/session.ts';
import { linkParts } from './link-parts.ts';
import { linksCsv, linksHead } from './links-csv.ts';
import { fullLink } from './plan.ts';
import { openCsvFile, type TextFile } from './text-file.ts';

/** From here on a file is written to the disk as it comes. */
const longFrom = 10_001;

interface LinkFileRequest {
  readonly wave: string;
  readonly count: number;
  /** Of the page that the links open. */
  readonly linkLanguage: Language;
  /** Of the file: its columns' names and separator. */
  readonly fileLanguage: Language;
}

type LinkFileState =
  | { readonly at: 'idle' }
  | { readonly at: 'collecting'; readonly done: number; readonly count: number }
  | { readonly at: 'paused'; readonly done: number; readonly count: number; readonly error?: unknown }
  | { readonly at: 'saved'; readonly count: number };

interface Work {
  readonly request: LinkFileRequest;
  readonly file: TextFile;
  done: number;
}

/**
 * Collects a company's links into one CSV file. It can be paused, and a request that fails pauses it: going on asks
 * only for what is missing, since the same count always gives the same links.
 *
 * @param onPlanned  called when the service has planned the links
 */
export function useLinkFile(session: Session, onPlanned: () => void) {
  const [state, setState] = useState<LinkFileState>({ at: 'idle' });
  const work = useRef<Work>(undefined);
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => void leave(), []);

  const start = async (request: LinkFileRequest) => {
    const name = `invitations-${request.wave}.csv`;
    const file = await openCsvFile(name, { isLong: request.count >= longFrom });
    if (!file) return;
    work.current = { request, file, done: 0 };
    await goOn();
  };

  const goOn = async () => {
    const current = work.current;
    if (!current) return;
    const { request, file } = current;
    const { wave, count, linkLanguage, fileLanguage } = request;
    const controller = new AbortController();
    stop.current = controller;
    setState({ at: 'collecting', done: current.done, count });
    try {
      const options = { from: current.done + 1, signal: controller.signal };
      for await (const part of linkParts(session, { wave, count, language: linkLanguage }, options)) {
        const full = part.map(({ serial, url }) => ({ serial, url: fullLink(url, location.origin) }));
        const head = current.done === 0 ? linksHead(fileLanguage) : '';
        await file.write(head + linksCsv(full, fileLanguage));
        if (current.done === 0) onPlanned();
        current.done += part.length;
        if (controller.signal.aborted) break;
        setState({ at: 'collecting', done: current.done, count });
      }
      if (current.done < count) return setState({ at: 'paused', done: current.done, count });
      await file.close();
      work.current = undefined;
      setState({ at: 'saved', count });
    } catch (error) {
      const isPaused = controller.signal.aborted;
      setState({ at: 'paused', done: current.done, count, ...(!isPaused && { error }) });
    }
  };

  const pause = () => stop.current?.abort();

  const leave = async () => {
    stop.current?.abort();
    const { file } = work.current ?? {};
    work.current = undefined;
    await file?.discard().catch(() => {});
  };

  const discard = async () => {
    await leave();
    setState({ at: 'idle' });
  };

  return { state, start, goOn, pause, discard };
}
