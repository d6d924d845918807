import { defineTexts, translate } from '../shared/language.ts';
import { List } from '../shared/lists.tsx';
import { usePageLanguage } from '../shared/page-address.ts';
import { defineHousePage } from './define-house-page.ts';
import type { HousePageProps } from './documents.ts';
import { HouseShell, Part, Stated } from './parts.tsx';

const title = { fr: 'Accessibilité', en: 'Accessibility' };

const texts = defineTexts({
  title,
  lead: {
    fr: 'L’observatoire veut être lu et rempli par tous. Cette déclaration dit ce qui a été testé, comment, et ce qui ne va pas encore.',
    en: 'The observatory is meant for everyone to read and to answer. This statement says what was tested, how, and what does not work yet.',
  },
  stateTitle: { fr: 'Où nous en sommes', en: 'Where we stand' },
  state: {
    fr: 'Les pages visent le niveau AA des WCAG 2.2, les règles dont s’inspire le RGAA 4.1. Aucun audit complet n’a été mené par une personne extérieure : nous n’affichons donc ni taux ni conformité.',
    en: 'The pages aim at level AA of WCAG 2.2, the guidelines behind the French RGAA 4.1. No outside auditor has examined them in full, so we claim neither a score nor conformance.',
  },
  testedTitle: { fr: 'Ce qui est testé à chaque version', en: 'What is tested in every version' },
  tested1: {
    fr: 'Les pages, les états de l’enquête et les espaces, en clair et en sombre, par axe-core : une seule faute arrête la version.',
    en: 'The pages, the states of the survey and the spaces, light and dark, with axe-core: a single fault holds the version back.',
  },
  tested2: {
    fr: 'L’enquête au clavier seul, du début à l’envoi.',
    en: 'The survey with the keyboard alone, from start to sending.',
  },
  tested3: {
    fr: 'Les pages à 390 pixels de large, sans défilement de côté, et les pages à lire sans JavaScript.',
    en: 'The pages at 390 pixels wide, without sideways scrolling, and the pages meant to be read without JavaScript.',
  },
  tested4: {
    fr: 'Les graphiques : les mêmes chiffres se lisent dans des tableaux ou des phrases, et rien n’est dit par la couleur seule.',
    en: 'The charts: the same figures stand in tables or sentences, and nothing is said by colour alone.',
  },
  limitsTitle: { fr: 'Ce qui ne va pas encore', en: 'What does not work yet' },
  limits1: {
    fr: 'Répondre à l’enquête demande JavaScript : le jeton qui rend la réponse anonyme est fabriqué par le navigateur.',
    en: 'Answering the survey needs JavaScript: the browser itself makes the token that keeps a response anonymous.',
  },
  limits2: {
    fr: 'Les espaces des entreprises et de l’opérateur demandent JavaScript, eux aussi.',
    en: 'The companies’ and the operator’s spaces need JavaScript too.',
  },
  limits3: {
    fr: 'Aucun test n’a été mené avec des personnes qui se servent d’un lecteur d’écran, d’une loupe ou d’une commande vocale.',
    en: 'Nothing has been tested with people who use a screen reader, a magnifier or voice control.',
  },
  limits4: {
    fr: 'Il n’y a ni version en langue des signes, ni version facile à lire et à comprendre.',
    en: 'There is no version in sign language and no easy-read version.',
  },
  limits5: {
    fr: 'Un graphique téléchargé en image PNG ne porte pas sa description : donnez-lui celle de la page.',
    en: 'A chart downloaded as a PNG does not carry its description: give it the one on the page.',
  },
  complainTitle: { fr: 'Un obstacle ?', en: 'Something in your way?' },
  complain: {
    fr: 'Dites-le-nous, sans dire si vous avez répondu. Nous vous donnerons ce que vous cherchiez sous une autre forme.',
    en: 'Tell us, without saying whether you answered. We will give you what you were looking for in another form.',
  },
  defender: {
    fr: 'Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits : en ligne sur defenseurdesdroits.fr, par téléphone au 09 69 39 00 00, ou par courrier gratuit, sans affranchissement, à Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
    en: 'If our answer does not satisfy you, in France you may turn to the Défenseur des droits: online at defenseurdesdroits.fr, by telephone on +33 9 69 39 00 00, or by post, free of charge in France, to Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
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
