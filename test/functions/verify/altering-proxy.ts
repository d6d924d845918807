import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface AlteringProxy {
  readonly url: string;
  close(): Promise<void>;
}

/** An observatory's address at which some documents are not what the observatory answers. */
export async function alteringProxy(
  origin: string,
  alter: (path: string, content: Buffer) => Buffer | undefined,
): Promise<AlteringProxy> {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const answer = await fetch(`${origin}${path}`);
    const content = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(alter(path, content) ?? content);
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
