import { disclosureRules } from '../../../functions/disclosure/rules.ts';
import { defineTexts } from '../../shared/language.ts';

const { profileQuestionsFrom } = disclosureRules;

/** What the invite part says to the company; what its people are sent is in `messages.ts` and `poster-texts.ts`. */
export const texts = defineTexts({
  noWave: {
    fr: 'Aucune vague n’est prévue pour l’instant. Revenez quand l’observatoire en aura annoncé une : vous pourrez alors préparer les invitations.',
    en: 'No wave is planned for now. Come back when the observatory has announced one: you can then prepare the invitations.',
  },
  waveClosed: {
    fr: (title: string) =>
      `« ${title} » est close, et la suivante n’est pas encore annoncée. Vous ne pouvez plus inviter personne ; la participation et la comparaison restent consultables.`,
    en: (title: string) =>
      `“${title}” is closed, and the next wave has not been announced yet. You cannot invite anyone else; participation and benchmark can still be viewed.`,
  },
  scheduledNote: {
    fr: (from: string) =>
      `Préparez tout dès maintenant : les courriels partiront le ${from}, et les cartes et l’affiche ne fonctionneront qu’à partir de ce jour.`,
    en: (from: string) =>
      `Prepare everything now: emails will go out on ${from}, and cards and poster will work only from that day on.`,
  },
  lead: {
    fr: 'Trois façons d’inviter, que vous pouvez combiner. Aucune ne vous met entre les mains un lien dont vous sauriez à qui il est, et aucune ne vous dit qui a répondu.',
    en: 'Three ways to invite, which you can combine. None of them hands you a link whose owner you know, and none tells you who has answered.',
  },
  left: {
    fr: (left: string, isOne: boolean) =>
      isOne ? 'Vous pouvez encore inviter 1 personne.' : `Vous pouvez encore inviter ${left} personnes.`,
    en: (left: string, isOne: boolean) =>
      isOne ? 'You can invite 1 more person.' : `You can invite ${left} more people.`,
  },
  sheetFirstTitle: { fr: 'D’abord, la fiche de garantie', en: 'First, the guarantee sheet' },
  sheetFirst: {
    fr: 'Elle dit à vos salariés ce qui est demandé, qui voit quoi et ce à quoi l’entreprise s’engage. Une personne l’accepte en donnant son nom et sa fonction ; elle est alors figée, et la campagne s’ouvre.',
    en: 'It tells your people what is asked, who sees what, and what the company commits to. Someone accepts it, giving their name and position; it is then frozen, and the campaign opens.',
  },
  sheetFirstGo: { fr: 'Lire la fiche', en: 'Read the sheet' },
  leftNone: { fr: 'Tout l’effectif est invité.', en: 'Everyone is invited.' },
  leftOf: {
    fr: (headcount: string, taken: string) =>
      `Votre effectif est de ${headcount} : courriels, cartes et affiche ensemble n’admettent jamais plus de monde. ${taken}`,
    en: (headcount: string, taken: string) =>
      `Your headcount is ${headcount}: emails, cards and poster together never admit more people than that. ${taken}`,
  },
  taken: {
    fr: (ways: string) => `Déjà invités : ${ways}.`,
    en: (ways: string) => `Already invited: ${ways}.`,
  },
  takenMails: {
    fr: (mails: string) => `${mails} par courriel`,
    en: (mails: string) => `${mails} by email`,
  },
  takenCards: {
    fr: (cards: string) => `${cards} par carte`,
    en: (cards: string) => `${cards} by card`,
  },
  takenAdmissions: {
    fr: (admissions: string) => `${admissions} par l’affiche`,
    en: (admissions: string) => `${admissions} by the poster`,
  },
  notVerified: {
    fr: 'Vous pourrez inviter une fois l’entreprise vérifiée : sans cela, n’importe qui pourrait écrire au nom d’une autre. En attendant, préparez la liste et la date, et lisez ci-dessous ce que chaque façon d’inviter protège.',
    en: 'You can invite once the company is verified: otherwise anyone could write in another company’s name. Until then, prepare your list and dates, and read below what each way of inviting protects.',
  },
  ways: { fr: 'Comment inviter ?', en: 'How do you want to invite?' },
  mail: { fr: 'Par courriel, envoyé par l’observatoire', en: 'By email, sent by the observatory' },
  mailHint: {
    fr: 'Votre entreprise n’a jamais de lien entre les mains ; mais une personne qui administre la messagerie pourrait y lire un courriel, et donc son lien.',
    en: 'Your company never holds a link; but whoever runs the mailboxes could read an email there, and so its link.',
  },
  cards: { fr: 'Des cartes à tirer au sort', en: 'Cards drawn at random' },
  cardsHint: {
    fr: 'Nul ne sait qui a tiré quelle carte ; mais une personne qui aurait gardé le fichier pourrait compter celles qui ont servi, sans savoir à qui.',
    en: 'Nobody knows who drew which card; but someone who kept the file could count the cards that were used, without knowing by whom.',
  },
  poster: { fr: 'Une affiche pour tous', en: 'One poster for everyone' },
  posterHint: {
    fr: 'Elle est la même pour tous et ne reconnaît personne ; mais quiconque la voit peut répondre, une fois par admission.',
    en: 'It is the same for everyone and recognises nobody; but anyone who sees it can answer, once per admission.',
  },
  neededTitle: { fr: 'Ce qu’il faut pour une comparaison', en: 'What a benchmark needs' },
  needed: {
    fr: (required: string) =>
      `Il faut qu’environ ${required} de vos salariés aient répondu. Avec moins, la comparaison avec l’observatoire ne paraît pas : le bruit qui protège chaque réponse couvrirait les chiffres.`,
    en: (required: string) =>
      `About ${required} of your people must have answered. With fewer, no benchmark appears: the noise that protects each answer would drown the figures.`,
  },
  neededShare: {
    fr: (share: string) => `C’est ${share} de votre effectif.`,
    en: (share: string) => `That is ${share} of your headcount.`,
  },
  neededTooMany: {
    fr: 'Votre effectif est trop petit pour cela : les réponses comptent dans les chiffres publics, mais vous n’aurez pas de comparaison.',
    en: 'Your headcount is too small for that: answers count in the public figures, but you will get no benchmark.',
  },
  profileTitle: { fr: 'Ce que le nombre d’invités change', en: 'What the number of invited people changes' },
  profileRule: {
    fr: (profile: string) =>
      `À moins de ${profileQuestionsFrom} invités, toutes façons d’inviter confondues, personne n’est interrogé sur son profil${profile && ` (${profile})`} : dans un petit groupe, ces réponses suffiraient à reconnaître quelqu’un. La comparaison se fait alors sans tenir compte de qui travaille chez vous.`,
    en: (profile: string) =>
      `With fewer than ${profileQuestionsFrom} people invited, counting every way of inviting, nobody is asked about their profile${profile && ` (${profile})`}: in a small group these answers would be enough to recognise someone. The benchmark then takes no account of who works for you.`,
  },
  profileNever: {
    fr: 'Cette vague ne pose à vos salariés aucune question de profil : la comparaison se fait sans tenir compte de qui travaille chez vous, quel que soit le nombre d’invités.',
    en: 'This wave asks your people no profile questions: the benchmark takes no account of who works for you, however many are invited.',
  },
  profileSettledRule: {
    fr: 'Une fois la vague ouverte et les premières personnes invitées, en inviter davantage n’y change plus rien : ceux à qui le profil ne devait pas être demandé ne se le verront jamais demander. Comptez donc d’emblée tout le monde.',
    en: 'Once the wave is open and people have been invited, inviting more changes nothing: those who were not to be asked about their profile never will be. So count everyone from the start.',
  },
  profileNow: {
    fr: (people: string, isAsked: boolean) =>
      `${people} : ${isAsked ? 'les questions de profil seront posées.' : 'aucune question de profil ne sera posée.'}`,
    en: (people: string, isAsked: boolean) =>
      `${people}: ${isAsked ? 'the profile questions will be asked.' : 'no profile questions will be asked.'}`,
  },
  invitedPeople: {
    fr: (people: string, isOne: boolean) =>
      `${people} ${isOne ? 'personne invitée' : 'personnes invitées'} en tout`,
    en: (people: string, isOne: boolean) => `${people} ${isOne ? 'person' : 'people'} invited in total`,
  },

  languageFr: { fr: 'Français', en: 'French' },
  languageEn: { fr: 'Anglais', en: 'English' },

  messagesTitle: { fr: 'Des textes pour annoncer l’affiche', en: 'Texts to announce the poster' },
  messagesText: {
    fr: 'Pour l’intranet, une messagerie ou un panneau. À adapter comme il vous plaît ; ce qui y est dit de l’anonymat est exact. Le lien est celui de l’affiche.',
    en: 'For the intranet, a chat or a notice board. Change them as you like; what they say of anonymity is exact. The link is that of the poster.',
  },
  messagesLanguage: { fr: 'Langue des textes', en: 'Language of the texts' },
  subject: { fr: 'Titre', en: 'Title' },
  body: { fr: 'Texte pour l’intranet', en: 'Text for the intranet' },
  chat: { fr: 'Message court', en: 'Short message' },
  board: { fr: 'Texte d’affichage', en: 'Text for a notice board' },
  copy: { fr: 'Copier', en: 'Copy' },
  copyOf: { fr: (what: string) => `Copier : ${what}`, en: (what: string) => `Copy: ${what}` },
  copied: { fr: (what: string) => `Copié : ${what}.`, en: (what: string) => `Copied: ${what}.` },
  notCopied: {
    fr: 'Le navigateur ne permet pas de copier : le texte est sélectionné, copiez-le au clavier.',
    en: 'The browser will not copy it: the text is selected, copy it with the keyboard.',
  },

  entranceText: {
    fr: 'Une page A4 avec un code QR. Il mène à une page qui donne un nombre fixé d’admissions, une par personne. L’affiche ne reconnaît personne : elle protège donc moins qu’un courriel ou une carte contre quelqu’un qui répondrait plusieurs fois. Chaque admission coûte un petit calcul à l’appareil, et le nombre est limité ; la page le dit à ceux qui répondent.',
    en: 'One A4 page with a QR code. It leads to a page that hands out a fixed number of admissions, one per person. The poster recognises nobody, so it protects less than an email or a card against someone answering several times. Each admission costs the device a little computation, and their number is limited; the page tells those who answer.',
  },
  admissions: { fr: 'Nombre d’admissions', en: 'Number of admissions' },
  admissionsHint: {
    fr: 'Autant que de personnes qui passent devant l’affiche ; au plus, ce qui reste de l’effectif.',
    en: 'As many as the people who walk past the poster; at most, what is left of the headcount.',
  },
  countWrong: {
    fr: (most: string) => `Écrivez un nombre entier, de 1 à ${most}.`,
    en: (most: string) => `Write a whole number, from 1 to ${most}.`,
  },
  openEntrance: { fr: 'Créer l’affiche', en: 'Create the poster' },
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
      `A different number makes a different poster: the old one stops working at once and must be replaced wherever it hangs. The new one will hand out ${admissions} admissions in all, including those already taken.`,
  },
  changeYes: { fr: 'Oui, créer une nouvelle affiche', en: 'Yes, create a new poster' },
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
    fr: 'Le navigateur ne permet pas de copier : le lien est écrit au bas de l’affiche.',
    en: 'The browser will not copy it: the link is written at the foot of the poster.',
  },
  preview: { fr: 'Aperçu de l’affiche', en: 'Preview of the poster' },
  closeEntrance: { fr: 'Fermer cette entrée', en: 'Close this entrance' },
  closeConfirm: {
    fr: 'L’affiche cesse aussitôt de fonctionner, partout où elle est posée. Ceux qui ont déjà commencé peuvent finir, et les réponses envoyées restent. Si vous en créez une autre ensuite, ce sera une nouvelle affiche.',
    en: 'The poster stops working at once, wherever it hangs. Those who have started can finish, and answers already sent remain. If you create another later, it will be a new poster.',
  },
  closeYes: { fr: 'Oui, fermer l’entrée', en: 'Yes, close the entrance' },
  closeDone: {
    fr: 'L’entrée est fermée : l’affiche n’admet plus personne. Pensez à la décrocher.',
    en: 'The entrance is closed: the poster no longer admits anyone. Remember to take it down.',
  },
  cancel: { fr: 'Non, garder', en: 'No, keep it' },
});
