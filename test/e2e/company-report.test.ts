import { describe, expect, it } from 'vitest';
import { axeViolations, looks, overflow } from './support/axe.ts';
import { onReport } from './support/reported-companies.ts';

describe('the report', () => {
  it('still tells a company without a benchmark what there is', async () => {
    await onReport('few', 'en', {}, async (page) => {
      await page
        .getByText(/60 people invited; by the edition of .*, between \d+ and \d+ had answered/)
        .waitFor();
      expect(await page.locator('.report').innerText()).toMatch(/too few answers from your people/);
      expect(await page.getByRole('button', { name: /DOCX/ }).count()).toBe(0);
    });
  });

  for (const { language, colorScheme, rules } of looks) {
    it(`has no accessibility violation and does not scroll sideways (${language}, ${colorScheme})`, async () => {
      await onReport(
        'many',
        language,
        { colorScheme, viewport: { width: 320, height: 800 } },
        async (page) => {
          await page.locator('.report-method').waitFor();
          expect(await axeViolations(page, { rules })).toEqual([]);
          expect(await overflow(page)).toBe(0);
          await page.setViewportSize({ width: 1200, height: 800 });
          // A mark is read off the axis above it.
          const edges = (selector: string) =>
            page
              .locator(selector)
              .first()
              .evaluate((element) => {
                const { left, right } = element.getBoundingClientRect();
                return [left, right];
              });
          expect(await edges('.lanes-plot')).toEqual(await edges('.lanes-ticks'));
          expect(await overflow(page)).toBe(0);
        },
      );
    });
  }
});
