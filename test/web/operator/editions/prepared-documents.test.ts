import { describe, expect, it } from 'vitest';
import { preparedDocuments } from '../../../../web/operator/editions/prepared-documents.ts';
import { tableAddress } from '../../../../web/results/view.ts';
import type { Session } from '../../../../web/space/session.ts';

function source() {
  const asked: string[] = [];
  const session: Session = {
    async request<T>(path: string) {
      asked.push(path);
      return {} as T;
    },
    download: () => Promise.reject(new Error('nothing is downloaded')),
  };
  return { asked, documents: preparedDocuments(session, '2027-q1', 2) };
}

describe('the documents of a prepared edition', () => {
  it('are all asked for with the session, below the preview', async () => {
    const { asked, documents } = source();
    await documents.manifest('latest');
    await documents.table(tableAddress('2027-q1-2', 'mention', []));
    await documents.table(tableAddress('2027-q1-2', 'mention', ['age', 'employer']));
    const preview = '/operator/waves/2027-q1/editions/2/preview';
    expect(asked).toEqual([
      preview,
      `${preview}/tables/mention`,
      `${preview}/tables/mention?by=age,employer`,
    ]);
  });

  it('offer no other edition to choose', async () => {
    expect(await source().documents.editions()).toEqual([]);
  });
});
