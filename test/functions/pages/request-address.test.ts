import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handler } from '../../../functions/pages/handler.ts';
import { requestAddress } from '../../../functions/pages/request-address.ts';

const site = 'https://observatory.example';

describe('the address of a request', () => {
  it('is that of a page, with its query', () => {
    expect(requestAddress(site, '/fr/method', 'edition=2010').href).toBe(`${site}/fr/method?edition=2010`);
    expect(requestAddress(site, '/fr/', '').href).toBe(`${site}/fr/`);
  });

  it('is on this site, whatever is asked for', () => {
    const path = fc.oneof(
      fc.string(),
      fc.array(
        fc.constantFrom('/', '\\', '.', '..', '%2f', '%', '@', ':', '?', '#', 'evil.example', '\t', 'é'),
        {
          maxLength: 8,
        },
      ),
    );
    fc.assert(
      fc.property(path, fc.string(), (asked, query) => {
        const rawPath = typeof asked === 'string' ? asked : asked.join('');
        expect(requestAddress(site, rawPath, query).origin).toBe(site);
      }),
    );
  });
});

describe('what draws pages', () => {
  beforeEach(() => {
    vi.stubEnv('SITE_ORIGIN', site);
    vi.stubEnv('TABLE_NAME', 'never-read');
    vi.stubEnv('AWS_REGION', 'eu-west-3');
  });
  afterEach(() => vi.unstubAllEnvs());

  const ask = (rawPath: string) =>
    handler({ rawPath, rawQueryString: '', headers: {} } as APIGatewayProxyEventV2);

  it('says where this site is, and not where an address pretends that it is', async () => {
    expect(await ask('/robots.txt')).toMatchObject({
      statusCode: 200,
      body: expect.stringContaining(`Sitemap: ${site}/sitemap.xml`),
    });
  });

  it.each([
    '//',
    '///',
    '\\\\',
    '//evil.example/robots.txt',
    '/\\evil.example/robots.txt',
    '//evil.example:x/',
    '',
  ])('has nothing at %j', async (rawPath) => {
    expect(await ask(rawPath)).toEqual({
      statusCode: 404,
      headers: { 'cache-control': 'no-store' },
      body: '',
    });
  });
});
