import { resolveObjectURL } from 'node:buffer';
import { type ComponentType, h, options, render } from 'preact';
import { createApp } from '../../../functions/api/app.ts';
import type { LocalObservatory } from '../../support/local-observatory.ts';
import { doAwaited, onNextFrame } from './frames.ts';
import { Locator, tellChanges, until } from './locator.ts';
import { openWindow, type PageWindow } from './page-globals.ts';

/** What the service, or a test in its place, replies to a request. @param forward  asks the service itself */
export type Reply = (forward: () => Promise<Response>) => Response | Promise<Response>;

interface Visit {
  /** Whose addresses the page has, and which answers for them. */
  readonly observatory: Pick<LocalObservatory, 'services'>;
  readonly app: ComponentType;
  /** A cookie of whoever signed in before, as `name=value`. */
  readonly cookie?: string | undefined;
}

/**
 * A page that runs in this process, with the service's own routes: for what is only typed, chosen, refused or kept. There is
 * no layout, no style, no keyboard's way from field to field and no content security policy: these are a browser's, whose
 * tests are in `test/e2e`. Its words are Playwright's.
 */
export class PageInProcess {
  /** What its window could not do, and what its listeners threw. */
  readonly complaints: string[] = [];
  /** What it asked of the service: `PATCH /company`. */
  readonly asked: string[] = [];
  /** Whether no request gets through. */
  isOffline = false;
  /** What it handed over as files, by name. */
  readonly files: { readonly name: string; readonly text: string }[] = [];
  /** What it put on the clipboard last. */
  copied = '';
  /** What it asked by the browser's own question. */
  readonly questions: string[] = [];
  /** How that is answered. */
  agrees = false;

  readonly #visit: Visit;
  readonly #service: ReturnType<typeof createApp>;
  readonly #replies = new Map<string, Reply>();
  readonly #cookies = new Map<string, string>();
  /** What lies in the tab, and in the browser. */
  #stored: Record<string, string> = {};
  #storedForGood: Record<string, string> = {};
  #window: PageWindow | undefined;
  #giveBack: (() => void) | undefined;
  #ownFetch: typeof fetch | undefined;
  /** Of a page that was left nothing goes on. */
  #opened = 0;

  constructor(visit: Visit) {
    this.#visit = visit;
    this.#service = createApp(visit.observatory.services);
    if (visit.cookie) this.#keepCookie(visit.cookie);
  }

  readonly #page = () => new Locator(() => [this.#document.body], '');
  getByRole = (...which: Parameters<Locator['getByRole']>) => this.#page().getByRole(...which);
  getByLabel = (...which: Parameters<Locator['getByLabel']>) => this.#page().getByLabel(...which);
  getByText = (...which: Parameters<Locator['getByText']>) => this.#page().getByText(...which);
  locator = (...which: Parameters<Locator['locator']>) => this.#page().locator(...which);

  get #document(): Document {
    if (!this.#window) throw new Error('no page is open');
    return this.#window.document;
  }

  /** What lies in the tab. */
  get stored(): Record<string, string> {
    return this.#window ? { ...this.#window.sessionStorage } : this.#stored;
  }

  /** Puts something into the tab before a page is opened in it. */
  keep(name: string, value: string): void {
    this.#stored[name] = value;
  }

  /** Goes to an address of the observatory's; to another view of the page that is open without a reload, as browsers do. */
  async goto(address: string): Promise<void> {
    const { siteOrigin } = this.#visit.observatory.services;
    const { href, pathname, search, hash } = new URL(address, siteOrigin);
    const now = this.#window?.location;
    if (now && now.pathname + now.search === pathname + search) now.hash = hash;
    else this.#open(href);
  }

  async reload(): Promise<void> {
    this.#open(this.address.href);
  }

  #open(address: string): void {
    this.close();
    const { window, giveBack } = openWindow(address, this.complaints);
    [this.#window, this.#giveBack, this.#ownFetch] = [window, giveBack, fetch];
    for (const [name, value] of Object.entries(this.#stored)) window.sessionStorage.setItem(name, value);
    for (const [name, value] of Object.entries(this.#storedForGood)) window.localStorage.setItem(name, value);
    const opened = this.#opened;
    globalThis.fetch = (input, init) =>
      typeof input === 'string' && input.startsWith('/')
        ? this.#ask(opened, input, init)
        : (this.#ownFetch as typeof fetch)(input, init);
    globalThis.confirm = (question = '') => {
      this.questions.push(question);
      return this.agrees;
    };
    const writeText = async (text: string) => {
      this.copied = text;
    };
    Object.defineProperty(window.navigator, 'clipboard', { value: { writeText } });
    const { files } = this;
    const follow = window.HTMLAnchorElement.prototype.click;
    window.HTMLAnchorElement.prototype.click = function click() {
      const blob = resolveObjectURL(this.href);
      if (!blob) return follow.call(this);
      void blob.text().then((text) => files.push({ name: this.download, text }));
    };
    tellChanges(window.document);
    Object.assign(options, { requestAnimationFrame: onNextFrame });
    render(h(this.#visit.app, {}), window.document.getElementById('app') as HTMLElement);
  }

  /** Ends the page, and lets the process be as it was before. */
  close(): void {
    this.#opened += 1;
    if (!this.#window) return;
    this.#stored = { ...this.#window.sessionStorage };
    this.#storedForGood = { ...this.#window.localStorage };
    const root = this.#document.getElementById('app') as HTMLElement;
    doAwaited();
    // What effects have to clear up is cleared up after a frame, too.
    render(null, root);
    doAwaited();
    this.#window.close();
    this.#giveBack?.();
    globalThis.fetch = this.#ownFetch as typeof fetch;
    Object.assign(options, { requestAnimationFrame: undefined });
    this.#window = undefined;
  }

  async goBack(): Promise<void> {
    this.#window?.history.back();
  }

  async goForward(): Promise<void> {
    this.#window?.history.forward();
  }

  get address(): URL {
    return new URL((this.#window as PageWindow).location.href);
  }

  /** A key, where the focus is. Enter and the space bar press what they press in browsers; Tab goes nowhere. */
  readonly keyboard = {
    press: async (key: 'Enter' | 'Escape' | 'Space'): Promise<void> => {
      const target = (this.#document.activeElement ?? this.#document.body) as HTMLElement;
      const name = key === 'Space' ? ' ' : key;
      const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
      if (!target.dispatchEvent(event) || key === 'Escape') return;
      if (target.matches('button, summary, a[href]')) target.click();
      else if (key === 'Space' && target.matches('[type="radio"], [type="checkbox"]')) target.click();
      else if (key === 'Enter' && target.matches('input')) {
        const { form } = target as HTMLInputElement;
        form?.requestSubmit(form.querySelector<HTMLElement>('[type="submit"], button:not([type])'));
      }
    },
  };

  hasFocus(selector: string): Promise<void> {
    return until(
      () => this.#document.activeElement?.matches(selector) ?? false,
      () => `the focus on ${selector}; ${this.#document.activeElement?.outerHTML.slice(0, 200)} has it`,
    );
  }

  get focused(): Element | null {
    return this.#document.activeElement;
  }

  /** Replies to requests of this kind, such as `PATCH /company`, in the service's place, until `unroute`. */
  route(request: string, reply: Reply): void {
    this.#replies.set(request, reply);
  }

  unroute(request: string): void {
    this.#replies.delete(request);
  }

  /** Keeps the next requests of this kind from the service until they are let go; `asked` is when there is one. */
  hold(request: string): { asked: Promise<void>; letGo: () => void } {
    const { promise: isFree, resolve: letGo } = Promise.withResolvers<void>();
    const { promise: asked, resolve: tell } = Promise.withResolvers<void>();
    this.route(request, async (forward) => {
      tell();
      await isFree;
      return forward();
    });
    return { asked, letGo };
  }

  async #ask(opened: number, path: string, init: RequestInit = {}): Promise<Response> {
    const { method = 'GET', body, headers, credentials, signal } = init;
    const request = `${method} ${path.replace(/^\/api\/v1|\?.*$/g, '')}`;
    this.asked.push(request);
    // Whose site it is is kept for the whole process, whose other tests are of other sites.
    if (request === 'GET /house') return never;
    const { services } = this.#visit.observatory;
    const withCookie = credentials === 'same-origin' && this.#cookies.size > 0;
    const cookie = [...this.#cookies].map((pair) => pair.join('=')).join('; ');
    const forward = async () => {
      // Past a laptop's gateway, which has another address.
      const reply = await this.#service.request(path, {
        ...(signal && { signal }),
        method,
        ...(body !== undefined && { body }),
        headers: { ...(headers as object), origin: services.siteOrigin, ...(withCookie && { cookie }) },
      });
      for (const set of reply.headers.getSetCookie()) this.#keepCookie(set);
      return reply;
    };
    const own = this.#replies.get(request);
    try {
      if (this.isOffline) throw new TypeError('no network');
      const reply = await (own ? own(forward) : forward());
      return this.#opened === opened ? reply : never;
    } catch (cause) {
      if (this.#opened !== opened) return never;
      throw cause;
    }
  }

  #keepCookie(set: string): void {
    const [pair = ''] = set.split(';');
    const [name = '', value = ''] = pair.split('=');
    if (value === '' || /max-age=0/i.test(set)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

const never = new Promise<never>(() => {});
