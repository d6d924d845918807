import { JSDOM, VirtualConsole } from 'jsdom';
import { onNextFrame } from './frames.ts';

/** What our pages and Preact take from the browser around them. All else, such as `fetch` and `URL`, is Node's own. */
const taken = [
  'window',
  'document',
  'location',
  'history',
  'navigator',
  'sessionStorage',
  'localStorage',
  'addEventListener',
  'removeEventListener',
  'dispatchEvent',
  'requestAnimationFrame',
  'confirm',
  'scrollTo',
  'Event',
  'CustomEvent',
  'KeyboardEvent',
  'PageTransitionEvent',
  'Element',
  'HTMLElement',
  'HTMLInputElement',
  'HTMLDetailsElement',
  'MutationObserver',
] as const;

/** The window of a page in this process: elements, focus, events and history, but nothing that is laid out or drawn. */
export type PageWindow = JSDOM['window'];

/**
 * Opens a window at an address and lets this process have its globals.
 *
 * @param complaints  where what the window cannot do, or a listener of the page throws, is gathered
 * @returns the window, and what gives the globals back that were there before
 */
export function openWindow(
  address: string,
  complaints: string[],
): { window: PageWindow; giveBack: () => void } {
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', ({ message }) => complaints.push(message));
  const language = new URL(address).pathname.slice(1, 3);
  const html = `<!doctype html><html lang="${language}"><title>-</title><body><div id="app"></div>`;
  const { window } = new JSDOM(html, { url: address, virtualConsole });
  window.requestAnimationFrame = (draw) => {
    onNextFrame(() => draw(performance.now()));
    return 1;
  };
  window.scrollTo = () => {};
  window.Element.prototype.scrollIntoView = () => {};
  const before = taken.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const name of taken) {
    const found: unknown = window[name as keyof PageWindow];
    const isOfWindow = typeof found === 'function' && /^[a-z]/.test(name);
    const value = isOfWindow ? found.bind(window) : found;
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return {
    window,
    giveBack() {
      for (const [name, descriptor] of before) {
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else Reflect.deleteProperty(globalThis, name);
      }
    },
  };
}
