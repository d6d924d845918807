import type { Touchable } from './chart-spec.ts';

/**
 * Lets a drawing answer to the pointer and the arrow keys: the mark that is touched is lifted, and its value said
 * beside it. The drawing stands in the page without this. All that answering takes, Chart.js among it, comes at the
 * first touch, and may fail to arrive without harm.
 *
 * @param label  names the drawing for whoever comes by keyboard
 * @returns what undoes it
 */
export function makeTouchable(
  holder: HTMLElement,
  { label, measure }: { label: string; measure: Touchable['measure'] },
): () => void {
  const canvas = document.createElement('canvas');
  canvas.tabIndex = 0;
  // Its keys are its own: a screen reader hands the arrows on.
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', label);
  const reading = document.createElement('output');
  reading.className = 'chart-reading';
  holder.classList.add('touchable');
  holder.append(canvas, reading);

  const over = new AbortController();
  const { signal } = over;
  let isAnswered = false;
  const begin = async (event: Event) => {
    if (isAnswered) return;
    isAnswered = true;
    try {
      const { answerTouch } = await import('./answer-touch.ts');
      if (!signal.aborted) answerTouch({ holder, canvas, reading, measure }, { first: event, signal });
    } catch {
      // The next touch tries again, in browsers that ask again for a module that failed.
      isAnswered = false;
    }
  };
  // Whoever is over it already does not enter.
  for (const type of ['pointerenter', 'pointermove']) holder.addEventListener(type, begin, { signal });
  canvas.addEventListener('focus', begin, { signal });
  return () => {
    over.abort();
    canvas.remove();
    reading.remove();
  };
}
