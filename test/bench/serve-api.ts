import { handler } from '../../functions/api/handler.ts';
import { type ApiHandler, startGateway } from '../../infra/local/gateway.ts';

/**
 * The API alone, over the database and with the secrets that its environment names: what an hour of requests leaves in
 * its memory is not the embedded database's. Prints its address, and after each line that it is sent the megabytes that
 * it holds once rubbish is collected (`--expose-gc`): JavaScript's, and all of the process's own.
 */
const { url } = await startGateway(0, { api: handler as ApiHandler, files: 'no-pages' });
console.log(url);
process.stdin.on('data', () => {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  console.log([heapUsed, rss].map((bytes) => (bytes / 1024 ** 2).toFixed(1)).join(' '));
});
