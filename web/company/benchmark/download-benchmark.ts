import { ApiError, apiBase } from '../../shared/api.ts';
import { downloadBlob } from '../../shared/download.ts';
import type { Session } from '../session.ts';
import { benchmarkPath } from './use-benchmark.ts';

export type BenchmarkFormat = 'json' | 'csv' | 'csv-fr';

const extensions: Readonly<Record<BenchmarkFormat, string>> = {
  json: '.json',
  csv: '.csv',
  'csv-fr': '-fr.csv',
};

/**
 * Fetches the benchmark as a file and hands it to the reader. The key goes with the request's header, so that no
 * address that could be kept or passed on holds it.
 *
 * @returns the file's name
 * @throws ApiError
 */
export async function downloadBenchmark(
  session: Session,
  { edition, format, name }: { edition: string; format: BenchmarkFormat; name: string },
): Promise<string> {
  const reply = await fetch(`${apiBase}${benchmarkPath(edition)}?format=${format}`, {
    headers: { authorization: `Bearer ${session.key}` },
    credentials: 'omit',
  }).catch((cause) => {
    throw new ApiError('unreachable', 0, { cause });
  });
  // Asked again in the ordinary way, the service says why, and a key that is no longer valid ends the session.
  if (!reply.ok) {
    await session.request(benchmarkPath(edition));
    throw new ApiError('unknown', reply.status);
  }
  const fileName = `${name}-${edition}${extensions[format]}`;
  downloadBlob(fileName, await reply.blob());
  return fileName;
}
