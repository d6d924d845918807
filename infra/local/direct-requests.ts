import { EventEmitter } from 'node:events';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';

interface DatabaseRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: Uint8Array<ArrayBuffer>;
}

interface DatabaseReply {
  statusCode: number;
  readonly headers: Record<string, string>;
  body: Uint8Array;
}

export interface DirectRequests {
  /** As the `requestHandler` of a client has it. */
  handle(request: DatabaseRequest): Promise<{ response: DatabaseReply }>;
  /** Refuses what comes from now on, and waits for what is under way. */
  stop(): Promise<void>;
}

/**
 * Hands this process's own requests to its embedded database as objects: a socket and HTTP between the two were half of
 * what a request costs.
 *
 * @param server  before anything guards it
 */
export function directRequests(server: Server): DirectRequests {
  const listeners = server.listeners('request') as RequestListener[];
  const underWay = new Set<Promise<unknown>>();
  let isStopped = false;
  return {
    async handle(request) {
      if (isStopped) throw Object.assign(new Error('the database is stopped'), { code: 'ECONNREFUSED' });
      const replied = reply(listeners, request);
      underWay.add(replied);
      try {
        return { response: await replied };
      } finally {
        underWay.delete(replied);
      }
    },
    async stop() {
      isStopped = true;
      await Promise.all(underWay);
    },
  };
}

/** Stands in for node:http with the little that the database uses of it. */
function reply(listeners: readonly RequestListener[], request: DatabaseRequest): Promise<DatabaseReply> {
  return new Promise((done) => {
    const { method, path: url, headers, body } = request;
    const incoming = Object.assign(new EventEmitter(), { method, url, headers });
    const answer: DatabaseReply = { statusCode: 200, headers: {}, body: new Uint8Array() };
    const outgoing = {
      set statusCode(status: number) {
        answer.statusCode = status;
      },
      setHeader(name: string, value: string | number) {
        answer.headers[name.toLowerCase()] = String(value);
      },
      end(text = '') {
        answer.body = Buffer.from(text);
        done(answer);
      },
    };
    // Outside of this promise, as if from a socket: what the database throws is no reply.
    setImmediate(() => {
      for (const listener of listeners) {
        listener(incoming as unknown as IncomingMessage, outgoing as unknown as ServerResponse);
      }
      if (body) incoming.emit('data', Buffer.from(body.buffer, body.byteOffset, body.byteLength));
      incoming.emit('end');
    });
  });
}
