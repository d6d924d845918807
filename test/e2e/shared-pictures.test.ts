import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../functions/observatory/edition.ts';
import { server } from './support/edition-observatory.ts';

describe('what is handed a page’s address', () => {
  it('finds the picture of what was found where a question is handed on, and its edition’s otherwise', async () => {
    const manifest = (await (await fetch(`${server.url}/api/v1/editions/latest`)).json()) as Manifest;
    for (const edition of [manifest.id, '2010']) {
      const { questions, findings } = (await (
        await fetch(`${server.url}/api/v1/editions/${edition}`)
      ).json()) as Manifest;
      const subjects = new Set<string>();
      for (const { id } of questions.filter(({ kind }) => kind !== 'profile')) {
        const html = await (await fetch(`${server.url}/en/questions/${id}?edition=${edition}`)).text();
        const said = (name: string) =>
          new RegExp(`<meta property="${name}" content="([^"]+)"`).exec(html)?.[1] ?? '';
        const [, subject = ''] = /\/pictures\/[^/]+\/en\/(.+)\.share\.png$/.exec(said('og:image')) ?? [];
        const found = findings?.ranked.filter(({ question }) => question === id) ?? [];
        const allowed = found.length > 0 ? found.map((finding) => `finding.${finding.id}`) : ['edition'];
        expect(allowed, `${edition} ${id}`).toContain(subject);
        // The picture's words are those of the finding that heads the page.
        const title = found.find((finding) => subject === `finding.${finding.id}`)?.title.en;
        if (title) expect(said('og:image:alt'), id).toContain(title.replace(/\.$/, ''));
        subjects.add(subject);
      }
      expect(subjects.size, edition).toBeGreaterThan(1);
    }
  });

  it('is told of nothing that is not there', async () => {
    for (const path of ['2026-q9-1/fr/edition.share.png', 'latest/fr/finding.x.share.png', 'x', '']) {
      const reply = await fetch(`${server.url}/pictures/${path}`);
      expect([reply.status, await reply.text()], path).toEqual([404, '']);
    }
  });
});
