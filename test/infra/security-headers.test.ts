import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway } from '../../infra/local/gateway.ts';
import { embeddableHeaders, securityHeaders, wholePageHeaders } from '../../infra/security-headers.ts';

type Gateway = Awaited<ReturnType<typeof startGateway>>;

let gateway: Gateway;

beforeAll(async () => {
  const files = mkdtempSync(join(tmpdir(), 'observatory-pages-'));
  for (const file of ['fr/index.html', 'fr/embed/mention/index.html', 'fr/survey/index.html']) {
    mkdirSync(dirname(join(files, file)), { recursive: true });
    writeFileSync(join(files, file), '<!doctype html>');
  }
  const drawn = { statusCode: 200, headers: { 'content-type': 'text/html' }, body: '<!doctype html>' };
  gateway = await startGateway(0, {
    api: async () => ({ statusCode: 404 }),
    pages: async ({ rawPath }) => (rawPath.startsWith('/en/') ? drawn : { statusCode: 404, body: '' }),
    files,
  });
});

afterAll(() => gateway.stop());

const policyOf = async (path: string) =>
  (await fetch(`${gateway.url}${path}`)).headers.get('content-security-policy');

describe('the local stand-in', () => {
  it.each(['/fr/embed/mention', '/en/embed/mention'])(
    'lets others frame %s, a single chart',
    async (path) => {
      expect(await policyOf(path)).toBe(embeddableHeaders['content-security-policy']);
      expect(await policyOf(path)).toContain('frame-ancestors *');
    },
  );

  it('leaves to the survey’s page to name what runs in it, and nothing to any other', async () => {
    expect(await policyOf('/fr/survey')).toBe(wholePageHeaders['content-security-policy']);
    expect(await policyOf('/fr/survey')).toContain("connect-src 'self'");
    for (const path of ['/fr/', '/fr/embed/mention', '/en/', '/fr/nothing'])
      expect(await policyOf(path), path).not.toMatch(/unsafe|blob:|data:/);
  });

  it.each(['/fr/', '/en/', '/fr/nothing', '/fr/embedded'])('lets nobody frame %s', async (path) => {
    expect(await policyOf(path)).toBe(securityHeaders['content-security-policy']);
    expect(await policyOf(path)).toContain("frame-ancestors 'none'");
  });
});
