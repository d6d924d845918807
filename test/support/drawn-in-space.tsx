import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { texts } from '../../web/company/texts.ts';
import { type Language, translate } from '../../web/shared/language.ts';
import { openSession } from '../../web/space/session.ts';
import { SpaceContext } from '../../web/space/space.ts';

/** The HTML of what stands in a company's space, which sends nothing. */
export function drawnInSpace(children: ComponentChildren, language: Language = 'en'): string {
  const words = { ...translate(texts, language), refusals: {} };
  const session = openSession(
    () => '',
    () => {},
  );
  return renderToString(
    <SpaceContext.Provider value={{ language, session, words }}>{children}</SpaceContext.Provider>,
  );
}
