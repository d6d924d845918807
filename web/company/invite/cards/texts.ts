import { defineTexts } from '../../../shared/language.ts';

/** What the company reads about its cards. */
export const cardsTexts = defineTexts({
  title: { fr: 'Des cartes à tirer au sort', en: 'Cards to draw' },
  intro: {
    fr: 'Des feuilles A4 à imprimer et à découper : dix cartes par feuille, chacune avec un code QR qui admet une réponse. Mettez-les dans une boîte, et que chacun en tire une.',
    en: 'A4 sheets to print and cut: ten cards a sheet, each with a QR code that admits one response. Put them into a box and let everyone draw one.',
  },
  once: {
    fr: 'Les codes ne sont montrés qu’une fois, dans le désordre, et ne sont gardés nulle part, ni ici ni à l’observatoire. Imprimez-les aussitôt et n’en gardez pas de fichier : qui en a un peut compter les cartes qui ont servi.',
    en: 'The codes are shown this once, shuffled, and kept nowhere, neither here nor at the observatory. Print them at once and keep no file of them: whoever has one can count the cards that were used.',
  },
  exist: {
    fr: (cards: string, isOne: boolean) =>
      isOne
        ? '1 carte existe pour cette vague. Son code ne peut plus être montré.'
        : `${cards} cartes existent pour cette vague. Leurs codes ne peuvent plus être montrés.`,
    en: (cards: string, isOne: boolean) =>
      isOne
        ? '1 card exists for this wave. Its code can no longer be shown.'
        : `${cards} cards exist for this wave. Their codes can no longer be shown.`,
  },
  count: { fr: 'Combien de cartes ?', en: 'How many cards?' },
  countHint: {
    fr: (left: string) => `De 1 à ${left}. Quelques-unes resteront dans la boîte : elles comptent aussi.`,
    en: (left: string) => `From 1 to ${left}. Some will stay in the box: they count, too.`,
  },
  countWrong: {
    fr: (left: string) => `Écrivez un nombre entier, de 1 à ${left}.`,
    en: (left: string) => `Write a whole number, from 1 to ${left}.`,
  },
  nobodyLeft: {
    fr: 'Tout l’effectif est invité : il ne reste aucune carte à faire.',
    en: 'The whole headcount is invited: there is no card left to make.',
  },
  language: { fr: 'Langue des cartes', en: 'Language of the cards' },
  both: { fr: 'Français et anglais', en: 'French and English' },
  make: { fr: 'Faire les cartes', en: 'Make the cards' },
  makeAnew: { fr: 'Refaire les cartes…', en: 'Make the cards anew…' },
  anewConfirm: {
    fr: (cards: string, count: string) =>
      `Les ${cards} cartes faites avant ne valent plus rien, sauf pour qui a déjà répondu : reprenez celles qui sont dans la boîte ou déjà tirées. Les ${count} nouvelles les remplacent.`,
    en: (cards: string, count: string) =>
      `The ${cards} cards made before are void, except for those who have answered: take back what is in the box or was drawn. The ${count} new ones take their place.`,
  },
  anewYes: { fr: 'Oui, annuler les anciennes', en: 'Yes, void the old ones' },
  anewNo: { fr: 'Non, garder', en: 'No, keep' },
  voidCards: { fr: 'Annuler les cartes…', en: 'Void the cards…' },
  voidConfirm: {
    fr: 'Aucune carte n’admet plus personne, qu’elle soit dans la boîte ou déjà tirée ; les réponses envoyées restent, et qui a déjà commencé peut finir.',
    en: 'No card admits anyone now, whether it is in the box or was drawn; responses that were sent remain, and those who have started can finish.',
  },
  voidYes: { fr: 'Oui, annuler les cartes', en: 'Yes, void the cards' },
  voidDone: { fr: 'Les cartes sont annulées.', en: 'The cards are void.' },
  lost: {
    fr: 'La réponse s’est perdue : les cartes ont peut-être été faites sans que leurs codes arrivent. Si elles sont comptées ci-dessous, refaites-les ; personne n’a les premières.',
    en: 'The reply was lost: the cards may have been made without their codes arriving. If they are counted below, make them anew; nobody has the first ones.',
  },
  above: {
    fr: 'C’est plus que l’effectif ne permet encore. Rien n’a été fait.',
    en: 'That is more than the headcount still allows. Nothing was made.',
  },

  readyTitle: { fr: 'À imprimer maintenant', en: 'To be printed now' },
  ready: {
    fr: (cards: string, sheets: string, isOneSheet: boolean) =>
      `${cards} cartes, ${sheets} ${isOneSheet ? 'feuille' : 'feuilles'} A4. En quittant cette page, vous les perdriez.`,
    en: (cards: string, sheets: string, isOneSheet: boolean) =>
      `${cards} cards, ${sheets} A4 ${isOneSheet ? 'sheet' : 'sheets'}. If you left this page you would lose them.`,
  },
  part: { fr: 'Pile à imprimer', en: 'Stack to print' },
  partName: {
    fr: (from: string, to: string) => `Cartes ${from} à ${to}`,
    en: (from: string, to: string) => `Cards ${from} to ${to}`,
  },
  drawing: {
    fr: (done: string, all: string) => `Codes dessinés : ${done} sur ${all}`,
    en: (done: string, all: string) => `Codes drawn: ${done} of ${all}`,
  },
  drawn: { fr: 'Les feuilles sont prêtes.', en: 'The sheets are ready.' },
  print: { fr: 'Imprimer les cartes', en: 'Print the cards' },
  printHint: {
    fr: 'En A4, à 100 %, sans marges ni en-têtes. Coupez le long des traits, et mélangez.',
    en: 'On A4, at 100 %, without margins or headers. Cut along the lines, and shuffle.',
  },
  printed: { fr: 'C’est imprimé, oublier les codes…', en: 'They are printed, forget the codes…' },
  printedConfirm: {
    fr: 'Les codes disparaissent de cette page et ne pourront plus être montrés. Vérifiez que chaque feuille est bien sortie de l’imprimante.',
    en: 'The codes go from this page and cannot be shown again. Make sure that every sheet has come out of the printer.',
  },
  printedYes: { fr: 'Oui, les oublier', en: 'Yes, forget them' },
  forgotten: {
    fr: 'Les codes sont oubliés. Découpez, mélangez, et que chacun tire sa carte.',
    en: 'The codes are forgotten. Cut, shuffle, and let everyone draw a card.',
  },
  sheet: {
    fr: (place: string, sheets: string) => `Feuille ${place} sur ${sheets}`,
    en: (place: string, sheets: string) => `Sheet ${place} of ${sheets}`,
  },
  qr: { fr: 'Code QR de la carte', en: 'QR code of the card' },
});
