import { disclosureRules } from '../../../functions/disclosure/rules.ts';
import { defineTexts } from '../../shared/language.ts';

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
      `“${title}” is closed, and the next one is not announced yet. Nobody else can be invited; participation and benchmark can still be read.`,
  },
  scheduledNote: {
    fr: (from: string) =>
      `Préparez tout dès maintenant : les courriels partiront le ${from}, et cartes et affiche ne s’ouvrent qu’à partir de ce jour.`,
    en: (from: string) =>
      `Prepare everything now: mails will go out on ${from}, and cards and poster open only from that day on.`,
  },
  lead: {
    fr: 'Trois façons d’inviter, qui peuvent aller ensemble. Aucune ne vous met en main un lien dont vous sauriez à qui il est, et aucune ne vous dit qui a répondu.',
    en: 'Three ways to invite, which may go together. None of them hands you a link that you know to be somebody’s, and none tells you who has answered.',
  },
  left: {
    fr: (left: string, isOne: boolean) =>
      isOne ? 'Vous pouvez encore inviter 1 personne.' : `Vous pouvez encore inviter ${left} personnes.`,
    en: (left: string, isOne: boolean) =>
      isOne ? 'You can invite 1 more person.' : `You can invite ${left} more people.`,
  },
  sheetFirstTitle: { fr: 'D’abord, la fiche de garantie', en: 'First, the guarantee sheet' },
  sheetFirst: {
    fr: 'Elle dit à vos salariés ce qui est demandé, qui voit quoi et ce à quoi l’entreprise s’engage. Quelqu’un l’accepte par son nom et sa fonction, elle est figée, et la campagne s’ouvre.',
    en: 'It tells your people what is asked, who sees what, and what the company commits to. Someone accepts it by name and position, it is frozen, and the campaign opens.',
  },
  sheetFirstGo: { fr: 'Lire la fiche', en: 'Read the sheet' },
  leftNone: { fr: 'Tout l’effectif est invité.', en: 'The whole headcount is invited.' },
  leftOf: {
    fr: (headcount: string, taken: string) =>
      `Effectif de ${headcount} ; courriels, cartes et affiche ensemble n’admettent jamais plus de monde. ${taken}`,
    en: (headcount: string, taken: string) =>
      `Headcount of ${headcount}; mails, cards and poster together never admit more people. ${taken}`,
  },
  taken: {
    fr: (ways: string) => `Déjà invités : ${ways}.`,
    en: (ways: string) => `Invited already: ${ways}.`,
  },
  takenMails: {
    fr: (mails: string) => `${mails} par courriel`,
    en: (mails: string) => `${mails} by mail`,
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
    fr: 'On ne peut inviter qu’une fois l’entreprise vérifiée : sans cela, n’importe qui pourrait écrire au nom d’une autre. En attendant, préparez la liste et la date, et lisez ci-dessous ce que chaque façon d’inviter protège.',
    en: 'You can invite once the company is verified: otherwise anyone could write in the name of another. Until then, prepare your list and dates, and read below what each way to invite protects.',
  },
  ways: { fr: 'Comment inviter ?', en: 'How do you want to invite?' },
  mail: { fr: 'Par courriel, envoyé par l’observatoire', en: 'By mail, sent by the observatory' },
  mailHint: {
    fr: 'Votre entreprise n’a jamais un lien entre les mains ; mais qui administre la messagerie pourrait y lire un courriel, et donc son lien.',
    en: 'Your company never holds a link; but whoever runs the mailboxes could read a mail there, and so its link.',
  },
  cards: { fr: 'Des cartes à tirer au sort', en: 'Cards to draw' },
  cardsHint: {
    fr: 'Nul ne sait qui a tiré quelle carte ; mais qui aurait gardé le fichier pourrait compter celles qui ont servi, sans nommer personne.',
    en: 'Nobody knows who drew which card; but whoever kept the file could count those that were used, and name nobody.',
  },
  poster: { fr: 'Une affiche pour tous', en: 'One poster for everyone' },
  posterHint: {
    fr: 'Elle est la même pour tous et ne reconnaît personne ; mais quiconque la voit peut répondre, une fois par admission.',
    en: 'It is the same for everyone and recognises nobody; but anyone who sees it can answer, once per admission.',
  },
  neededTitle: { fr: 'Ce qu’il faut pour une comparaison', en: 'What a benchmark needs' },
  needed: {
    fr: (required: string) =>
      `Environ ${required} de vos salariés doivent avoir répondu : à moins, la comparaison avec l’observatoire ne paraît pas, car le bruit qui protège chaque réponse couvrirait les chiffres.`,
    en: (required: string) =>
      `About ${required} of your people must have answered: with fewer no benchmark appears, since the noise that protects each answer would drown the figures.`,
  },
  neededShare: {
    fr: (share: string) => `C’est ${share} de votre effectif.`,
    en: (share: string) => `That is ${share} of your headcount.`,
  },
  neededTooMany: {
    fr: 'Votre effectif n’y suffit pas : les réponses comptent dans les chiffres publics, mais vous n’aurez pas de comparaison.',
    en: 'Your headcount is too small for that: answers count in the public figures, but you will get no benchmark.',
  },
  profileTitle: { fr: 'Ce que le nombre d’invités change', en: 'What the number of invited people changes' },
  profileRule: {
    fr: (profile: string) =>
      `À moins de ${profileQuestionsFrom} invités, toutes façons d’inviter ensemble, personne n’est interrogé sur son profil${profile && ` (${profile})`} : dans un petit groupe, ces réponses suffiraient à reconnaître quelqu’un. La comparaison se fait alors sans tenir compte de qui travaille chez vous.`,
    en: (profile: string) =>
      `With fewer than ${profileQuestionsFrom} people invited, all ways in together, nobody is asked for a profile${profile && ` (${profile})`}: in a small group these answers would be enough to recognise someone. The benchmark then takes no account of who works for you.`,
  },
  profileNever: {
    fr: 'Cette vague ne pose à vos salariés aucune question de profil : la comparaison se fait sans tenir compte de qui travaille chez vous, quel que soit le nombre d’invités.',
    en: 'This wave asks your people no profile question: the benchmark takes no account of who works for you, however many are invited.',
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

  languageFr: { fr: 'Français', en: 'French' },
  languageEn: { fr: 'Anglais', en: 'English' },

  messagesTitle: { fr: 'Des textes pour annoncer l’affiche', en: 'Texts to announce the poster' },
  messagesText: {
    fr: 'Pour l’intranet, une messagerie ou un panneau. À adapter comme il vous plaît ; ce qui y est dit de l’anonymat est exact. Le lien est celui de l’affiche.',
    en: 'For the intranet, a chat or a notice board. Change them as you like; what they say of anonymity is exact. The link is the poster’s.',
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
    fr: 'Le navigateur refuse de copier : le texte est sélectionné, copiez-le au clavier.',
    en: 'The browser refuses to copy: the text is selected, copy it with the keyboard.',
  },

  entranceTitle: { fr: 'Une affiche pour tous', en: 'One poster for everyone' },
  entranceText: {
    fr: 'Une page A4 avec un code QR. Il mène à une page qui donne un nombre fixé d’admissions, une par personne. L’affiche ne reconnaît personne : elle protège donc moins qu’un courriel ou une carte contre qui répondrait plusieurs fois. Chaque admission coûte un petit calcul à l’appareil, et le nombre est limité ; la page le dit à qui répond.',
    en: 'One A4 page with a QR code. It leads to a page that hands out a fixed number of admissions, one a person. The poster recognises nobody: so it protects less than a mail or a card against someone who would answer several times. Each admission costs the device a little computation, and their number is limited; the page says so to whoever answers.',
  },
  admissions: { fr: 'Nombre d’admissions', en: 'Number of admissions' },
  admissionsHint: {
    fr: 'Autant que de personnes qui passent devant l’affiche. Au plus ce qui reste de l’effectif.',
    en: 'As many as the people who pass by the poster. At most what is left of the headcount.',
  },
  admissionsWrong: {
    fr: (most: string) => `Écrivez un nombre entier, de 1 à ${most}.`,
    en: (most: string) => `Write a whole number, from 1 to ${most}.`,
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
    en: 'The entrance is closed: the poster no longer admits anyone. Remember to take it down.',
  },
  cancel: { fr: 'Non, garder', en: 'No, keep' },
});
