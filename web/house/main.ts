import { readPageData } from '../shared/page-data.ts';

// A page that came with its text is complete: only a bare file has to be filled here.
if (readPageData() === undefined) {
  const [, name = ''] = /^\/(?:fr|en)\/([a-z-]+)/.exec(location.pathname) ?? [];
  void Promise.all([import('../pages/fill-page.tsx'), import('./house-pages.ts')]).then(
    async ([{ fillPage }, { housePages }]) => {
      const page = Object.hasOwn(housePages, name) ? housePages[name] : undefined;
      if (page) await fillPage(page);
      await enliven();
    },
  );
} else void enliven();

async function enliven(): Promise<void> {
  const quotes = document.querySelectorAll<HTMLElement>('[data-quote]');
  if (quotes.length > 0) (await import('./copy-quotes.ts')).showCopyButtons(quotes);
}
