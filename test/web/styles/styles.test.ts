import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layers, layersFirst } from '../../../web/pages/layers-first.ts';

const web = join(import.meta.dirname, '../../../web');
const sheets = globSync('**/*.css', { cwd: web }).map((path) => ({
  path,
  rules: readFileSync(join(web, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
}));

/** Those of `wanted` that a sheet uses and that are not allowed, each with its sheet. */
function found(wanted: RegExp, isAllowed: (match: string) => boolean): string[] {
  return sheets.flatMap(({ path, rules }) =>
    (rules.match(wanted) ?? []).filter((match) => !isAllowed(match)).map((match) => `${path}: ${match}`),
  );
}

describe('the style sheets', () => {
  it('stand in layers that are known, and say no order of their own', () => {
    expect(
      found(/@layer[^{;]*[{;]/g, (layer) => layers.some((known) => layer === `@layer ${known} {`)),
    ).toEqual([]);
  });

  it('have the order of the layers said first by the build, which joins them in its own', () => {
    const { transform } = layersFirst() as { transform: (code: string, id: string) => string | undefined };
    expect(transform('.a {}', '/web/a.css')).toBe('@layer base, components, pages;\n.a {}');
    expect(transform('const a = 1;', '/web/a.ts')).toBeUndefined();
  });

  it('style no class that no page bears', () => {
    const scripts = globSync('**/*.{ts,tsx}', { cwd: web }).filter((path) => !/texts?\.ts$/.test(path));
    const texts = scripts.flatMap((path) => {
      const script = readFileSync(join(web, path), 'utf8');
      return script.match(/"[^"\n]*"|'[^'\n]*'|`[^`]*`/g) ?? [];
    });
    const borne = new Set(texts.flatMap((text) => text.match(/[a-z][\w-]*/gi) ?? []));
    const isBorne = (name: string) =>
      // `rows-${kind}` bears `rows-dots`.
      borne.has(name) || (name.includes('-') && borne.has(`${name.slice(0, name.lastIndexOf('-'))}-`));
    const unknown = sheets.flatMap(({ path, rules }) =>
      [...rules.matchAll(/([^{};]+)\{/g)]
        .flatMap(([, selector = '']) => selector.match(/(?<=\.)[a-z][\w-]*/gi) ?? [])
        .filter((name) => !isBorne(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('know three widths', () => {
    const widths = ['30rem', '44rem', '60rem'].flatMap((width) => [
      `(width <= ${width})`,
      `(width > ${width})`,
    ]);
    expect(found(/\([^()]*width[^()]*\)(?=[^;{}]*\{)/g, (width) => widths.includes(width))).toEqual([]);
  });

  it('use no name that the theme or the sheet itself does not give', () => {
    const theme = sheets.find(({ path }) => path === 'styles/theme.css')?.rules ?? '';
    const unknown = sheets.flatMap(({ path, rules }) =>
      [...rules.matchAll(/var\((--[\w-]+)/g)]
        .map(([, name]) => name)
        .filter((name) => !`${theme}${rules}`.includes(`${name}:`))
        .map((name) => `${path}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('take their sizes of type from the theme', () => {
    const own = /font-size: [^;]*\drem[^;]*/g;
    // The poster is a picture of paper: its type grows with it.
    expect(found(own, (size) => size === 'font-size: clamp(0.625rem, 2.4vw, 0.875rem)')).toEqual([]);
  });

  it('take their colours from the theme, but for what is printed', () => {
    const onPaper = ['#000000', '#444444', '#999999', '#bbbbbb', '#ffffff'];
    const own = found(/#[0-9a-f]{3,8}\b(?=[^{}]*;)|\brgba?\(|\bhsla?\(/gi, (colour) =>
      onPaper.includes(colour),
    );
    expect(own.filter((one) => !one.startsWith('styles/theme.css'))).toEqual([]);
  });
});
