import { openToAll } from '../open-to-all.ts';
import type { Api } from '../route.ts';

/** Says whether the service runs; it does not without its secrets. */
export function healthRoute({ app }: Api): void {
  app.use('/health', openToAll);
  app.get('/health', (c) => {
    c.header('cache-control', 'no-store');
    return c.json({ status: 'ok' });
  });
}
