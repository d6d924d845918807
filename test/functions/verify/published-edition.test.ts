import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PublishedDocuments } from '../../../functions/verify/published-edition.ts';

/** Says of each address how often it was asked for, the first times as its name has it. */
const asked = new Map<string, number>();
const server = createServer((request, response) => {
  const path = request.url ?? '';
  const times = (asked.get(path) ?? 0) + 1;
  asked.set(path, times);
  if (times > 2) return response.end(`asked ${times} times`);
  if (path.endsWith('/broken')) return request.socket.destroy();
  if (path.endsWith('/cut'))
    return response.writeHead(200, { 'content-length': 100 }).write('a', () => response.destroy());
  return response.writeHead(path.endsWith('/busy') ? 503 : 404).end();
});
let documents: PublishedDocuments;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  documents = new PublishedDocuments(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('what an observatory publishes', () => {
  it.each(['busy', 'broken', 'cut'])('is asked for again where its answer is %s', async (answer) => {
    expect(await documents.text(`/${answer}`)).toBe('asked 3 times');
  });

  it('is asked for once where it is not there', async () => {
    await expect(documents.text('/missing')).rejects.toThrow('answers 404');
    expect(asked.get('/api/v1/missing')).toBe(1);
  });
});
