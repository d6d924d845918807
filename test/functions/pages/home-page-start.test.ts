import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { drawnPages } from '../../support/drawn-pages.ts';
import { type LocalObservatory, startLocalObservatory } from '../../support/local-observatory.ts';

let observatory: LocalObservatory;

beforeAll(async () => {
  observatory = await startLocalObservatory();
});
afterEach(() => vi.unstubAllGlobals());
afterAll(() => observatory.stop());

it.each(['/fr/', '/en/'])(
  '%s is drawn without the formats of Intl, whose first use is a tenth of a start',
  async (path) => {
    const used: string[] = [];
    const watched = new Proxy(Intl, {
      get(intl, name) {
        used.push(String(name));
        return Reflect.get(intl, name);
      },
    });
    vi.stubGlobal('Intl', watched);
    const answer = await drawnPages(observatory.table)(path);
    expect(answer?.status).toBe(200);
    expect(answer?.body).toMatch(/\d\u202f?%/);
    expect(used.filter((name) => /^(Number|DateTime)Format$/.test(name))).toEqual([]);
  },
);
