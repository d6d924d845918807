import type { Page } from 'playwright-core';

/** Keeps the next requests of this kind from the service until they are let go; `asked` is when there is one. */
export async function holdRequest(page: Page, address: string, method: string) {
  const { promise: isFree, resolve: letGo } = Promise.withResolvers<void>();
  const { promise: asked, resolve: tell } = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    if (route.request().method() === method) {
      tell();
      await isFree;
    }
    await route.continue();
  });
  return { asked, letGo };
}
