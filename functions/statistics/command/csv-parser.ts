import { InputError } from './input-error.ts';

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** Characters of a field: a longer one is a file whose quote is not closed. */
const longestField = 1_000_000;

/** A record and where it came from; parser and fields are reused, so take what you need before returning. */
export interface CsvRecord {
  readonly fields: readonly string[];
  /** Where each field begins, both from 1. */
  readonly lines: readonly number[];
  readonly columns: readonly number[];
}

/** What may stand between the fields of a line. */
export type Delimiter = ',' | ';' | '\t';

/**
 * Reads separated values (RFC 4180, with commas or others between them) chunk by chunk: quoted fields with delimiters,
 * line ends and doubled quotes, and lines that end in LF or CRLF. Blank lines are skipped.
 *
 * Our own, since an error must name line and column of the field at fault, which the usual parsers do not keep.
 */
export class CsvParser {
  readonly #file: string;
  readonly #delimiter: number;
  readonly #onRecord: (record: CsvRecord) => void;
  #fields: string[] = [];
  #lines: number[] = [];
  #columns: number[] = [];
  /** Where the next character stands. */
  #line = 1;
  #column = 1;
  /** The part of the current field that earlier chunks and closed quotes gave. */
  #field = '';
  #state: 'fieldStart' | 'plain' | 'quoted' | 'quoteInQuoted' | 'afterReturn' = 'fieldStart';
  #wasQuoted = false;

  constructor(file: string, onRecord: (record: CsvRecord) => void, delimiter: Delimiter = ',') {
    this.#file = file;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#onRecord = onRecord;
  }

  /** Where the next character stands, as messages name it. */
  get position(): string {
    return `${this.#file}:${this.#line}:${this.#column}`;
  }

  /** @throws InputError for a quote where none may stand */
  write(text: string): void {
    let i = 0;
    while (i < text.length) i = this.#step(text, i);
  }

  /** @throws InputError for a quoted field without an end */
  end(): void {
    if (this.#state === 'quoted') this.#refuseOpenQuote();
    if (this.#state === 'afterReturn') this.#closeRecord();
    else if (this.#state !== 'fieldStart' || this.#fields.length > 0) {
      if (this.#state === 'fieldStart') this.#openField();
      this.#closeField();
      this.#closeRecord();
    }
  }

  /** Takes one character, or a run of ordinary ones; returns the position after it. */
  #step(text: string, i: number): number {
    const character = text.charCodeAt(i);
    switch (this.#state) {
      case 'afterReturn':
        this.#closeRecord();
        return character === lineFeed ? i + 1 : i;
      case 'fieldStart':
        this.#openField();
        if (character !== quote) return i;
        this.#state = 'quoted';
        this.#wasQuoted = true;
        this.#column++;
        return i + 1;
      case 'quoted':
        return this.#takeQuoted(text, i);
      case 'quoteInQuoted':
        if (character !== quote) return this.#afterField(character, i);
        this.#field += '"';
        this.#state = 'quoted';
        this.#column++;
        return i + 1;
      case 'plain':
        return this.#takePlain(text, i);
    }
  }

  #takePlain(text: string, start: number): number {
    let i = start;
    let character = 0;
    while (i < text.length) {
      character = text.charCodeAt(i);
      if (character === this.#delimiter || character === lineFeed || character === carriageReturn) break;
      if (character === quote) {
        this.#column += i - start;
        throw new InputError(
          this.position,
          'a quote may only stand at the beginning of a field, or doubled in a quoted one',
          { kind: 'quote' },
        );
      }
      i++;
    }
    this.#field = this.#field === '' ? text.slice(start, i) : this.#field + text.slice(start, i);
    this.#column += i - start;
    return i < text.length ? this.#afterField(character, i) : i;
  }

  #takeQuoted(text: string, start: number): number {
    const found = text.indexOf('"', start);
    const end = found < 0 ? text.length : found;
    const part = text.slice(start, end);
    this.#field += part;
    if (this.#field.length > longestField) this.#refuseOpenQuote();
    const lastLineFeed = part.lastIndexOf('\n');
    if (lastLineFeed < 0) this.#column += part.length;
    else {
      this.#line += part.split('\n').length - 1;
      this.#column = part.length - lastLineFeed;
    }
    if (found < 0) return end;
    this.#state = 'quoteInQuoted';
    this.#column++;
    return end + 1;
  }

  #refuseOpenQuote(): never {
    const where = `${this.#file}:${this.#lines.at(-1)}:${this.#columns.at(-1)}`;
    throw new InputError(where, 'this quoted field has no closing quote', { kind: 'quote' });
  }

  /** The character after a field's last one: a delimiter or a line's end. */
  #afterField(character: number, i: number): number {
    if (character === this.#delimiter) {
      this.#closeField();
      this.#column++;
    } else if (character === lineFeed) {
      this.#closeField();
      this.#closeRecord();
    } else if (character === carriageReturn) {
      this.#closeField();
      this.#state = 'afterReturn';
    } else {
      throw new InputError(
        this.position,
        'after a closing quote, the next field or the end of the line must follow',
        { kind: 'quote' },
      );
    }
    return i + 1;
  }

  #openField(): void {
    this.#lines.push(this.#line);
    this.#columns.push(this.#column);
    this.#state = 'plain';
  }

  #closeField(): void {
    this.#fields.push(this.#field);
    this.#field = '';
    this.#state = 'fieldStart';
  }

  #closeRecord(): void {
    const isBlank = this.#fields.length === 1 && this.#fields[0] === '' && !this.#wasQuoted;
    if (!isBlank) this.#onRecord({ fields: this.#fields, lines: this.#lines, columns: this.#columns });
    this.#fields = [];
    this.#lines = [];
    this.#columns = [];
    this.#wasQuoted = false;
    this.#state = 'fieldStart';
    this.#line++;
    this.#column = 1;
  }
}
