import { describe, expect, it } from 'vitest';
import type { EditionReader } from '../../../functions/api/edition-reader.ts';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { createPages } from '../../../functions/pages/create-pages.ts';
import type { DrawnPage } from '../../../functions/pages/page.ts';
import { madeUpSite } from './made-up-reader.ts';

const template = `<html><head><title>Template</title><link rel="alternate" hreflang="en" href="/en/">
  <script type="module" crossorigin src="/assets/main.js"></script></head>
  <body>
    <div id="app"><main><div>waiting</div></main></div>
  </body></html>`;

const drawn: DrawnPage = { status: 200, app: '<main>15&nbsp;%</main>', data: { figure: 0.15 } };
const failures: unknown[] = [];

function pagesOf(draw: () => Promise<DrawnPage>) {
  const asked: string[] = [];
  const pages = createPages({
    reader: {} as EditionReader,
    site: madeUpSite,
    pages: { '/': draw, '/method': draw, '/embed/*': draw },
    template: async (path) => {
      asked.push(path);
      return template;
    },
    reportFailure: (error) => failures.push(error),
  });
  return { asked, get: (path: string, tag?: string) => pages(new URL(path, 'http://localhost'), tag) };
}

describe('a page with its figures', () => {
  it('is its file with the drawing and the data in it', async () => {
    const { get } = pagesOf(async () => drawn);
    const answer = await get('/fr/');
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(answer?.body).toContain('<div id="app"><main>15&nbsp;%</main></div>');
    expect(answer?.body).not.toContain('waiting');
    expect(answer?.body).toContain('<script type="application/json" id="page-data">{"figure":0.15}</script>');
  });

  it('asks the store once for the list and for each edition, and anew for the next page', async () => {
    const asked: string[] = [];
    const manifest = async () => {
      asked.push('manifest');
      return {} as Manifest;
    };
    const reader = {
      async list() {
        asked.push('list');
        return [];
      },
      async find(id: string) {
        asked.push(id);
        return { manifest, table: () => Promise.reject(new Error('no table is asked for')) };
      },
    } as unknown as EditionReader;
    const pages = createPages({
      reader,
      site: madeUpSite,
      pages: {
        '/': async (of) => {
          for (const id of ['latest', 'latest', '2010']) await (await of.find(id))?.manifest();
          await Promise.all([of.list(), of.list()]);
          return drawn;
        },
      },
      template: async () => template,
      reportFailure: (error) => failures.push(error),
    });
    const forOnePage = ['latest', 'manifest', '2010', 'manifest', 'list'];
    await pages(new URL('http://localhost/fr/'));
    expect(asked).toEqual(forOnePage);
    await pages(new URL('http://localhost/fr/'));
    expect(asked).toEqual([...forOnePage, ...forOnePage]);
  });

  it('names the same page in the other language by its whole address', async () => {
    const { get } = pagesOf(async () => drawn);
    expect((await get('/fr/'))?.body).toContain(
      '<link rel="alternate" hreflang="en" href="http://localhost/en/">',
    );
  });

  it('leaves the way free for its styles', async () => {
    const { get } = pagesOf(async () => drawn);
    const tag = '<script type="module" fetchpriority="low" crossorigin src="/assets/main.js">';
    expect((await get('/fr/'))?.body).toContain(tag);
  });

  it('is found with and without a slash or the file’s name, and nothing else is', async () => {
    const { get, asked } = pagesOf(async () => drawn);
    for (const path of [
      '/fr/',
      '/fr',
      '/fr/index.html',
      '/en/method',
      '/en/method/',
      '/en/method/index.html',
      '/en/embed/tone',
    ]) {
      expect((await get(path))?.status, path).toBe(200);
    }
    expect([...new Set(asked)]).toEqual(['/fr/', '/en/method', '/en/embed/']);
    for (const path of ['/', '/de/', '/fr/survey', '/fr/method/x', '/fr/embed', '/french/']) {
      expect(await get(path), path).toBeUndefined();
    }
  });

  it('is drawn for one address, however it is asked for', async () => {
    const drawnAt: string[] = [];
    const pages = createPages({
      reader: {} as EditionReader,
      site: madeUpSite,
      pages: {
        '/method': async (_, { pathname, search }) => {
          drawnAt.push(pathname + search);
          return drawn;
        },
      },
      template: async () => template,
      reportFailure: (error) => failures.push(error),
    });
    for (const path of ['/en/method', '/en/method/', '/en/method/index.html'])
      await pages(new URL(`${path}?edition=2010`, 'http://localhost'));
    expect(drawnAt).toEqual(Array(3).fill('/en/method?edition=2010'));
  });

  it('does not let a published text end the block of data or the title', async () => {
    const text = '</script><script>alert(1)</script>$&';
    const { get } = pagesOf(async () => ({ ...drawn, data: { text }, title: `</title>${text}` }));
    const body = (await get('/fr/'))?.body ?? '';
    const data = /<script type="application\/json" id="page-data">([\s\S]*?)<\/script>/.exec(body)?.[1] ?? '';
    expect(JSON.parse(data)).toEqual({ text });
    expect(body).toContain('<title>&lt;/title>&lt;/script>&lt;script>alert(1)&lt;/script>$&amp;</title>');
  });

  it('names addresses below the site alone where no setting says where the site is', async () => {
    const head = '<link rel="canonical" href="http://site.invalid/fr/">';
    const { get } = pagesOf(async () => ({ ...drawn, head }));
    const body = (await get('http://site.invalid/fr/'))?.body;
    expect(body).toContain('<link rel="canonical" href="/fr/">');
    expect(body).not.toContain('site.invalid');
  });

  it('is shared for a minute, and never shown older than that', async () => {
    const { get } = pagesOf(async () => drawn);
    expect((await get('/fr/'))?.headers['cache-control']).toBe(
      'public, max-age=0, s-maxage=60, must-revalidate',
    );
  });

  it('is not sent again to whoever has it, compressed on the way or not', async () => {
    const { get } = pagesOf(async () => drawn);
    const tag = (await get('/fr/'))?.headers.etag ?? '';
    expect(await get('/fr/', `"other", W/${tag}`)).toMatchObject({ status: 304, body: '' });
    expect((await get('/fr/', '"other"'))?.status).toBe(200);
  });

  it('is the bare file, not to be kept, while the figures cannot be read', async () => {
    const { get } = pagesOf(() => Promise.reject(new Error('no table')));
    const answer = await get('/en/');
    expect(answer).toMatchObject({ status: 503, body: template });
    expect(answer?.headers).toMatchObject({ 'cache-control': 'no-store', 'retry-after': '5' });
    expect(failures).toHaveLength(1);
  });
});
