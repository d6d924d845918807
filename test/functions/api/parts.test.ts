import { describe, expect, it } from 'vitest';
import { parts as apiParts, type Part, partOf } from '../../../functions/api/parts.ts';
import type { Services } from '../../../functions/api/services.ts';

const services = {
  operatorKeyHash: async () => Buffer.alloc(32),
  seed: Buffer.alloc(32),
  reportFailure: () => {},
} as unknown as Services;

const given = { reading: async () => services, all: async () => services };
const parts = {
  reading: await apiParts.reading.start(given),
  welcoming: await apiParts.welcoming.start(given),
  admitting: await apiParts.admitting.start(given),
  answering: await apiParts.answering.start(given),
  whole: await apiParts.whole.start(given),
};

function routesOf({ routes }: { routes: { method: string; path: string }[] }): string[] {
  return routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)
    .toSorted();
}

describe('the parts of the API', () => {
  it.each(['reading', 'welcoming', 'admitting', 'answering'] as const)(
    'have every route that they are asked for: %s',
    (part) => {
      const asked = routesOf(parts.whole).filter((route) => partOf(route.split(' ')[1] ?? '') === part);
      const own = routesOf(parts[part]);
      expect(own).toEqual(asked);
      expect(own).not.toEqual([]);
    },
  );

  it.each<[path: string, part: Part]>([
    ['/api/v1/waves', 'reading'],
    ['/api/v1/waves/', 'reading'],
    ['/api/v1/waves/current', 'reading'],
    ['/api/v1/waves/current/panels/acme/welcome', 'welcoming'],
    ['/api/v1/waves/current/panels/acme', 'answering'],
    ['/api/v1/waves/current/challenges', 'admitting'],
    ['/api/v1/waves/current/response', 'answering'],
    ['/api/v1/waves/w/nothing', 'answering'],
    ['/api/v1/health', 'answering'],
    ['/api/v1/wavesome', 'whole'],
    ['/api/v1/company/waves', 'whole'],
    ['/api/v1/%77aves', 'whole'],
    ['/api/v1', 'whole'],
    ['/api/v1/healthy', 'whole'],
  ])('share the paths: %s is for the part named %s', (path, part) => {
    expect(partOf(path)).toBe(part);
  });

  it.each(['waves/', 'health/', 'openapi.json/', 'editions/', 'waves//', '/waves'])(
    'take an address in one form: /%s is none',
    async (path) => {
      const address = `/api/v1/${path}`;
      expect((await parts[partOf(address)].request(address)).status).toBe(404);
    },
  );

  it.each([
    ['GET', '/api/v1/waves/'],
    ['POST', '/api/v1/waves'],
    ['DELETE', '/api/v1/waves/w'],
    ['GET', '/api/v1/waves/w/nothing'],
    ['GET', '/api/v1/waves/w/panels/p/welcome'],
    ['POST', '/api/v1/waves/w/response'],
    ['GET', '/api/v1/waves/w/challenges'],
    ['PUT', '/api/v1/health'],
  ])('refuse as the whole API does: %s %s', async (method, path) => {
    const [own, whole] = await Promise.all(
      [parts[partOf(path)], parts.whole].map((app) => app.request(path, { method })),
    );
    expect(own?.status).toBe(whole?.status);
    expect(await own?.text()).toBe(await whole?.text());
    expect([...(own?.headers ?? [])]).toEqual([...(whole?.headers ?? [])]);
  });
});
