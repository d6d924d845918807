/** Shapes and what they are painted with: nothing that runs, loads, links, animates or needs a font. */
const elements: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'title',
  'desc',
  'path',
  'circle',
  'ellipse',
  'rect',
  'line',
  'polyline',
  'polygon',
]);

const attributes: ReadonlySet<string> = new Set(
  'xmlns viewBox width height d cx cy r rx ry x y x1 y1 x2 y2 points transform fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-dasharray opacity clip-rule'.split(
    ' ',
  ),
);

const svgNamespace = 'http://www.w3.org/2000/svg';

const tag = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const harmlessValue = /^[\w\s.,#%()+-]*$/;

/**
 * What keeps an SVG from being put into our pages as it is; undefined where nothing does. It is refused and never mended:
 * what a program takes out of someone's drawing, another reads differently.
 *
 * @example
 * faultOfLogo('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script/></svg>'); // => 'has <script>, …'
 */
export function faultOfLogo(svg: string): string | undefined {
  const open: string[] = [];
  let at = 0;
  while (at < svg.length) {
    if (svg[at] !== '<') {
      const end = svg.indexOf('<', at);
      const text = svg.slice(at, end < 0 ? undefined : end);
      if (open.length === 0 && text.trim() !== '') return 'must begin with <svg and end with </svg>';
      if (!/^[^&>]*$/.test(text)) return 'has a sign in its text that is not written as it stands';
      if (text.trim() !== '' && !['title', 'desc'].includes(open.at(-1) ?? ''))
        return 'has text: letters are drawn as paths, so that they look the same everywhere';
      at += text.length;
      continue;
    }
    tag.lastIndex = at;
    const [whole, isClosing, name = '', attributesText = '', isEmpty] = tag.exec(svg) ?? [];
    if (whole === undefined) return `is not read from "${svg.slice(at, at + 20)}" on`;
    if (!elements.has(name)) return `has <${name}>, and may have ${[...elements].join(', ')} only`;
    if ((name === 'svg') !== (open.length === (isClosing ? 1 : 0)))
      return 'must be one <svg> and nothing around it';
    if (name === 'svg' && !isClosing && at > 0) return 'must be one <svg> and nothing around it';
    const fault = faultOfAttributes(attributesText, name);
    if (fault !== undefined) return fault;
    if (isClosing) {
      if (open.pop() !== name) return `closes <${name}>, which is not open`;
    } else if (!isEmpty) open.push(name);
    at += whole.length;
  }
  if (!svg.startsWith('<svg')) return 'must begin with <svg and end with </svg>';
  return open.length === 0 ? undefined : `does not close <${open.at(-1)}>`;
}

function faultOfAttributes(text: string, element: string): string | undefined {
  const given = [...text.matchAll(attribute)].map(([, name = '', double, single]) => ({
    name,
    value: double ?? single ?? '',
  }));
  for (const { name, value } of given) {
    if (!attributes.has(name)) return `has the attribute ${name}, which it may not have`;
    if (name === 'xmlns' ? value !== svgNamespace : !harmlessValue.test(value) || /url\s*\(/i.test(value))
      return `has a value of ${name} that is no number, colour or path`;
  }
  if (element !== 'svg' || text === '') return undefined;
  return given.some(
    ({ name, value }) => name === 'viewBox' && /^\s*(-?[\d.]+[\s,]+){3}-?[\d.]+\s*$/.test(value),
  )
    ? undefined
    : 'needs a viewBox of four numbers, so that it can be drawn at any size';
}
