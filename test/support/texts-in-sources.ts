import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAst } from 'vite';

/** What stands in one place of the sources in both languages: every string of it, `…` for what a template fills in. */
export interface TextInSources {
  /** File and line, `web/house/press.tsx:12`. */
  readonly at: string;
  readonly fr: readonly string[];
  readonly en: readonly string[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

const root = resolve(import.meta.dirname, '../..');

/**
 * Every text of pages, mails, files and replies that the sources hold in both languages: `{ fr: …, en: … }`, whether
 * strings, templates, functions or lists of them, and `language === 'fr' ? … : …`. Frozen questionnaires are left out.
 */
export function textsInSources(): TextInSources[] {
  return (
    globSync(['web/**/*.{ts,tsx}', 'functions/**/*.{ts,tsx}'], { cwd: root })
      // Frozen documents, and patterns that find words in a text.
      .filter((file) => !/default-questionnaire|spoken-fractions/.test(file))
      .toSorted()
      .flatMap((file) => {
        const source = readFileSync(resolve(root, file), 'utf8');
        return /\bfr\b/.test(source) ? textsOf(file, source) : [];
      })
  );
}

function textsOf(file: string, source: string): TextInSources[] {
  const program = parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node;
  const named = declarations(program);
  const found: TextInSources[] = [];
  walk(program, (node) => {
    const both = bothLanguages(node);
    if (!both) return;
    const [fr, en] = both.map((part) => stringsIn(resolved(part, named)));
    if (!fr?.length || !en?.length) return;
    found.push({ at: `${file}:${source.slice(0, node.start).split('\n').length}`, fr, en });
  });
  return found;
}

/** What a node says in French and in English; undefined of one that does not say it in both. */
function bothLanguages(node: Node): [Node, Node] | undefined {
  if (node.type === 'ObjectExpression') {
    const [fr, en] = ['fr', 'en'].map((language) => propertyOf(node, language));
    return fr && en ? [fr, en] : undefined;
  }
  if (node.type !== 'ConditionalExpression') return undefined;
  const { operator, right } = node.test as { operator?: string; right?: { value?: unknown } };
  if (operator !== '===' || (right?.value !== 'fr' && right?.value !== 'en')) return undefined;
  const [first, second] = [node.consequent as Node, node.alternate as Node];
  return right.value === 'fr' ? [first, second] : [second, first];
}

function propertyOf(node: Node, name: string): Node | undefined {
  const properties = node.properties as { key?: { name?: string }; value?: Node }[];
  return properties.find(({ key }) => key?.name === name)?.value;
}

/** Functions and constants of a file, by name. */
function declarations(program: Node): Map<string, Node> {
  const named = new Map<string, Node>();
  walk(program, (node) => {
    const { name } = (node.id ?? {}) as { name?: string };
    if (name === undefined) return;
    if (node.type === 'FunctionDeclaration') named.set(name, node);
    if (node.type === 'VariableDeclarator' && node.init) named.set(name, node.init as Node);
  });
  return named;
}

/** What a name stands for; what is made by a call is no text of this place. */
function resolved(node: Node, named: ReadonlyMap<string, Node>): Node {
  const found = node.type === 'Identifier' ? named.get(String(node.name)) : undefined;
  return found && found.type !== 'CallExpression' ? found : node;
}

/** Strings and templates that say something: words, with what is filled in as `…`. */
function stringsIn(node: Node): string[] {
  const strings: string[] = [];
  walk(node, ({ type, value, quasis }) => {
    if (type === 'Literal' && typeof value === 'string') strings.push(value);
    if (type !== 'TemplateLiteral') return;
    strings.push(
      (quasis as { value: { cooked: string } }[]).map(({ value: { cooked } }) => cooked).join('…'),
    );
  });
  // What stands between the items of a list is no sentence.
  return strings.filter((string) => /\p{L}{2}/u.test(string) && !/^\s\S+\s$/.test(string));
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof child.type === 'string') walk(child, visit);
    }
  }
}
