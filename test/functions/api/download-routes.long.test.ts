import { describe, it } from 'vitest';
import { fileFormats } from '../../../functions/observatory/export/files.ts';
import { expectChecksums, expectDownload, id, openDownloads } from './made-up-downloads.ts';

await openDownloads();

describe('downloads', () => {
  it('come in every format, named, typed, open to all, kept for ever, and below what Lambda can answer', async () => {
    for (const edition of [id, '2010']) {
      for (const format of fileFormats) await expectDownload(edition, format);
    }
  });
});

describe('files', () => {
  it('have the checksums that are published for them, of all questions', async () => {
    await expectChecksums(null);
  });
});
