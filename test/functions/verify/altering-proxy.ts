import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface AlteringProxy {
  readonly url: string;
  close(): Promise<void>;
}

/** What was asked for before, which one proxy leaves to the next: files of a whole edition take seconds to make. */
type Remembered = Map<string, { status: number; type: string; content: Buffer }>;

/** An observatory's address at which some documents are not what the observatory answers. */
export async function alteringProxy(
  origin: string,
  alter: (path: string, content: Buffer) => Buffer | undefined,
  remembered: Remembered = new Map(),
): Promise<AlteringProxy> {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const known = remembered.get(path) ?? (await ask(`${origin}${path}`));
    remembered.set(path, known);
    response.writeHead(known.status, { 'content-type': known.type });
    response.end(alter(path, known.content) ?? known.content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function ask(url: string) {
  const answer = await fetch(url);
  const content = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', content };
}
