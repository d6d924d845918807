import type { Page } from 'playwright-core';

/** A page by its keyboard alone: what is named is gone to by Tab. */
export function keyboardOf(page: Page) {
  const to = async (name: string) => {
    await page.getByText(name).first().waitFor();
    for (let presses = 0; presses < 150; presses++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement | null;
        const label = element?.labels?.[0]?.textContent ?? '';
        return (label || element?.textContent || '').trim();
      });
      if (focused.startsWith(name)) return;
    }
    throw new Error(`no way to ${name} by Tab`);
  };
  return {
    to,
    /** Types into a field, or chooses from a list by its first letters. */
    field: async (name: string, text: string) => {
      await to(name);
      await page.keyboard.type(text);
    },
    button: async (name: string) => {
      await to(name);
      await page.keyboard.press('Enter');
    },
  };
}
