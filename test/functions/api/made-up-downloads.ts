import { createHash } from 'node:crypto';
import { beforeAll, expect } from 'vitest';
import type { PublishedTable } from '../../../functions/observatory/edition.ts';
import type { fileFormats } from '../../../functions/observatory/export/files.ts';
import { writeEditionDocuments } from '../../../functions/storage/editions.ts';
import { call, type LocalObservatory } from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { listMadeUpEdition } from '../../support/released-editions.ts';
import { madeUp } from '../observatory/export/editions.ts';

export const { manifest, tables } = madeUp();
export const { id } = manifest;
export let observatory: LocalObservatory;

/** An observatory for the tests of one file, with a made-up edition beside that of 2010. */
export async function openDownloads(): Promise<void> {
  observatory = await observatoryOfFile({ now: new Date('2026-12-05T12:00:00Z') });

  beforeAll(async () => {
    const questions = new Map<string, Record<string, PublishedTable>>();
    for (const table of tables) {
      const ofQuestion = questions.get(table.question) ?? {};
      ofQuestion[table.by.join(',')] = table;
      questions.set(table.question, ofQuestion);
    }
    await writeEditionDocuments(observatory.table, 'run', { manifest, questions });
    const { wave, publishedOn, respondents } = manifest;
    await listMadeUpEdition(observatory.table, {
      id,
      wave: wave ?? '',
      publishedOn,
      respondents,
      run: 'run',
    });
  });
}

export const get = (path: string, headers: Record<string, string> = {}) =>
  call(observatory, path, { headers });

/** What a Lambda function may answer with, in bytes of JSON; binary bodies are a third longer in it. */
const lambdaLimitBytes = 6 * 1024 * 1024;

/** A download is named, typed, open to all, kept for ever, and below what Lambda can answer. */
export async function expectDownload(edition: string, format: (typeof fileFormats)[number]): Promise<void> {
  const response = await fetch(`${observatory.url}/api/v1/editions/${edition}/download?format=${format}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  const { headers } = response;
  expect([format, response.status, headers.get('access-control-allow-origin')]).toEqual([format, 200, '*']);
  expect(headers.get('content-disposition')).toMatch(
    new RegExp(`^attachment; filename="observatory-${edition}[\\w.-]*"$`),
  );
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(headers.get('etag')).toMatch(/^"[\da-f]+"$/);
  expect(bytes.length * (4 / 3)).toBeLessThan(lambdaLimitBytes);
}

/** The published checksums are those of the files, in their order. @param question  of one alone, or of all */
export async function expectChecksums(question: string | null): Promise<void> {
  const query = question === null ? '' : `?question=${question}`;
  const { text, headers } = await get(`/editions/2010/checksums${query}`);
  expect(headers.get('cache-control')).toContain('immutable');
  const { body } = await get('/editions/2010/files');
  const listed = body.files.filter((file: { question: string | null }) => file.question === question);
  const lines = text.trimEnd().split('\n');
  expect(lines.map((line) => line.slice(66))).toEqual(listed.map(({ name }: { name: string }) => name));
  for (const [index, { path }] of listed.entries()) {
    const bytes = Buffer.from(await (await fetch(`${observatory.url}${path}`)).arrayBuffer());
    expect(lines[index]?.slice(0, 64)).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
}
