import { type ESTree, type Plugin, parseSync, Visitor } from 'vite';
import type { Language } from '../shared/language.ts';

/**
 * Takes the other languages out of the texts that `defineTexts` is given: half of them, in a page that is read in one.
 * What is written `{ fr, en }` anywhere else stays as it is.
 */
export function inOneLanguage(language: Language): Plugin {
  return {
    name: 'in-one-language',
    // Once the types are off.
    enforce: 'post',
    transform: {
      filter: { code: 'defineTexts(' },
      handler: (code, id) => ({ code: keepLanguage(code, language, id), map: null }),
    },
  };
}

/**
 * @param code  of a module, in JavaScript
 * @param name  told in errors
 * @example
 * keepLanguage("defineTexts({ yes: { fr: 'oui', en: 'yes' } })", 'en'); // => "defineTexts({ yes: { en: 'yes' } })"
 */
export function keepLanguage(code: string, language: Language, name = 'texts.js'): string {
  const { program, errors } = parseSync(name, code, { lang: 'js' });
  if (errors[0]) throw new Error(`keepLanguage: ${name} is no JavaScript: ${errors[0].message}`);
  const entries: ESTree.ObjectExpression[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [texts] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'defineTexts') return;
      if (texts?.type !== 'ObjectExpression') return;
      for (const property of texts.properties) {
        if (property.type === 'Property' && property.value.type === 'ObjectExpression')
          entries.push(property.value);
      }
    },
  }).visit(program);
  let kept = code;
  // From the end, so that places before a cut stay where they were.
  for (const { properties, start, end } of entries.toReversed()) {
    const own = properties.find(
      (property) => property.type === 'Property' && nameOf(property.key) === language,
    );
    if (own) kept = `${kept.slice(0, start)}{ ${code.slice(own.start, own.end)} }${kept.slice(end)}`;
  }
  return kept;
}

function nameOf(key: ESTree.PropertyKey): string | undefined {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' ? String(key.value) : undefined;
}
