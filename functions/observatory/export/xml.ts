/** An XML element, or text within one. */
export type XmlNode = string;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An element with its children, which are elements already written or texts made by `xmlText`. Attributes that are
 * undefined are left out.
 */
export function element(name: string, attributes: Attributes, ...children: readonly XmlNode[]): XmlNode {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** A text in which nothing is markup, and which has only the characters that XML 1.0 knows. */
export function xmlText(text: string): XmlNode {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
