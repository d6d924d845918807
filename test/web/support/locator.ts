import { setTimeout } from 'node:timers/promises';
import { framesDone } from './frames.ts';

/** Text as a string that is looked for in any letters, or whole where `exact`; or as an expression. */
export type Words = string | RegExp;

interface Named {
  readonly name?: Words;
  readonly exact?: boolean;
  /** Of a heading. */
  readonly level?: number;
}

/** What has which role by itself (HTML Accessibility API Mappings), as far as our pages have it. */
const ofRole: Record<string, string> = {
  alert: '[role="alert"]',
  button: 'button, summary, input[type="submit"]',
  cell: 'td',
  checkbox: 'input[type="checkbox"]',
  combobox: 'select',
  group: 'fieldset, [role="group"]',
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a[href]',
  listitem: 'li',
  radio: 'input[type="radio"]',
  region: 'section[aria-label], section[aria-labelledby]',
  row: 'tr',
  status: '[role="status"], output',
  textbox: 'input:not([type]), input[type="text"], input[type="email"], textarea',
};

/**
 * Elements of a page as its reader tells them apart: by role and name, by label, by words. It is named and meant as
 * Playwright's, so that a test reads the same with a browser and without; all that is done waits until it can be.
 */
export class Locator {
  readonly #find: () => Element[];
  readonly #told: string;

  constructor(find: () => Element[], told: string) {
    this.#find = find;
    this.#told = told;
  }

  #in(told: string, find: (within: Element) => Iterable<Element>): Locator {
    return new Locator(
      () => [...new Set(this.#find().flatMap((within) => [...find(within)]))],
      `${this.#told} ${told}`,
    );
  }

  #where(told: string, isIt: (element: Element) => boolean): Locator {
    return new Locator(() => this.#find().filter(isIt), `${this.#told} ${told}`);
  }

  locator(selector: string, { hasText }: { hasText?: Words } = {}): Locator {
    const found = this.#in(selector, (within) => within.querySelectorAll(selector));
    return hasText === undefined ? found : found.filter({ hasText });
  }

  filter({ hasText }: { hasText: Words }): Locator {
    return this.#where(`with ${hasText}`, (element) => says(textOf(element), hasText));
  }

  getByRole(role: string, { name, exact, level }: Named = {}): Locator {
    const selector = ofRole[role];
    if (selector === undefined) throw new Error(`no elements are known to have the role ${role}`);
    return this.locator(level === undefined ? selector : `h${level}`).#where(
      name === undefined ? '' : `named ${name}`,
      (element) => isShown(element) && (name === undefined || says(nameOf(element), name, exact)),
    );
  }

  getByLabel(label: Words, { exact }: { exact?: boolean } = {}): Locator {
    return this.locator('input, select, textarea, [aria-label]').#where(`labelled ${label}`, (element) =>
      labelsOf(element).some((text) => says(text, label, exact)),
    );
  }

  /** The innermost elements whose whole text has these words. */
  getByText(text: Words, { exact }: { exact?: boolean } = {}): Locator {
    const has = (element: Element) => element.tagName !== 'SCRIPT' && says(textOf(element), text, exact);
    return this.#in(`saying ${text}`, (within) => innermost(within, has));
  }

  /** Those of them that the other has, too. */
  and(other: Locator): Locator {
    return this.#where(`and ${other.#told}`, (element) => other.#find().includes(element));
  }

  nth(index: number): Locator {
    return new Locator(() => this.#find().slice(index).slice(0, 1), `${this.#told} [${index}]`);
  }

  first(): Locator {
    return this.nth(0);
  }

  last(): Locator {
    return this.nth(-1);
  }

  /** As many as there are now. */
  async count(): Promise<number> {
    return this.#find().length;
  }

  async all(): Promise<Locator[]> {
    return this.#find().map((_, index) => this.nth(index));
  }

  /** Until it is shown, or until nothing of the kind is. */
  async waitFor({ state = 'visible' }: { state?: 'visible' | 'attached' | 'detached' } = {}): Promise<void> {
    await until(
      () => {
        if (state === 'detached') return this.#find().length === 0;
        return this.#find().some((element) => state === 'attached' || isShown(element));
      },
      () => `${this.#told} to be ${state}`,
    );
  }

  async click(): Promise<void> {
    (await this.#pressed()).click();
  }

  /** Types it in place of what is there. */
  async fill(text: string): Promise<void> {
    const field = (await this.#pressed()) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    changed.add(field);
  }

  async check(): Promise<void> {
    const field = (await this.#pressed()) as HTMLInputElement;
    if (!field.checked) field.click();
  }

  async selectOption(value: string): Promise<void> {
    const field = (await this.#pressed()) as HTMLSelectElement;
    if (![...field.options].some((option) => option.value === value)) throw new Error(`no option ${value}`);
    field.value = value;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  }

  async setInputFiles(...files: File[]): Promise<void> {
    const field = (await this.#ready()) as HTMLInputElement;
    Object.defineProperty(field, 'files', { value: files, configurable: true });
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  async focus(): Promise<void> {
    (await this.#ready()).focus();
  }

  async innerText(): Promise<string> {
    return linesOf(await this.#one());
  }

  async textContent(): Promise<string> {
    return (await this.#one()).textContent ?? '';
  }

  async allInnerTexts(): Promise<string[]> {
    return this.#find().map(linesOf);
  }

  async getAttribute(name: string): Promise<string | null> {
    return (await this.#one()).getAttribute(name);
  }

  async inputValue(): Promise<string> {
    return ((await this.#one()) as HTMLInputElement).value;
  }

  async isChecked(): Promise<boolean> {
    return ((await this.#one()) as HTMLInputElement).checked;
  }

  async isDisabled(): Promise<boolean> {
    return (await this.#one()).matches(':disabled');
  }

  async evaluate<T>(read: (element: Element) => T): Promise<T> {
    return read(await this.#one());
  }

  /** The only one, once it is there. */
  async #one(): Promise<Element> {
    await until(
      () => this.#find().length > 0,
      () => this.#told,
    );
    const [element, ...others] = this.#find();
    if (element === undefined || others.length > 0) {
      throw new Error(`${this.#told}: there are ${others.length + 1} of them`);
    }
    return element;
  }

  /** The same with the focus, once that has had its effects: the field before may have counted as it was left. */
  async #pressed(): Promise<HTMLElement> {
    const element = await this.#ready();
    focusAsIfPressed(element);
    await framesDone();
    return element.isConnected ? element : this.#pressed();
  }

  /** The only one, once it is shown and takes what is done to it. */
  async #ready(): Promise<HTMLElement> {
    await until(
      () => this.#find().some((element) => isShown(element) && !element.matches(':disabled')),
      () => `${this.#told} to be of use`,
    );
    await framesDone();
    const [element, ...others] = this.#find().filter(isShown);
    if (others.length > 0) throw new Error(`${this.#told}: ${others.length + 1} of them are shown`);
    // It may have gone with what its frame has done.
    return element?.matches(':disabled') === false ? (element as HTMLElement) : this.#ready();
  }
}

/** Fields that were typed in and have not been left since. */
const changed = new WeakSet<EventTarget>();

/** Has a field that is left tell its change, as browsers do and the window in this process does not. */
export function tellChanges(document: Document): void {
  const leave = ({ target }: Event) => {
    if (target && changed.delete(target)) target.dispatchEvent(new Event('change', { bubbles: true }));
  };
  document.addEventListener('blur', leave, true);
}

/** Where nothing takes the focus, it is given up, as by a click beside it. */
function focusAsIfPressed(element: HTMLElement): void {
  const takes = element.closest<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]');
  if (takes) takes.focus();
  else (document.activeElement as HTMLElement | null)?.blur();
}

const patience = 180_000;

/**
 * Waits for a condition: asked again after whatever changes in the page, and now and then for what changes elsewhere.
 *
 * @param told  what was waited for, for whoever reads that it did not come
 */
export async function until(isSo: () => boolean, told: () => string): Promise<void> {
  const deadline = Date.now() + patience;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${told()}\n${linesOf(document.body)}`);
    await changeOr(setTimeout(20));
  }
}

async function changeOr(time: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const observer = new MutationObserver(() => resolve());
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  await Promise.race([promise, time]);
  observer.disconnect();
}

function says(text: string, words: Words, exact = false): boolean {
  const told = spaced(text);
  if (words instanceof RegExp) return words.test(told);
  return exact ? told === spaced(words) : told.toLowerCase().includes(spaced(words).toLowerCase());
}

/** With one space between words, whatever typography or layout has there. */
export const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

const textOf = (element: Element) => element.textContent ?? '';

function innermost(within: Element, has: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  for (const child of within.children) {
    const inner = innermost(child, has);
    if (inner.length > 0) found.push(...inner);
    else if (has(child)) found.push(child);
  }
  return found;
}

/** What is folded away or hidden is not; of styles nothing is known. */
function isShown(element: Element): boolean {
  if (!element.isConnected || element.closest('[hidden], [aria-hidden="true"]')) return false;
  const folded = element.closest('details:not([open])');
  return folded === null || element.closest('summary')?.parentElement === folded;
}

function labelsOf(element: Element): string[] {
  const labels = [...((element as HTMLInputElement).labels ?? [])].map(textOf);
  return [...labels, ...namesGiven(element)];
}

/** The accessible name (https://www.w3.org/TR/accname-1.2), as far as our pages make use of it. */
function nameOf(element: Element): string {
  const [given] = namesGiven(element);
  if (given !== undefined) return given;
  const [label] = labelsOf(element);
  if (label !== undefined) return label;
  const title = element.querySelector(':scope > legend, :scope > caption');
  return title ? textOf(title) : readText(element);
}

function namesGiven(element: Element): string[] {
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const named = ids.map((id) => textOf(document.getElementById(id) ?? element)).join(' ');
  const label = element.getAttribute('aria-label');
  return [named, label ?? ''].filter((name) => name !== '');
}

/** Without what is kept from being read out. */
function readText(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    const isElement = node.nodeType === 1;
    if (!isElement) text += node.textContent ?? '';
    else if (!(node as Element).matches('[aria-hidden="true"], [hidden]')) text += readText(node as Element);
  }
  return text;
}

const inLine = /^(a|abbr|b|bdi|button|em|i|input|label|q|small|span|strong|sub|sup|time)$/;

/** The text in lines, one a block; the cells of a row between tabs. */
function linesOf(element: Element): string {
  const write = (node: Node): string => {
    if (node.nodeType === 3) return (node.textContent ?? '').replace(/[ \t\n]+/g, ' ');
    if (node.nodeType !== 1 || (node as Element).matches('script, style, [hidden]')) return '';
    const name = node.nodeName.toLowerCase();
    if (name === 'br') return '\n';
    const text = [...node.childNodes].map(write).join('');
    if (name === 'td' || name === 'th') return `${text}\t`;
    return inLine.test(name) ? text : `\n${text}\n`;
  };
  return write(element)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
