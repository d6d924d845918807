import { defineTexts } from '../shared/language.ts';
import { promise } from '../shared/promise.ts';

const { answer } = promise();

export const texts = defineTexts({
  // Intro
  surveyTitle: {
    fr: 'Que dites-vous de votre entreprise sur les réseaux sociaux ?',
    en: 'What do you say about your company on social networks?',
  },
  introWho: {
    fr: 'L’observatoire des salariés et des médias sociaux interroge régulièrement les salariés : parlent-ils de leur entreprise en ligne, comment, et y ont-ils été préparés ? Vos réponses s’ajoutent à celles des autres et forment des chiffres publics, que chacun peut lire.',
    en: 'The observatory of employees and social media regularly asks employees: do they talk about their company online, how, and were they prepared for it? Your answers join those of others in public figures that anyone can read.',
  },
  introFacts: {
    fr: (duration: string, wave: string, closesOn: string) =>
      `Environ ${duration} · ${wave} · ouvert jusqu’au ${closesOn}`,
    en: (duration: string, wave: string, closesOn: string) =>
      `About ${duration} · ${wave} · open until ${closesOn}`,
  },
  plannedEditions: {
    fr: (editions: string) => `Chiffres prévus : ${editions}. Rien n’en paraît entre-temps.`,
    en: (editions: string) => `Planned figures: ${editions}. Nothing appears in between.`,
  },
  provisional: { fr: (day: string) => `${day} (provisoires)`, en: (day: string) => `${day} (provisional)` },
  final: { fr: (day: string) => `${day} (définitifs)`, en: (day: string) => `${day} (final)` },
  minuteAndHalf: { fr: 'une minute et demie', en: 'one minute and a half' },
  anonymityTitle: { fr: 'Anonyme, concrètement', en: 'Anonymous, in plain terms' },
  anonymity1: {
    fr: 'Votre réponse est enregistrée sans nom, sans adresse et sans heure, sous un jeton que votre navigateur fabrique et que le serveur signe sans le voir.',
    en: 'Your response is stored without name, address or time, under a token that your browser makes and the server signs without seeing it.',
  },
  anonymity2: {
    fr: `Les chiffres sont brouillés : qui saurait déjà tout le reste ne devinerait une de vos réponses, à partir de tout ce qui paraît, qu’au plus ${answer.public} fois sur 100, là où pile ou face en donne 50.`,
    en: `The figures are blurred: whoever already knew everything else would guess one of your answers, from all that is published, at most ${answer.public} times in 100, where a coin gives 50.`,
  },
  anonymity3: {
    fr: 'Vos réponses restent dans cet onglet jusqu’à l’envoi ; vous pourrez ensuite les revoir, les changer ou les retirer.',
    en: 'Your answers stay in this tab until you send them; afterwards you can see, change or withdraw them.',
  },
  anonymityMore: { fr: 'Comment ça marche, et ses limites', en: 'How it works, and its limits' },
  start: { fr: 'Commencer', en: 'Start' },
  goOnDraft: { fr: 'Reprendre où j’en étais', en: 'Go on where I was' },
  haveAnswered: {
    fr: 'J’ai déjà répondu : revoir, changer ou retirer ma réponse',
    en: 'I have already answered: see, change or withdraw my response',
  },
  answeredHere: {
    fr: 'Une réponse a déjà été envoyée depuis ce navigateur.',
    en: 'A response was already sent from this browser.',
  },
  answeredHereManage: { fr: 'La revoir, la changer ou la retirer', en: 'See, change or withdraw it' },
  someoneElse: { fr: 'Une autre personne répond ici', en: 'Someone else answers here' },
  someoneElseNote: {
    fr: 'Le reçu gardé dans ce navigateur sera remplacé par le nouveau : notez d’abord son code si vous en avez besoin.',
    en: 'The receipt kept in this browser will be replaced by the new one: note its code first if you need it.',
  },
  invited: {
    fr: `Vous répondez avec une invitation de votre entreprise : elle ne verra que des chiffres d’ensemble, brouillés eux aussi. Avec eux, une de vos réponses se devine au plus ${answer.withCompany} fois sur 100.`,
    en: `You answer with an invitation from your company: it will only see figures of its people together, blurred as well. With them, one of your answers can be guessed at most ${answer.withCompany} times in 100.`,
  },
  entranceNote: {
    fr: 'Vous entrez par l’affiche de votre entreprise : une admission par personne, en nombre fixé, prise quand vous commencez. Une affiche ne reconnaît personne et protège donc moins qu’un lien personnel contre les réponses répétées : merci de ne répondre qu’une fois.',
    en: 'You come in by your company’s poster: one admission a person, of a fixed number, taken when you start. A poster recognises nobody and so protects less than a personal link against repeated answers: please answer only once.',
  },
  readInOtherLanguage: {
    // Named in the language it leads to, which is what its reader reads.
    fr: 'Answer in English',
    en: 'Répondre en français',
  },
  draftNotKept: {
    fr: 'Votre navigateur refuse de garder quoi que ce soit : ne rechargez pas la page avant l’envoi.',
    en: 'Your browser refuses to keep anything: do not reload the page before sending.',
  },
  loading: { fr: 'Chargement…', en: 'Loading…' },

  // Questions
  back: { fr: 'Retour', en: 'Back' },
  progress: {
    fr: (number: number, total: number) => `Question ${number} sur ${total}`,
    en: (number: number, total: number) => `Question ${number} of ${total}`,
  },
  goOn: { fr: 'Continuer', en: 'Continue' },
  chooseFirst: { fr: 'Choisissez une réponse pour continuer.', en: 'Choose an answer to go on.' },
  refusedAnswer: {
    fr: 'Le serveur n’a pas accepté la réponse à cette question : choisissez-la à nouveau.',
    en: 'The server did not accept the answer to this question: please choose it again.',
  },
  anonymityLine: {
    fr: 'Anonyme : ni votre employeur, ni nous, ne pouvons savoir que cette réponse est la vôtre.',
    en: 'Anonymous: neither your employer nor we can know that this response is yours.',
  },
  how: { fr: 'Comment ?', en: 'How?' },
  offlineLine: {
    fr: 'Hors ligne. Vos réponses restent dans cet onglet.',
    en: 'Offline. Your answers stay in this tab.',
  },

  // Review and sending
  reviewTitle: { fr: 'Vos réponses', en: 'Your answers' },
  reviewLead: {
    fr: 'Relisez, corrigez si besoin, puis envoyez. Aucune réponse n’a encore quitté cet onglet.',
    en: 'Read them over, correct them if need be, then send. No answer has left this tab yet.',
  },
  reviewLeadChange: {
    fr: 'Changez ce que vous voulez, puis envoyez : ces réponses remplaceront celles que vous aviez envoyées.',
    en: 'Change what you like, then send: these answers will replace those you had sent.',
  },
  edit: { fr: 'Modifier', en: 'Edit' },
  send: { fr: 'Envoyer mes réponses', en: 'Send my answers' },
  sendChange: { fr: 'Remplacer ma réponse', en: 'Replace my response' },
  sendingTitle: { fr: 'Envoi de vos réponses', en: 'Sending your answers' },
  preparingToken: {
    fr: 'Préparation du jeton anonyme : un petit calcul, fait par votre appareil, qui évite les envois en masse.',
    en: 'Preparing the anonymous token: a little computation by your device, which prevents mass sending.',
  },
  preparingTries: {
    fr: (tries: string) => `Essais faits : ${tries}. Quelques centaines au plus suffisent d’ordinaire.`,
    en: (tries: string) => `Tries made: ${tries}. A few hundred at most are usually enough.`,
  },
  sendingNow: { fr: 'Envoi en cours…', en: 'Sending…' },
  sendingOffline: {
    fr: 'Pas de réseau. Vos réponses sont gardées dans cet onglet et partiront dès son retour : laissez-le ouvert.',
    en: 'No network. Your answers are kept in this tab and will be sent as soon as it is back: leave the tab open.',
  },
  sendingBusy: {
    fr: 'Le serveur ne répond pas pour l’instant. Vos réponses sont gardées ; nouvel essai dans quelques secondes.',
    en: 'The server does not answer for the moment. Your answers are kept; trying again in a few seconds.',
  },
  tryNow: { fr: 'Réessayer maintenant', en: 'Try now' },
  backToReview: { fr: 'Revenir à mes réponses', en: 'Back to my answers' },

  // Thanks and receipt
  thanksTitle: { fr: 'Merci, votre réponse est enregistrée', en: 'Thank you, your response is recorded' },
  thanksTitleChange: { fr: 'Votre réponse a été remplacée', en: 'Your response was replaced' },
  thanksErased: {
    fr: 'C’est terminé, vous pouvez fermer cette page. Le brouillon a été effacé de ce navigateur.',
    en: 'You are done and may close this page. The draft was erased from this browser.',
  },
  receiptTitle: { fr: 'Votre reçu, si vous le souhaitez', en: 'Your receipt, if you want it' },
  receiptLead: {
    fr: (closesOn: string) =>
      `Ce code permet de revoir, changer ou retirer votre réponse jusqu’au ${closesOn} ; qui le possède le peut aussi.`,
    en: (closesOn: string) =>
      `This code lets you see, change or withdraw your response until ${closesOn}; so can whoever holds it.`,
  },
  receiptKept: {
    fr: 'Il est gardé dans ce navigateur jusqu’à la clôture.',
    en: 'It is kept in this browser until the survey closes.',
  },
  receiptNotKept: {
    fr: 'Ce navigateur refuse de le garder : copiez-le maintenant si vous en voulez.',
    en: 'This browser refuses to keep it: copy it now if you want it.',
  },
  receiptForgotten: {
    fr: 'Le code a été effacé de ce navigateur.',
    en: 'The code was erased from this browser.',
  },
  code: { fr: 'Code du reçu', en: 'Receipt code' },
  copy: { fr: 'Copier le code', en: 'Copy the code' },
  copied: { fr: 'Code copié.', en: 'Code copied.' },
  copyByHand: {
    fr: 'Sélectionné : copiez-le avec votre clavier ou votre menu.',
    en: 'Selected: copy it with your keyboard or menu.',
  },
  forgetReceipt: { fr: 'L’effacer de ce navigateur', en: 'Erase it from this browser' },
  manage: { fr: 'Revoir, changer ou retirer', en: 'See, change or withdraw' },

  // Seeing, changing, withdrawing
  manageTitle: { fr: 'Votre réponse', en: 'Your response' },
  manageAsk: {
    fr: 'Collez le code de votre reçu pour revoir, changer ou retirer votre réponse.',
    en: 'Paste the code of your receipt to see, change or withdraw your response.',
  },
  manageOpen: { fr: 'Ouvrir ma réponse', en: 'Open my response' },
  codeMalformed: {
    fr: 'Ce n’est pas un code de reçu entier : copiez-le du premier au dernier caractère.',
    en: 'This is not a whole receipt code: copy it from the first to the last character.',
  },
  codeInvalid: {
    fr: 'Ce code n’est pas valable pour l’enquête en cours.',
    en: 'This code is not valid for the current survey.',
  },
  noResponse: {
    fr: 'Aucune réponse n’est enregistrée sous ce code : elle a été retirée, ou n’est jamais arrivée.',
    en: 'No response is stored under this code: it was withdrawn, or never arrived.',
  },
  change: { fr: 'Changer ma réponse', en: 'Change my response' },
  withdraw: { fr: 'Retirer ma réponse', en: 'Withdraw my response' },
  withdrawTitle: { fr: 'Retirer votre réponse ?', en: 'Withdraw your response?' },
  withdrawBefore: {
    fr: 'Elle sera supprimée, et aucune édition préparée ensuite ne la contiendra. Aucun chiffre de cette vague n’est encore paru.',
    en: 'It will be deleted, and no edition prepared from then on will contain it. No figure of this wave is out yet.',
  },
  withdrawAfter: {
    fr: 'Elle sera supprimée, et aucune édition préparée ensuite ne la contiendra. Une édition de cette vague est déjà parue : si votre réponse y est comptée, ces chiffres restent publiés tels quels.',
    en: 'It will be deleted, and no edition prepared from then on will contain it. An edition of this wave is already out: if your response is counted in it, those figures stay published as they are.',
  },
  withdrawUnknown: {
    fr: 'Elle sera supprimée, et aucune édition préparée ensuite ne la contiendra. Les chiffres déjà publiés, s’il y en a, restent tels quels.',
    en: 'It will be deleted, and no edition prepared from then on will contain it. Figures already published, if any, stay as they are.',
  },
  withdrawYes: { fr: 'Oui, la retirer', en: 'Yes, withdraw it' },
  withdrawNo: { fr: 'Non, la garder', en: 'No, keep it' },
  withdrawnTitle: { fr: 'Votre réponse a été retirée', en: 'Your response was withdrawn' },
  withdrawnLead: {
    fr: 'Elle est supprimée, et le code a été effacé de ce navigateur.',
    en: 'It is deleted, and the code was erased from this browser.',
  },
  passing: {
    fr: 'Le serveur ne répond pas pour l’instant, ou le réseau manque. Rien n’a changé : réessayez.',
    en: 'The server does not answer for the moment, or there is no network. Nothing has changed: try again.',
  },

  // Comparison
  compareTitle: { fr: 'Vos réponses et celles des autres', en: 'Your answers and those of others' },
  compareLead: {
    fr: 'La comparaison se fait dans votre navigateur : vos réponses ne sont pas envoyées à nouveau.',
    en: 'The comparison is made in your browser: your answers are not sent again.',
  },
  compare: { fr: 'Comparer', en: 'Compare' },
  compareWith: {
    fr: (edition: string) => `Comparées à : ${edition}`,
    en: (edition: string) => `Compared with: ${edition}`,
  },
  compareReference: {
    fr: 'L’observatoire n’a pas encore publié d’édition : vos réponses sont comparées à celles de 2010 (Hopscotch-Viavoice).',
    en: 'The observatory has not published an edition yet: your answers are compared with those of 2010 (Hopscotch-Viavoice).',
  },
  compareShare: {
    fr: (share: string) => `${share} ont répondu comme vous`,
    en: (share: string) => `${share} answered as you did`,
  },
  compareNone: {
    fr: 'Aucun chiffre comparable n’est encore publié.',
    en: 'No comparable figure is published yet.',
  },
  compareSimulated: {
    fr: 'Cette édition contient des réponses simulées : ses chiffres ne décrivent pas de vrais salariés.',
    en: 'This edition contains simulated responses: its figures do not describe real employees.',
  },
  compareWording: {
    fr: 'formulation différente en 2010 : comparaison indicative',
    en: 'worded differently in 2010: only indicative',
  },
  compareUnreliable: {
    fr: 'peu fiable : base effective inférieure à 50',
    en: 'low reliability: effective base under 50',
  },
  compareWithout: {
    fr: (count: string) =>
      `Pour ${count} de vos réponses, cette édition ne donne pas de chiffre : trop peu de personnes ont répondu, ou la question n’y était pas posée.`,
    en: (count: string) =>
      `For ${count} of your answers this edition gives no figure: too few people answered, or it did not ask.`,
  },
  seeResults: { fr: 'Voir tous les résultats', en: 'See all results' },

  // What stands in the way
  closedTitle: { fr: 'L’enquête est close', en: 'The survey is closed' },
  closedLead: {
    fr: (closesOn: string) =>
      `Cette vague ne prend plus de réponses (dernier jour prévu : ${closesOn}). Les réponses reçues ne peuvent plus être changées ni retirées.`,
    en: (closesOn: string) =>
      `This wave takes no more responses (last planned day: ${closesOn}). Responses received can no longer be changed or withdrawn.`,
  },
  scheduledTitle: { fr: 'L’enquête n’est pas encore ouverte', en: 'The survey is not open yet' },
  scheduledLead: {
    fr: (opensOn: string) => `Elle ouvrira le ${opensOn}. Revenez à partir de ce jour.`,
    en: (opensOn: string) => `It opens on ${opensOn}. Come back from that day on.`,
  },
  noWaveTitle: { fr: 'Aucune enquête pour l’instant', en: 'No survey for now' },
  noWaveLead: {
    fr: 'Aucune vague n’est prévue. Les résultats publiés restent lisibles.',
    en: 'No wave is planned. The published results can still be read.',
  },
  invitationTitle: { fr: 'Cette invitation n’est pas valable', en: 'This invitation is not valid' },
  invitationLead: {
    fr: 'Le lien est incomplet, ou d’une autre vague, ou a été remplacé par un plus récent. Ouvrez-le à nouveau en entier depuis le message reçu, ou demandez-en un autre à qui vous l’a envoyé.',
    en: 'The link is incomplete, or belongs to another wave, or was replaced by a newer one. Open it again in full from the message you received, or ask whoever sent it for another.',
  },
  usedTitle: { fr: 'Cette invitation a déjà servi', en: 'This invitation was used before' },
  usedLead: {
    fr: 'Chaque invitation donne droit à une réponse. Si elle vient de vous, son reçu permet de la changer ; sinon, demandez une autre invitation à qui vous l’a envoyée.',
    en: 'Each invitation admits one response. If it was yours, its receipt lets you change it; otherwise ask whoever sent the invitation for another.',
  },
  posterTitle: { fr: 'Cette affiche n’est plus valable', en: 'This poster is no longer valid' },
  posterLead: {
    fr: 'Le lien est incomplet, ou l’affiche est d’une autre vague, a été retirée ou remplacée par une plus récente. Scannez la plus récente, ou demandez à qui l’a posée.',
    en: 'The link is incomplete, or the poster belongs to another wave, was withdrawn or was replaced by a newer one. Scan the newest one, or ask whoever put it up.',
  },
  drainedTitle: {
    fr: 'Cette affiche n’a plus d’admission à donner',
    en: 'This poster has no admission left',
  },
  drainedLead: {
    fr: 'Une affiche donne un nombre fixé d’admissions, et toutes sont prises. Si vous n’avez pas encore répondu, dites-le à qui l’a posée : une nouvelle affiche peut en donner davantage.',
    en: 'A poster hands out a fixed number of admissions, and all of them are taken. If you have not answered yet, tell whoever put it up: a new poster can hand out more.',
  },
  answerOpen: { fr: 'Répondre sans invitation', en: 'Answer without an invitation' },
  answerOpenNote: {
    fr: 'Votre réponse comptera dans l’observatoire, mais pas dans les chiffres de votre entreprise.',
    en: 'Your response will count in the observatory, but not in your company’s figures.',
  },
  wrongKeyTitle: { fr: 'Envoi refusé par votre navigateur', en: 'Your browser refused to send' },
  wrongKeyLead: {
    fr: 'Le serveur a proposé une clé qui n’est pas celle qu’il publie. Elle pourrait servir à reconnaître votre réponse ; rien n’a donc été envoyé. Vous pouvez réessayer ; si cela se reproduit, ne répondez pas ici et signalez-le.',
    en: 'The server offered a key that is not the published one. It could be used to recognise your response, so nothing was sent. You may try again; if it happens again, do not answer here, and report it.',
  },
  tooSlowTitle: { fr: 'Le calcul prend trop de temps', en: 'The computation takes too long' },
  tooSlowLead: {
    fr: 'Votre appareil n’a pas fini le calcul qui prépare le jeton anonyme. Vos réponses sont gardées dans cet onglet. Laissez-lui cinq minutes, sans économie d’énergie si possible, ou répondez depuis un autre appareil.',
    en: 'Your device did not finish the computation that prepares the anonymous token. Your answers are kept in this tab. Give it five minutes, without power saving if possible, or answer from another device.',
  },
  moreTime: { fr: 'Laisser plus de temps', en: 'Give it more time' },
  tokenTitle: { fr: 'Le jeton n’a pas été accepté', en: 'The token was not accepted' },
  tokenLead: {
    fr: 'Le serveur n’a pas reconnu le jeton anonyme. Vos réponses sont gardées dans cet onglet : réessayez avec un nouveau jeton.',
    en: 'The server did not recognise the anonymous token. Your answers are kept in this tab: try again with a new token.',
  },
  newToken: { fr: 'Réessayer avec un nouveau jeton', en: 'Try again with a new token' },
  failedTitle: { fr: 'Quelque chose n’a pas fonctionné', en: 'Something did not work' },
  failedLead: {
    fr: 'La page n’a pas pu joindre l’enquête. Ce qui est déjà répondu reste gardé dans cet onglet : réessayez dans un moment.',
    en: 'The page could not reach the survey. What is already answered is kept in this tab: try again in a moment.',
  },
  tryAgain: { fr: 'Réessayer', en: 'Try again' },
});

export type Texts = typeof texts extends infer T
  ? { [K in keyof T]: T[K] extends { readonly fr: infer V } ? V : never }
  : never;
