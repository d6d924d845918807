import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface S3StandIn {
  readonly endpoint: string;
  /** By `/<bucket>/<key>`. */
  readonly objects: Map<string, Buffer>;
  stop(): void;
}

/** Keeps, hands out and deletes objects as S3 does for one who may not list them. */
export async function startS3(): Promise<S3StandIn> {
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '', 'http://s3').pathname;
    const body = await buffer(request);
    const object = objects.get(path);
    if (request.method === 'PUT' && object && request.headers['if-none-match'] === '*') {
      response.writeHead(412, { 'content-type': 'application/xml' });
      response.end('<Error><Code>PreconditionFailed</Code><Message>It is there</Message></Error>');
    } else if (request.method === 'PUT') {
      objects.set(path, body);
      response.writeHead(200, { etag: '"1"' }).end();
    } else if (request.method === 'DELETE') {
      objects.delete(path);
      response.writeHead(204).end();
    } else if (object) {
      response.writeHead(200, { 'content-length': object.length, etag: '"1"' }).end(object);
    } else {
      response.writeHead(403, { 'content-type': 'application/xml' });
      response.end('<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>');
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
