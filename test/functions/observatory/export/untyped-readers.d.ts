declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string);
    readonly data: Record<string, unknown>[];
    format(name: string, options?: object): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-cff';
declare module '@citation-js/plugin-csl';
declare module 'jsonld' {
  export interface Term {
    readonly termType: string;
    readonly value: string;
    readonly language?: string;
    readonly datatype?: Term;
  }
  export interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  interface Options {
    documentLoader: (url: string) => Promise<{ document: unknown; documentUrl: string; contextUrl?: string }>;
    base?: string;
    safe?: boolean;
  }
  const jsonld: {
    toRDF(document: unknown, options: Options): Promise<Quad[]>;
    expand(document: unknown, options: Options): Promise<Record<string, unknown>[]>;
  };
  export default jsonld;
}
declare module 'rdf-parser-csvw' {
  import type { Readable } from 'node:stream';
  import type { Quad } from 'jsonld';
  export default class Parser {
    constructor(options: { metadata: unknown; baseIRI: string; timezone?: string });
    import(input: Readable): AsyncIterable<Quad>;
  }
}
