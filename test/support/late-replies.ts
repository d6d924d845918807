import { createHash } from 'node:crypto';
import { type IncomingMessage, Server, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/**
 * Loaded before anything else (`node --import`), has every server of the process keep browsers waiting: up to 400 ms for
 * what the API replies, 150 for documents, scripts and fonts, and one in four three times as long. Part of it passes
 * before a request is looked at, part before its reply goes. So replies come in other orders than asked for; which ones,
 * `LATE_REPLIES` decides, a number.
 */
const seed = process.env.LATE_REPLIES ?? '1';

const requests = new Map<string, number>();

const emit = Server.prototype.emit;

Server.prototype.emit = function emitLate(this: Server, ...emitted: unknown[]): boolean {
  const emitNow = () => Reflect.apply(emit, this, emitted) as boolean;
  const [event, request, response] = emitted as [string, IncomingMessage, ServerResponse];
  if (event !== 'request' || !isFromBrowser(request)) return emitNow();
  const { before, after } = waits(request);
  const { end } = response;
  response.end = ((...reply: Parameters<typeof end>) => {
    void setTimeout(after).then(() => end.apply(response, reply));
    return response;
  }) as typeof end;
  // One that was closed meanwhile answers nothing.
  void setTimeout(before).then(() => (this.listening ? emitNow() : request.destroy()));
  return true;
};

/** A test's own requests are not a page's, and wait for nothing. */
function isFromBrowser({ headers }: IncomingMessage): boolean {
  return /chrome/i.test(headers['user-agent'] ?? '');
}

/** In milliseconds; the same for the same request of a file that is run again, whatever else is under way. */
function waits({ method, url = '' }: IncomingMessage): { before: number; after: number } {
  const name = `${method} ${url}`;
  const count = requests.get(name) ?? 0;
  requests.set(name, count + 1);
  const draws = createHash('sha256').update(`${seed} ${count} ${name}`).digest();
  const most = (url.startsWith('/api/') ? 400 : 150) * (draws.readUInt8(4) < 64 ? 3 : 1);
  const draw = (byte: number) => (most / 2) * (draws.readUInt16BE(byte) / 0xffff);
  return { before: draw(0), after: draw(2) };
}
