import type { CharterBlock, CharterDocument } from './document.ts';

/**
 * A charter as Markdown (CommonMark): the mark of a draft first, then the title. Whatever could be markup in a text is
 * escaped, so that a company's name stays a name.
 */
export function charterAsMarkdown({ title, draftMark, blocks }: CharterDocument): string {
  const parts = [`**${escaped(draftMark)}**`, `# ${escaped(title)}`, ...blocks.map(blockAsMarkdown)];
  return `${parts.join('\n\n')}\n`;
}

function blockAsMarkdown(block: CharterBlock): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escaped(block.text)}`;
    case 'paragraph':
      return escapedStart(escaped(block.text));
    case 'note':
      return `> ${escapedStart(escaped(block.text))}`;
    case 'list':
      return block.items.map((item) => `- ${escapedStart(escaped(item))}`).join('\n');
  }
}

/**
 * Escapes what begins emphasis, code, links, images, HTML, entities or a table anywhere in a line, and what GitHub
 * would make a link of.
 *
 * @see CommonMark 0.31, 2.4 "Backslash escapes"; GitHub Flavored Markdown, 6.9 "Autolinks"
 */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&~|#!$]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=\bwww)\./gi, '\\.');
}

/** Escapes what begins a list or an underlined heading at the start of a line. */
function escapedStart(text: string): string {
  return text
    .replace(/^([-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
