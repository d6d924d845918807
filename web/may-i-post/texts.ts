import { byLanguage, defineTexts } from '../shared/language.ts';

const texts = defineTexts({
  title: { fr: 'Puis-je publier ça ?', en: 'May I post this?' },
  lead: {
    fr: 'Dix salariés ont écrit, cliqué ou montré quelque chose, et l’ont payé. Devinez si la sanction a tenu, puis lisez ce que les juges ont décidé.',
    en: 'Ten employees wrote, clicked or showed something, and paid for it. Guess whether the sanction stood, then read what the judges decided.',
  },
  private: {
    fr: 'Ce que vous cochez reste dans cette page : rien n’est envoyé ni gardé.',
    en: 'What you tick stays on this page: nothing is sent or kept.',
  },
  notAdvice: {
    fr: 'Chaque affaire a été jugée sur ses propres faits, à sa date, et le droit bouge. Ceci n’est pas un conseil juridique : avant de publier, ou si l’on vous reproche quelque chose, parlez-en à un représentant du personnel, à un syndicat ou à un avocat.',
    en: 'Each case was decided on its own facts, at its own date, and the law changes. This is not legal advice: before you post, or if something is held against you, talk to a staff representative, a union or a lawyer.',
  },
  question: { fr: 'À la fin, la sanction a-t-elle tenu ?', en: 'Did the sanction stand in the end?' },
  yes: { fr: 'Oui', en: 'Yes' },
  no: { fr: 'Non', en: 'No' },
  right: { fr: 'Vous aviez vu juste.', en: 'You guessed right.' },
  wrong: { fr: 'Vous auriez parié l’inverse.', en: 'You guessed the other way.' },
  checked: {
    fr: (day: string) => `Relu par un avocat le ${day}.`,
    en: (day: string) => `Checked by a lawyer on ${day}.`,
  },
  unchecked: {
    fr: 'Pas encore relu par un avocat.',
    en: 'Not yet checked by a lawyer.',
  },
  beforeTitle: { fr: 'Quatre questions avant de publier', en: 'Four questions before you post' },
  before1: {
    fr: 'Qui peut lire, vraiment ? Les amis d’amis, un groupe, tout le monde : et chacun peut copier l’écran.',
    en: 'Who can really read it? Friends of friends, a group, everybody: and any of them can copy the screen.',
  },
  before2: {
    fr: 'Est-ce une critique, ou une insulte ? Dans ces affaires, la critique passe souvent ; le mot qui blesse une personne, rarement.',
    en: 'Is it criticism, or an insult? In these cases criticism often passes; words that wound a person seldom do.',
  },
  before3: {
    fr: 'Est-ce confidentiel ? Un produit, un client, un chiffre : un compte « privé » ne change rien.',
    en: 'Is it confidential? A product, a client, a figure: a “private” account makes no difference.',
  },
  before4: {
    fr: 'Y a-t-il un intérêt à ce que le public sache, et avez-vous d’abord cherché à qui le dire ?',
    en: 'Is it something the public should know, and did you first look for the right person to tell?',
  },
  readMore: {
    fr: 'Les décisions se retrouvent par leur numéro : sur ',
    en: 'Look the decisions up by number at ',
  },
  and: { fr: ' et ', en: ' and ' },
  failedTitle: { fr: 'La page ne peut pas être montrée', en: 'The page cannot be shown' },
  failedText: { fr: 'Rechargez-la dans un instant.', en: 'Reload it shortly.' },
});

export const mayIPostTexts = byLanguage(texts);
