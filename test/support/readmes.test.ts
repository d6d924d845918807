import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '../..');
const folders = '{functions,infra,test,web}';
const files = globSync([`${folders}/**/*.{ts,tsx,css,js,mjs}`, '*.ts'], { cwd: repository });
const documents = globSync([`${folders}/**/*.md`, '*.md'], { cwd: repository });

/** Files of ours that a document names: `wave.ts`, `survey/wave.ts`. */
function namedIn(document: string): string[] {
  const text = readFileSync(join(repository, document), 'utf8');
  return [...text.matchAll(/`([\w./-]+\.(?:tsx?|css))`/g)].map(([, name = '']) => name);
}

/** Whether there is one: from the document's folder, from the top, or below any folder. */
function isThere(name: string, document: string): boolean {
  const beside = normalize(join(dirname(document), name));
  return files.some((file) => file === beside || file === name || file.endsWith(`/${name}`));
}

describe('what is written for whoever changes this', () => {
  it('names no file that is not there', () => {
    const gone = documents.flatMap((document) =>
      namedIn(document)
        .filter((name) => !isThere(name, document))
        .map((name) => `${document}: ${name}`),
    );
    expect(gone).toEqual([]);
  });

  it('is read for what it names (control)', () => {
    expect(namedIn('functions/survey/README.md')).toContain('check-questionnaire.ts');
    expect(isThere('check-nothing.ts', 'functions/survey/README.md')).toBe(false);
  });
});
