import type { ComponentChildren } from 'preact';
import {
  type House,
  type HouseField,
  houseFields,
  houseValue,
  isTranslated,
} from '../../functions/survey/house.ts';
import { Entry } from '../shared/entry.tsx';
import { Footer } from '../shared/footer.tsx';
import { Header } from '../shared/header.tsx';
import { translate } from '../shared/language.ts';
import { usePageLanguage } from '../shared/page-address.ts';
import { texts } from './texts.ts';

/** A page about the observatory: its heading, what it is about in a sentence, and its parts. */
export function HouseShell({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children: ComponentChildren;
}) {
  return (
    <>
      <Header />
      <main id="content" class="page document house">
        <h1>{title}</h1>
        {lead !== undefined && <p class="lead">{lead}</p>}
        {children}
      </main>
      <Footer />
    </>
  );
}

export function Part({ id, title, children }: { id?: string; title: string; children: ComponentChildren }) {
  return (
    <section class="part" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Names beside what is said of them. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, said: ComponentChildren])[] }) {
  return (
    <dl class="facts">
      {facts.map(([name, said]) => (
        <Entry key={name} term={name}>
          {said}
        </Entry>
      ))}
    </dl>
  );
}

/** What the operator has written in a field, or that nobody has filled it in yet. */
export function Stated({ house, field }: { house: House; field: HouseField }) {
  const language = usePageLanguage();
  const text = houseValue(house, isTranslated(field) ? { field, language } : { field });
  if (text === undefined) return <Unfilled />;
  if (houseFields[field].kind === 'contact') return <Contact address={text} />;
  return (
    <>
      {text.split('\n').map((line, index) => (
        // Lines may be alike.
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}

/** Whether a field says anything to readers of a language. */
export function useIsStated(house: House): (field: HouseField) => boolean {
  const language = usePageLanguage();
  return (field) => houseValue(house, isTranslated(field) ? { field, language } : { field }) !== undefined;
}

function Contact({ address }: { address: string }) {
  const href = address.startsWith('https://') ? address : `mailto:${address}`;
  return (
    <a href={href} rel="noreferrer">
      {address}
    </a>
  );
}

function Unfilled() {
  const t = translate(texts, usePageLanguage());
  return <em class="unfilled">{t.unfilled}</em>;
}
