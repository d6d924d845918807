import { downloadBlob } from '../../shared/download.ts';
import type { Session } from '../../space/session.ts';
import { benchmarkPath } from './use-benchmark.ts';

export type BenchmarkFormat = 'json' | 'csv' | 'csv-fr';

const extensions: Readonly<Record<BenchmarkFormat, string>> = {
  json: '.json',
  csv: '.csv',
  'csv-fr': '-fr.csv',
};

/**
 * Fetches the benchmark as a file and hands it to the reader.
 *
 * @returns the file's name
 * @throws ApiError
 */
export async function downloadBenchmark(
  session: Session,
  { edition, format, name }: { edition: string; format: BenchmarkFormat; name: string },
): Promise<string> {
  const fileName = `${name}-${edition}${extensions[format]}`;
  downloadBlob(fileName, await session.download(`${benchmarkPath(edition)}?format=${format}`));
  return fileName;
}
