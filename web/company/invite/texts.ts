import { disclosureRules } from '../../../functions/disclosure/rules.ts';
import { defineTexts, type TextsOf } from '../../shared/language.ts';

const { profileQuestionsFrom } = disclosureRules;

/** What the invite part says to the company; what its people are sent is in `messages.ts` and `poster-texts.ts`. */
export const texts = defineTexts({
  noWave: {
    fr: 'Aucune vague n’est prévue pour l’instant. Revenez quand l’observatoire en aura annoncé une : les invitations se préparent dès ce moment.',
    en: 'No wave is planned for now. Come back when the observatory has announced one: invitations can be prepared from then on.',
  },
  waveClosed: {
    fr: (title: string) =>
      `« ${title} » est close, et la suivante n’est pas encore annoncée. On ne peut plus inviter personne ; la participation et la comparaison restent lisibles.`,
    en: (title: string) =>
      `“${title}” is closed, and the next one is not announced yet. Nobody can be invited any more; participation and benchmark can still be read.`,
  },
  scheduledNote: {
    fr: (from: string) =>
      `Préparez tout dès maintenant ; les liens et l’affiche ne s’ouvrent qu’à partir du ${from}.`,
    en: (from: string) => `Prepare everything now; the links and the poster open only from ${from} on.`,
  },
  lead: {
    fr: 'Deux façons d’inviter, qui peuvent aller ensemble. Un lien personnel donne droit à une seule réponse : c’est la plus sûre. Une affiche convient où l’on ne peut écrire à chacun : atelier, magasin, chantier.',
    en: 'Two ways to invite, which may go together. A personal link admits one response: that is the safest. A poster serves where you cannot write to everyone: workshop, store, building site.',
  },
  profileTitle: { fr: 'Ce que le nombre d’invités change', en: 'What the number of invited people changes' },
  profileRule: {
    fr: `À moins de ${profileQuestionsFrom} invités, liens et admissions de l’affiche ensemble, personne n’est interrogé sur son âge, son sexe ou son métier : dans un petit groupe, ces réponses suffiraient à reconnaître quelqu’un. La comparaison se fait alors sans tenir compte de qui travaille chez vous.`,
    en: `With fewer than ${profileQuestionsFrom} people invited, links and the poster’s admissions together, nobody is asked for age, sex or occupation: in a small group these answers would be enough to recognise someone. The benchmark then takes no account of who works for you.`,
  },
  profileSettledRule: {
    fr: 'Dès que la vague est ouverte et que des personnes sont invitées, en inviter davantage n’y change plus rien : qui n’avait pas à donner son profil ne l’aura pas à donner. Comptez donc d’emblée tout le monde.',
    en: 'Once the wave is open and people are invited, inviting more no longer changes it: those who were not to be asked for a profile never will be. So count everyone from the start.',
  },
  profileNow: {
    fr: (people: string, isAsked: boolean) =>
      `${people} : ${isAsked ? 'les questions de profil seront posées.' : 'aucune question de profil ne sera posée.'}`,
    en: (people: string, isAsked: boolean) =>
      `${people}: ${isAsked ? 'the profile questions will be asked.' : 'no profile question will be asked.'}`,
  },
  invitedPeople: {
    fr: (people: string, isOne: boolean) =>
      `${people} ${isOne ? 'personne invitée' : 'personnes invitées'} en tout`,
    en: (people: string, isOne: boolean) => `${people} ${isOne ? 'person' : 'people'} invited in all`,
  },

  linksTitle: { fr: 'Des liens personnels', en: 'Personal links' },
  linksText: {
    fr: 'Un fichier CSV, un lien par ligne, à joindre à votre liste d’envoi. Rien dans un lien ne dit à qui vous le donnez, et l’observatoire ne l’apprend jamais : gardez votre liste pour vous, et dans le même ordre.',
    en: 'A CSV file, one link a line, to be merged with your mailing list. Nothing in a link says whom you give it to, and the observatory never learns it: keep your list to yourself, and in the same order.',
  },
  linksExist: {
    fr: (links: string, isOne: boolean) =>
      `${links} ${isOne ? 'lien existe' : 'liens existent'} pour cette vague. Redemander le même nombre donne les mêmes liens ; en demander davantage les garde et en ajoute.`,
    en: (links: string, isOne: boolean) =>
      `${links} ${isOne ? 'link exists' : 'links exist'} for this wave. Asking for the same number again gives the same links; asking for more keeps them and adds to them.`,
  },
  count: { fr: 'Combien de personnes inviter ?', en: 'How many people to invite?' },
  countHint: {
    fr: (headcount: string) => `De 1 à 100 000. Vous avez indiqué un effectif de ${headcount}.`,
    en: (headcount: string) => `From 1 to 100,000. You gave a headcount of ${headcount}.`,
  },
  countWrong: {
    fr: 'Écrivez un nombre entier, de 1 à 100 000.',
    en: 'Write a whole number, from 1 to 100,000.',
  },
  linkLanguage: { fr: 'Langue de la page ouverte', en: 'Language of the page they open' },
  linkLanguageHint: {
    fr: 'Chacun peut en changer sur la page.',
    en: 'Everyone can change it on the page.',
  },
  languageFr: { fr: 'Français', en: 'French' },
  languageEn: { fr: 'Anglais', en: 'English' },
  makeLinks: { fr: 'Télécharger les liens', en: 'Download the links' },
  collecting: {
    fr: (done: string, count: string) => `${done} liens sur ${count}`,
    en: (done: string, count: string) => `${done} of ${count} links`,
  },
  collectingLabel: { fr: 'Préparation des liens', en: 'Preparing the links' },
  pause: { fr: 'Interrompre', en: 'Pause' },
  paused: {
    fr: (done: string, count: string) => `Interrompu à ${done} liens sur ${count}.`,
    en: (done: string, count: string) => `Paused at ${done} of ${count} links.`,
  },
  resume: { fr: 'Reprendre', en: 'Go on' },
  discard: { fr: 'Abandonner', en: 'Give up' },
  linksDone: {
    fr: (count: string, isOne: boolean) =>
      isOne ? 'Le fichier est enregistré : 1 lien.' : `Le fichier est enregistré : ${count} liens.`,
    en: (count: string, isOne: boolean) =>
      isOne ? 'The file is saved: 1 link.' : `The file is saved: ${count} links.`,
  },
  notSaved: {
    fr: 'Le fichier n’a pas pu être écrit à cet endroit. Reprenez, ou abandonnez et choisissez-en un autre.',
    en: 'The file could not be written in that place. Go on, or give up and choose another.',
  },

  voidTitle: { fr: 'Annuler les liens', en: 'Void the links' },
  voidText: {
    fr: 'Si la liste est tombée en de mauvaises mains, ou si les liens sont partis aux mauvaises personnes.',
    en: 'If the list fell into the wrong hands, or the links went to the wrong people.',
  },
  voidLinks: { fr: 'Annuler les liens', en: 'Void the links' },
  voidConfirm: {
    fr: (links: string, isOne: boolean) =>
      `${isOne ? 'Le lien cesse' : `Les ${links} liens cessent`} aussitôt de fonctionner, sauf pour qui a déjà commencé ; les réponses envoyées restent. Vous en ferez ensuite de nouveaux. Donnez-les dans le même ordre : le nouveau lien n° 7 à qui avait le n° 7. Un numéro qui a servi ne servira pas une deuxième fois, et personne ne saura lesquels.`,
    en: (links: string, isOne: boolean) =>
      `${isOne ? 'The link stops' : `The ${links} links stop`} working at once, except for those who have started; responses that were sent remain. You will then make new ones. Hand them out in the same order: the new link no. 7 to whoever had no. 7. A number that was used will not be used a second time, and nobody will know which.`,
  },
  voidConfirmYes: { fr: 'Oui, annuler ces liens', en: 'Yes, void these links' },
  voidDone: {
    fr: 'Les liens sont annulés. Indiquez combien de personnes inviter pour en faire de nouveaux.',
    en: 'The links are void. Say how many people to invite to make new ones.',
  },

  messagesTitle: { fr: 'Des textes prêts à envoyer', en: 'Texts ready to send' },
  messagesText: {
    fr: (placeholder: string) =>
      `À adapter comme il vous plaît ; ce qui y est dit de l’anonymat est exact. ${placeholder} est à remplacer par le lien de chacun : c’est le nom de la colonne du fichier, et votre outil de publipostage le fait.`,
    en: (placeholder: string) =>
      `Change them as you like; what they say of anonymity is exact. ${placeholder} is to be replaced by everyone’s own link: it is the name of the file’s column, and your mail-merge tool does it.`,
  },
  messagesLanguage: { fr: 'Langue des textes', en: 'Language of the texts' },
  subject: { fr: 'Objet du courriel', en: 'Subject of the mail' },
  body: { fr: 'Courriel', en: 'Mail' },
  chat: { fr: 'Message court', en: 'Short message' },
  board: { fr: 'Texte d’affichage ou d’intranet', en: 'Text for a notice board or intranet' },
  copy: { fr: 'Copier', en: 'Copy' },
  copyOf: { fr: (what: string) => `Copier : ${what}`, en: (what: string) => `Copy: ${what}` },
  copied: { fr: (what: string) => `Copié : ${what}.`, en: (what: string) => `Copied: ${what}.` },
  notCopied: {
    fr: 'Le navigateur refuse de copier : le texte est sélectionné, copiez-le au clavier.',
    en: 'The browser refuses to copy: the text is selected, copy it with the keyboard.',
  },

  entranceTitle: { fr: 'Une affiche pour tous', en: 'One poster for everyone' },
  entranceText: {
    fr: 'Une page A4 avec un code QR. Il mène à une page qui donne un nombre fixé d’admissions, une par personne. L’affiche ne reconnaît personne : elle protège donc moins qu’un lien personnel contre qui répondrait plusieurs fois. Chaque admission coûte un petit calcul à l’appareil, et le nombre est limité ; la page le dit à qui répond.',
    en: 'One A4 page with a QR code. It leads to a page that hands out a fixed number of admissions, one a person. The poster recognises nobody: so it protects less than a personal link against someone who would answer several times. Each admission costs the device a little computation, and their number is limited; the page says so to whoever answers.',
  },
  admissions: { fr: 'Nombre d’admissions', en: 'Number of admissions' },
  admissionsHint: {
    fr: 'Autant que de personnes qui passent devant l’affiche. De 1 à 10 000.',
    en: 'As many as the people who pass by the poster. From 1 to 10,000.',
  },
  admissionsWrong: {
    fr: 'Écrivez un nombre entier, de 1 à 10 000.',
    en: 'Write a whole number, from 1 to 10,000.',
  },
  openEntrance: { fr: 'Faire l’affiche', en: 'Make the poster' },
  changeAdmissions: { fr: 'Changer le nombre', en: 'Change the number' },
  entranceOpen: {
    fr: (admissions: string, isOne: boolean) =>
      isOne ? 'L’affiche donne 1 admission.' : `L’affiche donne ${admissions} admissions.`,
    en: (admissions: string, isOne: boolean) =>
      isOne ? 'The poster hands out 1 admission.' : `The poster hands out ${admissions} admissions.`,
  },
  changeConfirm: {
    fr: (admissions: string) =>
      `Un autre nombre fait une autre affiche : l’ancienne cesse aussitôt de fonctionner, il faudra la remplacer partout où elle est posée. La nouvelle donnera ${admissions} admissions en tout, celles déjà prises comprises.`,
    en: (admissions: string) =>
      `Another number makes another poster: the old one stops working at once and must be replaced wherever it hangs. The new one will hand out ${admissions} admissions in all, including those already taken.`,
  },
  changeYes: { fr: 'Oui, faire une nouvelle affiche', en: 'Yes, make a new poster' },
  changeDone: {
    fr: 'Voici la nouvelle affiche ; l’ancienne ne fonctionne plus.',
    en: 'Here is the new poster; the old one no longer works.',
  },
  posterDone: { fr: 'L’affiche est prête.', en: 'The poster is ready.' },
  posterLanguage: { fr: 'Langue de l’affiche', en: 'Language of the poster' },
  print: { fr: 'Imprimer l’affiche', en: 'Print the poster' },
  printHint: {
    fr: 'En A4, ou « Enregistrer en PDF » dans la fenêtre d’impression.',
    en: 'On A4, or “Save as PDF” in the print window.',
  },
  copyLink: { fr: 'Copier le lien', en: 'Copy the link' },
  linkCopied: { fr: 'Le lien de l’affiche est copié.', en: 'The poster’s link is copied.' },
  linkNotCopied: {
    fr: 'Le navigateur refuse de copier : le lien est écrit au bas de l’affiche.',
    en: 'The browser refuses to copy: the link is written at the foot of the poster.',
  },
  preview: { fr: 'Aperçu de l’affiche', en: 'Preview of the poster' },
  closeEntrance: { fr: 'Fermer cette entrée', en: 'Close this entrance' },
  closeConfirm: {
    fr: 'L’affiche cesse aussitôt d’admettre, partout où elle est posée. Qui a déjà commencé peut finir, et les réponses envoyées restent. Une prochaine affiche sera nouvelle.',
    en: 'The poster stops admitting at once, wherever it hangs. Those who have started can finish, and responses that were sent remain. A later poster will be a new one.',
  },
  closeYes: { fr: 'Oui, fermer l’entrée', en: 'Yes, close the entrance' },
  closeDone: {
    fr: 'L’entrée est fermée : l’affiche n’admet plus personne. Pensez à la décrocher.',
    en: 'The entrance is closed: the poster admits nobody any more. Remember to take it down.',
  },
  cancel: { fr: 'Non, garder', en: 'No, keep' },
});

export type Texts = TextsOf<typeof texts>;
