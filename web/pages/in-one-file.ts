import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** What a build makes, as far as it is looked at here. */
type Bundle = Record<
  string,
  | { readonly type: 'asset'; readonly fileName: string; source: string | Uint8Array }
  | { readonly type: 'chunk'; readonly fileName: string; readonly isEntry: boolean; code: string }
>;

/** Where a script that comes later finds what it shares with the page's own. */
const partsName = 'pageParts';

/**
 * Puts into a page's file all that it loads: style, script, icon, and the scripts of its workers as text, each under the
 * address of its file, by which `?worker&url` names it. Whoever answers a survey comes once; each file more is a request more.
 *
 * The page's own policy names style and script by their hashes (`policyOf`), in the same file, so that the two never
 * come from different versions, as a header and a file do for the minutes of a deployment.
 */
export function inOneFile(publicFolder: string): Plugin {
  return {
    name: 'in-one-file',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, made) {
        const bundle = made as unknown as Bundle;
        const icon = readFileSync(resolve(publicFolder, 'favicon.svg'), 'utf8');
        for (const file of Object.values(bundle)) {
          if (file.type === 'asset' && file.fileName.endsWith('.html'))
            file.source = pageInOneFile(String(file.source), bundle, icon);
        }
      },
    },
  };
}

/**
 * @param html    of a page that names one style and one script of the bundle
 * @param bundle  what the page takes in is taken out of it, in place
 */
function pageInOneFile(html: string, bundle: Bundle, icon: string): string {
  const styles: string[] = [];
  let script = '';
  const bare = html
    .replace(/\s*<link rel="stylesheet"[^>]* href="\/([^"]+)">/g, (_, name: string) => {
      styles.push(textOf(bundle, name).trim());
      delete bundle[name];
      return '';
    })
    .replace(/\s*<script type="module"[^>]* src="\/([^"]+)"><\/script>/g, (_, name: string) => {
      script += ownScript(bundle, name);
      return '';
    })
    .replace('href="/favicon.svg"', `href="data:image/svg+xml,${encodeIcon(icon)}"`);
  const style = styles.join('\n');
  const workers = Object.keys(bundle).filter(
    (name) => bundle[name]?.type === 'asset' && name.endsWith('.js'),
  );
  const asText = workers.map(
    (name) => `<script type="text/plain" id="/${name}">${requireClosed(textOf(bundle, name))}</script>`,
  );
  const own = `<script type="module">${requireClosed(script)}</script>`;
  return (
    bare
      .replace(
        '<meta charset="utf-8">',
        (charset) =>
          `${charset}\n    <meta http-equiv="content-security-policy" content="${policyOf(style, script)}">`,
      )
      .replace('</head>', (end) => `<style>${requireClosed(style)}</style>\n  ${end}`)
      // Before the script that runs, so that nothing of the page can lack once that does.
      .replace('</body>', (end) => `${asText.join('')}\n    ${own}\n  ${end}`)
  );
}

/** Beside what the headers of such a page allow: of all that could stand in it, these two run and apply, and workers of its own text. */
function policyOf(style: string, script: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return `script-src 'self' ${hash(script)}; style-src 'self' ${hash(style)}; worker-src blob:`;
}

/**
 * The page's script, as it runs in the page: what it loads later lies elsewhere than the page does, and would load the
 * script's own file once more for what the two share. In place of that file is one that hands on what the page has.
 */
function ownScript(bundle: Bundle, name: string): string {
  const chunk = bundle[name];
  if (chunk?.type !== 'chunk') throw new Error(`inOneFile: there is no script ${name}`);
  const later = Object.values(bundle).filter(({ type, fileName }) => type === 'chunk' && fileName !== name);
  let code = chunk.code.trim();
  for (const { fileName } of later) code = code.replaceAll(`./${baseName(fileName)}`, `/${fileName}`);
  if (/import\(\s*["'`]\.\//.test(code)) throw new Error(`inOneFile: ${name} loads a script that is unknown`);
  const shared = /export\s*\{([^}]*)\};?$/.exec(code);
  if (!shared) {
    delete bundle[name];
    return code;
  }
  const parts = (shared[1] ?? '').split(',').map((part) => part.trim().split(' as '));
  const handedOn = parts.map(([own = '', as = own]) => `${as}:${own}`).join(',');
  const names = parts.map(([own = '', as = own]) => as).join(',');
  chunk.code = `const{${names}}=globalThis.${partsName};export{${names}};\n`;
  return `${code.slice(0, shared.index)}globalThis.${partsName}={${handedOn}};`;
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function textOf(bundle: Bundle, name: string): string {
  const file = bundle[name];
  if (file?.type !== 'asset') throw new Error(`inOneFile: there is no file ${name}`);
  return typeof file.source === 'string' ? file.source : Buffer.from(file.source).toString();
}

/** What would end the tag that it stands in, or be read as another text than was hashed. */
function requireClosed(text: string): string {
  const found = /<\/(?:script|style)|<!--|\r|\0/i.exec(text)?.[0];
  if (found !== undefined) throw new Error(`inOneFile: ${JSON.stringify(found)} cannot stand in a page`);
  return text;
}

function encodeIcon(svg: string): string {
  return svg
    .replace(/>\s+</g, '><')
    .trim()
    .replaceAll('"', "'")
    .replace(/[%#<>]/g, (sign) => encodeURIComponent(sign));
}
