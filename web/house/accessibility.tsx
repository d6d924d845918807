import { defineTexts, translate } from '../shared/language.ts';
import { usePageLanguage } from '../shared/page-address.ts';
import { defineHousePage } from './define-house-page.ts';
import type { HousePageProps } from './documents.ts';
import { HouseShell, List, Part, Stated } from './parts.tsx';

const title = { fr: 'Accessibilité', en: 'Accessibility' };

const texts = defineTexts({
  title,
  lead: {
    fr: 'L’observatoire veut être lu et rempli par tous. Cette déclaration dit ce qui a été essayé, comment, et ce qui ne va pas encore.',
    en: 'The observatory wants to be read and answered by everybody. This statement says what was tried, how, and what does not work yet.',
  },
  stateTitle: { fr: 'Où nous en sommes', en: 'Where we stand' },
  state: {
    fr: 'Les pages sont faites pour le niveau AA des WCAG 2.2, dont relève le RGAA 4.1. Aucun audit complet n’a été mené par une personne extérieure : nous n’affichons donc ni taux ni conformité.',
    en: 'The pages are made for level AA of WCAG 2.2, on which the French RGAA 4.1 rests. No one from outside has carried out a complete audit: so we state neither a rate nor conformity.',
  },
  testedTitle: { fr: 'Ce qui est essayé à chaque version', en: 'What is tried with every version' },
  tested1: {
    fr: 'Les pages, les états de l’enquête et les espaces, en clair et en sombre, par axe-core : une seule faute arrête la version.',
    en: 'Pages, states of the survey and spaces, light and dark, by axe-core: a single fault stops the version.',
  },
  tested2: {
    fr: 'L’enquête au clavier seul, du début à l’envoi.',
    en: 'The survey by keyboard alone, from its start to sending.',
  },
  tested3: {
    fr: 'Les pages à 390 pixels de large, sans défilement de côté, et les pages à lire sans JavaScript.',
    en: 'The pages at 390 pixels wide, without scrolling sideways, and the pages to be read without JavaScript.',
  },
  tested4: {
    fr: 'Les figures : les mêmes chiffres se lisent dans des tableaux ou des phrases, jamais par la couleur seule.',
    en: 'The figures: the same numbers are read in tables or sentences, never by colour alone.',
  },
  limitsTitle: { fr: 'Ce qui ne va pas encore', en: 'What does not work yet' },
  limits1: {
    fr: 'Répondre à l’enquête demande JavaScript : le jeton qui rend la réponse anonyme est fabriqué par le navigateur.',
    en: 'Answering the survey takes JavaScript: the token that makes a response anonymous is made by the browser.',
  },
  limits2: {
    fr: 'Les espaces des entreprises et de l’opérateur demandent JavaScript, eux aussi.',
    en: 'The spaces of companies and of the operator take JavaScript, too.',
  },
  limits3: {
    fr: 'Aucun essai n’a été mené avec des personnes qui se servent d’un lecteur d’écran, d’une loupe ou d’une commande vocale.',
    en: 'No trial was held with people who use a screen reader, a magnifier or voice control.',
  },
  limits4: {
    fr: 'Il n’y a ni version en langue des signes, ni version facile à lire et à comprendre.',
    en: 'There is no version in sign language, and none that is easy to read.',
  },
  limits5: {
    fr: 'Une figure que l’on emporte en image PNG ne porte pas sa description : donnez-lui celle de la page.',
    en: 'A figure taken away as a PNG picture does not carry its description: give it the page’s.',
  },
  complainTitle: { fr: 'Un obstacle ?', en: 'An obstacle?' },
  complain: {
    fr: 'Dites-le nous, sans dire si vous avez répondu. Nous vous donnerons ce que vous cherchiez sous une autre forme.',
    en: 'Tell us, without saying whether you answered. We will give you what you were looking for in another form.',
  },
  defender: {
    fr: 'Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits : en ligne sur defenseurdesdroits.fr, par téléphone au 09 69 39 00 00, ou par courrier gratuit, sans affranchissement, à Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
    en: 'If our answer does not satisfy you, in France you may turn to the Défenseur des droits: online at defenseurdesdroits.fr, by telephone at +33 9 69 39 00 00, or by post, free of charge in France, to Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
  },
  established: { fr: 'Déclaration établie le 28 novembre 2026.', en: 'Statement of 28 November 2026.' },
});

/** What was tried, how, and what does not work yet. */
function Accessibility({ documents: { house } }: HousePageProps) {
  const t = translate(texts, usePageLanguage());
  return (
    <HouseShell title={t.title} lead={t.lead}>
      <Part title={t.stateTitle}>
        <p>{t.state}</p>
      </Part>
      <Part title={t.testedTitle}>
        <List items={[t.tested1, t.tested2, t.tested3, t.tested4]} />
      </Part>
      <Part title={t.limitsTitle}>
        <List items={[t.limits1, t.limits2, t.limits3, t.limits4, t.limits5]} />
      </Part>
      <Part title={t.complainTitle} id="complain">
        <p>
          {t.complain} <Stated house={house} field="readers" />
        </p>
        <p>{t.defender}</p>
      </Part>
      <p class="muted">{t.established}</p>
    </HouseShell>
  );
}

export const accessibilityPage = defineHousePage(title, Accessibility);
