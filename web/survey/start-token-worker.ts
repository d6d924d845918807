import file from './token-worker.ts?worker&url';

let address: string | undefined;

/** Starts the worker that makes the token, from the text that came with the page: no line is needed for it any more. */
export function startTokenWorker(): Worker {
  address ??= addressOf(globalThis.document?.getElementById(file)?.textContent);
  return new Worker(address, { type: 'module' });
}

/** Vite's own server puts nothing into a page: there it is a file. */
function addressOf(text: string | null | undefined): string {
  return text ? URL.createObjectURL(new Blob([text], { type: 'text/javascript' })) : file;
}
