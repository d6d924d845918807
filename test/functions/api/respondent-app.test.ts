import { describe, expect, it } from 'vitest';
import { createApp } from '../../../functions/api/app.ts';
import { createRespondentApp, isForRespondents } from '../../../functions/api/respondent-app.ts';
import type { Services } from '../../../functions/api/services.ts';

const services = {
  operatorKeyHash: async () => Buffer.alloc(32),
  seed: Buffer.alloc(32),
  reportFailure: () => {},
} as unknown as Services;

function routesOf({ routes }: { routes: { method: string; path: string }[] }): string[] {
  return routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)
    .toSorted();
}

describe('the respondents’ part of the API', () => {
  it('has every route that it is asked for', () => {
    const asked = routesOf(createApp(services)).filter((route) =>
      isForRespondents(route.split(' ')[1] ?? ''),
    );
    const own = routesOf(createRespondentApp(services)).filter((route) => !route.endsWith('/openapi.json'));
    expect(own).toEqual(asked);
    expect(own.length).toBeGreaterThan(6);
  });

  it('leaves all other paths to the whole API', () => {
    const others = [
      '/api/v1/wavesome',
      '/api/v1/company/waves',
      '/api/v1/%77aves',
      '/api/v1',
      '/api/v1/healthy',
    ];
    expect(others.filter(isForRespondents)).toEqual([]);
  });

  it.each([
    ['GET', '/api/v1/waves/w/nothing'],
    ['POST', '/api/v1/waves/w/response'],
    ['PUT', '/api/v1/health'],
  ])('refuses as the whole API does: %s %s', async (method, path) => {
    const [own, whole] = await Promise.all(
      [createRespondentApp(services), createApp(services)].map((app) => app.request(path, { method })),
    );
    expect(own?.status).toBe(whole?.status);
    expect(await own?.text()).toBe(await whole?.text());
    expect([...(own?.headers ?? [])]).toEqual([...(whole?.headers ?? [])]);
  });
});
