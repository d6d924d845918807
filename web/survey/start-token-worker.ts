import file from './token-worker.ts?worker&url';

/** Read as the page's own script begins: a translator of pages may replace every text in them later, scripts too. */
const text = globalThis.document?.getElementById(file)?.textContent;

let address: string | undefined;

/** Starts the worker that makes the token, from the text that came with the page: no line is needed for it any more. */
export function startTokenWorker(): Worker {
  // Vite's own server puts nothing into a page: there it is a file.
  address ??= text ? URL.createObjectURL(new Blob([text], { type: 'text/javascript' })) : file;
  return new Worker(address, { type: 'module' });
}
