import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** Moves over a drawing until it says a value: figures that arrive meanwhile draw it anew, and a hand moves on, too. */
export async function touchDrawing(rows: Locator, reading: Locator): Promise<void> {
  let moves = 0;
  await expect
    .poll(
      async () => {
        const { width = 0, height = 0 } = (await rows.boundingBox()) ?? {};
        await rows.hover({ position: { x: width / 2 + (moves++ % 8), y: height / 2 } });
        return reading.count();
      },
      { timeout: 100_000, interval: 200 },
    )
    .toBeGreaterThan(0);
}
