import { defineTexts } from '../../../shared/language.ts';

/** What the company reads about its cards. */
export const cardsTexts = defineTexts({
  title: { fr: 'Des cartes à tirer au sort', en: 'Cards drawn at random' },
  intro: {
    fr: 'Des feuilles A4 à imprimer et à découper : dix cartes par feuille, chacune avec un code QR qui admet une réponse. Mettez-les dans une boîte, et que chacun en tire une.',
    en: 'A4 sheets to print and cut: ten cards per sheet, each with a QR code that admits one response. Put them in a box and let everyone draw one.',
  },
  once: {
    fr: 'Les codes ne sont montrés qu’une fois, dans le désordre, et ne sont gardés nulle part, ni ici ni à l’observatoire. Imprimez-les aussitôt et n’en gardez pas de fichier : il permettrait de compter les cartes qui ont servi.',
    en: 'The codes are shown only once, shuffled, and kept nowhere, neither here nor at the observatory. Print them at once and keep no file of them: anyone who has one can count the cards that were used.',
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
    en: (left: string) => `From 1 to ${left}. Some will stay in the box: they count too.`,
  },
  nobodyLeft: {
    fr: 'Tout l’effectif est invité : il ne reste aucune carte à créer.',
    en: 'Everyone is invited: there are no cards left to create.',
  },
  language: { fr: 'Langue des cartes', en: 'Language of the cards' },
  both: { fr: 'Français et anglais', en: 'French and English' },
  make: { fr: 'Créer les cartes', en: 'Create the cards' },
  makeAnew: { fr: 'Refaire les cartes…', en: 'Replace the cards…' },
  anewConfirm: {
    fr: (cards: string, count: string) =>
      `Les ${cards} cartes créées auparavant ne seront plus valables, sauf pour ceux qui ont déjà répondu : reprenez celles qui sont dans la boîte ou déjà tirées. Les ${count} nouvelles les remplacent.`,
    en: (cards: string, count: string) =>
      `The ${cards} earlier cards will be void, except for those who have already answered: take back the ones in the box and the ones already drawn. The ${count} new ones take their place.`,
  },
  anewYes: { fr: 'Oui, annuler les anciennes', en: 'Yes, void the old ones' },
  anewNo: { fr: 'Non, garder', en: 'No, keep' },
  voidCards: { fr: 'Annuler les cartes…', en: 'Void the cards…' },
  voidConfirm: {
    fr: 'Plus aucune carte ne fonctionne, qu’elle soit dans la boîte ou déjà tirée ; les réponses envoyées restent, et ceux qui ont déjà commencé peuvent finir.',
    en: 'No card works any longer, whether in the box or already drawn; answers already sent remain, and those who have started can finish.',
  },
  voidYes: { fr: 'Oui, annuler les cartes', en: 'Yes, void the cards' },
  voidDone: { fr: 'Les cartes sont annulées.', en: 'The cards are void.' },
  lost: {
    fr: 'La réponse s’est perdue : les cartes ont peut-être été créées sans que leurs codes arrivent. Si elles sont comptées ci-dessous, refaites-les ; personne n’a les premières.',
    en: 'The reply was lost: the cards may have been created without their codes reaching you. If they are counted below, replace them; nobody has the first ones.',
  },
  above: {
    fr: 'C’est plus que ce qui reste de l’effectif. Rien n’a été créé.',
    en: 'That is more than what is left of the headcount. Nothing was created.',
  },

  readyTitle: { fr: 'À imprimer maintenant', en: 'Print these now' },
  ready: {
    fr: (cards: string, sheets: string, isOneSheet: boolean) =>
      `${cards} cartes, ${sheets} ${isOneSheet ? 'feuille' : 'feuilles'} A4. Si vous quittez cette page, vous les perdez.`,
    en: (cards: string, sheets: string, isOneSheet: boolean) =>
      `${cards} cards, ${sheets} A4 ${isOneSheet ? 'sheet' : 'sheets'}. If you leave this page, you lose them.`,
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
    en: 'On A4, at 100%, without margins or headers. Cut along the lines, and shuffle.',
  },
  printed: { fr: 'C’est imprimé, oublier les codes…', en: 'They are printed: forget the codes…' },
  printedConfirm: {
    fr: 'Les codes disparaissent de cette page et ne pourront plus être montrés. Vérifiez que chaque feuille est bien sortie de l’imprimante.',
    en: 'The codes disappear from this page and cannot be shown again. Make sure that every sheet has come out of the printer.',
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
