import { defineTexts } from '../shared/language.ts';
export const texts = defineTexts({
  // Intro
  surveyTitle: {
    fr: 'Que dites-vous de votre entreprise sur les réseaux sociaux ?',
    en: 'What do you say about your company on social networks?',
  },
  introWho: {
    fr: 'L’observatoire des salariés et des médias sociaux pose à intervalles réguliers les mêmes questions : les salariés parlent-ils de leur entreprise en ligne, comment, et les y a-t-on préparés ? Toutes les réponses ensemble font des chiffres que chacun peut lire.',
    en: 'The observatory of employees and social media asks the same questions at regular intervals: do employees talk about their company online, how, and has anyone prepared them for it? All the answers together make figures that anyone can read.',
  },
  introFacts: {
    fr: (duration: string, wave: string, closesOn: string) =>
      `Environ ${duration}\u00a0· ${wave}\u00a0· ouvert jusqu’au ${closesOn}`,
    en: (duration: string, wave: string, closesOn: string) =>
      `About ${duration}\u00a0· ${wave}\u00a0· open until ${closesOn}`,
  },
  untilParisMidnight: {
    fr: (day: string) => `${day} à 23\u00a0h\u00a059, heure de Paris`,
    en: (day: string) => `${day}, 11:59 pm Paris time`,
  },
  invitesYou: { fr: 'vous invite à répondre.', en: 'invites you to take part.' },
  openNote: {
    fr: 'Votre entreprise vous a envoyé un lien ? Passez par lui : sans lui, votre réponse ne compte pas dans ses chiffres.',
    en: 'Did your company send you a link? Use it: without it, your response does not count in the company’s figures.',
  },
  begunHere: {
    fr: 'Quelqu’un a commencé à répondre avec ce lien dans ce navigateur. Rien n’a été envoyé.',
    en: 'Someone has started to answer with this link in this browser. Nothing has been sent.',
  },
  begunByMe: { fr: 'C’était moi : reprendre', en: 'It was me: carry on' },
  begunAnew: { fr: 'L’effacer et recommencer', en: 'Erase it and start over' },
  plannedEditions: {
    fr: (editions: string) => `Les chiffres paraîtront le ${editions}. Rien ne paraît entre-temps.`,
    en: (editions: string) => `The figures come out on ${editions}. Nothing comes out in between.`,
  },
  thenOn: { fr: ', puis le ', en: ', then on ' },
  provisional: { fr: (day: string) => `${day} (provisoires)`, en: (day: string) => `${day} (provisional)` },
  final: { fr: (day: string) => `${day} (définitifs)`, en: (day: string) => `${day} (final)` },
  fearTitle: {
    fr: 'Votre employeur ne peut pas voir votre réponse',
    en: 'Your employer cannot see your answers',
  },
  fearWhose: {
    fr: 'Elle part sans votre nom, et rien n’y mène à vous. Ni lui ni nous ne pouvons dire laquelle est la vôtre.',
    en: 'They leave without your name, and nothing in them leads back to you. Neither your employer nor we can tell which response is yours.',
  },
  fearGets: {
    fr: (company: string, minimum: string) =>
      `${company} recevra des chiffres sur vos réponses à tous, prises ensemble et brouillées exprès ; aucun avant qu’environ ${minimum} d’entre vous aient répondu.`,
    en: (company: string, minimum: string) =>
      `${company} gets figures on all your answers together, blurred on purpose; none before about ${minimum} of you have answered.`,
  },
  sheetLead: {
    fr: 'Ce à quoi votre employeur et nous nous engageons, question par question :',
    en: 'What your employer and we commit to, question by question:',
  },
  sheet: { fr: 'la fiche de garantie', en: 'the guarantee sheet' },
  sheetHash: {
    fr: (hash: string) =>
      `Son empreinte, ${hash}, est la même pour tous vos collègues invités, et dans votre invitation.`,
    en: (hash: string) =>
      `Its fingerprint, ${hash}, is the same for all your invited colleagues, and in your invitation.`,
  },
  fearOwn: {
    fr: 'À la fin, votre employeur pose aussi ses questions : lui seul en verra les chiffres, aux mêmes conditions, et vous pouvez ne répondre à aucune.',
    en: 'At the end come questions of your employer’s own: it alone sees their figures, on the same terms, and you can decline every one.',
  },
  yourCompany: { fr: 'Votre entreprise', en: 'Your company' },
  fearGetsNothing: {
    fr: 'Vous répondez sans lien d’entreprise : votre employeur lira ce que tout le monde peut lire, et rien d’autre.',
    en: 'You answer without a company’s link: your employer will read what everybody can read, and nothing else.',
  },
  fearGuess: {
    fr: (most: number) =>
      `Même quelqu’un qui saurait tout de vos collègues, et tout de vous sauf une réponse, et hésiterait entre deux, ne trouverait la bonne que ${most} fois sur 100 au plus. À pile ou face : 50.`,
    en: (most: number) =>
      `Even someone who knew everything about your colleagues, and everything about you but one answer, and hesitated between two, would pick the right one at most ${most} times in 100. Tossing a coin: 50.`,
  },
  fearWhether: {
    fr: 'On ne dit pas à votre employeur qui a répondu : seulement, une fois par semaine, à peu près combien.',
    en: 'Your employer is not told who took part: only, once a week, about how many.',
  },
  fearMailbox: {
    fr: 'S’il administre la boîte où vous avez reçu ce lien, ou a noté quelle carte il vous remettait, il pourrait essayer le lien et apprendre s’il a servi ; jamais ce que vous avez répondu.',
    en: 'If your employer runs the mailbox where this link reached you, or noted which card it handed you, it could try the link and learn whether it was used; never what you answered.',
  },
  fearDevice: {
    fr: 'Répondez de préférence depuis votre téléphone : sur le réseau de l’entreprise on peut voir que vous êtes venu ici, et sur un ordinateur qu’elle administre, ce que montre l’écran.',
    en: 'Your own phone is best: the company’s network can show that you came here, and a computer that it runs can show what is on the screen.',
  },
  fearControl: {
    fr: (closesOn: string) =>
      `Aucune réponse ne part avant que vous l’envoyiez. Jusqu’au ${closesOn}, un reçu vous permet de la remplacer ou de la retirer.`,
    en: (closesOn: string) =>
      `No answer leaves before you send it. Until ${closesOn}, a receipt lets you replace or withdraw your response.`,
  },
  howTitle: { fr: 'Comment est-ce possible ?', en: 'How can that be?' },
  howToken: {
    fr: 'Comme pour un vote par correspondance, il y a deux enveloppes. Votre navigateur tire un nombre au hasard, le jeton, et le fait signer par le serveur à travers une enveloppe que celui-ci ne peut pas ouvrir. Vos réponses partent ensuite sous ce jeton, sans l’invitation : le serveur voit que le jeton est bon, pas à qui il l’a donné.',
    en: 'As in a postal vote, there are two envelopes. Your browser draws a random number, the token, and has the server sign it through an envelope that the server cannot open. Your answers then leave under that token, without the invitation: the server sees that the token is good, not who was given it.',
  },
  howStored: {
    fr: 'Elles sont enregistrées sans nom, sans adresse et sans heure. Un seul autre mot part avec elles, trouvé par votre appareil : si tout a été répondu très vite ou toujours à la même place. Le temps lui-même ne part pas, et personne n’est écarté pour cela.',
    en: 'They are stored without name, address or time. One other word goes with them, found by your device: whether everything was answered very fast, or at the same place throughout. The time itself stays with you, and nobody is left out for it.',
  },
  howBlurred: {
    fr: 'Avant de paraître, chaque nombre est brouillé par un tirage au hasard, fait une seule fois ; le nombre exact n’est vu de personne.',
    en: 'Before it comes out, each count is blurred by chance, once; nobody sees the exact one.',
  },
  howReceipt: {
    fr: 'Le reçu prouve que votre réponse est enregistrée. Il ne la montre à personne, pas même à vous : nul ne peut vous obliger à la montrer.',
    en: 'The receipt proves that your response is recorded. It shows it to nobody, not even to you: no one can make you show it.',
  },
  howLimits: {
    fr: 'Tout ce qui est enregistré, qui voit quoi, et ce pour quoi il faut nous croire sur parole',
    en: 'All that is stored, who sees what, and what you must still take our word for',
  },
  start: { fr: 'Commencer', en: 'Start' },
  goOnDraft: { fr: 'Reprendre où j’en étais', en: 'Carry on where I left off' },
  forgetDraft: {
    fr: 'Ce n’était pas moi : effacer ces réponses',
    en: 'That was not me: erase these answers',
  },
  haveAnswered: {
    fr: 'J’ai déjà répondu : vérifier, remplacer ou retirer ma réponse',
    en: 'I have already answered: check, replace or withdraw my response',
  },
  answeredHere: {
    fr: 'Une réponse à cette enquête a été envoyée depuis ce navigateur. Était-ce vous ?',
    en: 'Someone has answered this survey from this browser. Was it you?',
  },
  answeredHereManage: {
    fr: 'Oui, c’était moi',
    en: 'Yes, it was me',
  },
  someoneElse: {
    fr: 'Non : je réponds à mon tour',
    en: 'No: I have not answered yet',
  },
  someoneElseNote: {
    fr: 'Ce qui a été répondu n’est plus ici. Le code du reçu y est encore : une nouvelle réponse le remplacera, et il peut être effacé tout de suite.',
    en: 'The answers are no longer here. The receipt code still is: a new response will replace it, and you can erase it right away.',
  },
  entranceNote: {
    fr: 'Vous venez par l’affiche de votre entreprise. Elle admet un nombre fixé de personnes, une place chacune, prise quand vous commencez. Une affiche ne reconnaît personne et protège donc moins qu’un lien personnel contre les réponses répétées : merci de ne répondre qu’une fois.',
    en: 'You are here through your company’s poster. It lets in a fixed number of people, one place each, taken when you start. A poster recognises nobody, so it cannot stop repeated answers as well as a personal link can: please answer only once.',
  },
  readInOtherLanguage: {
    // Named in the language it leads to, which is what its reader reads.
    fr: 'Answer in English',
    en: 'Répondre en français',
  },
  draftNotKept: {
    fr: 'Votre navigateur refuse de garder quoi que ce soit : ne rechargez pas la page avant l’envoi.',
    en: 'Your browser refuses to store anything: do not reload the page before you have sent.',
  },
  loading: { fr: 'Chargement…', en: 'Loading…' },

  // Questions
  back: { fr: 'Retour', en: 'Back' },
  progress: {
    fr: (number: number, total: number) => `Page ${number} sur ${total}`,
    en: (number: number, total: number) => `Page ${number} of ${total}`,
  },
  goOn: { fr: 'Continuer', en: 'Continue' },
  chooseFirst: { fr: 'Choisissez une réponse pour continuer.', en: 'Choose an answer to continue.' },
  missingAnswers: {
    fr: (topics: readonly string[]) =>
      topics.length === 1
        ? `Il manque une réponse : ${topics[0]}.`
        : `Il manque ${topics.length} réponses : ${topics.join(', ')}.`,
    en: (topics: readonly string[]) =>
      topics.length === 1
        ? `One answer is missing: ${topics[0]}.`
        : `${topics.length} answers are missing: ${topics.join(', ')}.`,
  },
  refusedAnswer: {
    fr: 'Le serveur n’a pas accepté la réponse à cette question : choisissez-la à nouveau.',
    en: 'The server did not accept the answer to this question: please choose it again.',
  },
  anonymityLine: {
    fr: 'Anonyme : ni votre employeur ni nous ne pouvons savoir que cette réponse est la vôtre.',
    en: 'Anonymous: neither your employer nor we can tell that this response is yours.',
  },
  how: { fr: 'Comment ?', en: 'How?' },
  offlineLine: {
    fr: 'Hors ligne. Vos réponses sont gardées ici.',
    en: 'Offline. Your answers are kept here.',
  },

  // Review and sending
  reviewTitle: { fr: 'Vos réponses', en: 'Your answers' },
  reviewLead: {
    fr: 'Aucune réponse n’a encore quitté ce navigateur. Envoyez-les, ou ouvrez d’abord une partie pour relire et corriger.',
    en: 'No answer has left this browser yet. Send them, or open a section first to check and correct it.',
  },
  reviewLeadChange: {
    fr: 'Ces réponses remplaceront celles que vous aviez envoyées. Ouvrez une partie pour relire et corriger.',
    en: 'These answers will replace the ones you sent. Open a section to check and correct it.',
  },
  answerCount: {
    fr: (count: number) => (count === 1 ? '1 réponse' : `${count} réponses`),
    en: (count: number) => (count === 1 ? '1 answer' : `${count} answers`),
  },
  edit: { fr: 'Modifier', en: 'Edit' },
  send: { fr: 'Envoyer mes réponses', en: 'Send my answers' },
  sendChange: { fr: 'Remplacer ma réponse', en: 'Replace my response' },
  sendingTitle: { fr: 'Envoi de vos réponses', en: 'Sending your answers' },
  preparingToken: {
    fr: 'Préparation du jeton anonyme : un petit calcul que fait votre appareil, et qui décourage les envois en masse.',
    en: 'Preparing the anonymous token: a small calculation on your device, which discourages mass sending.',
  },
  preparingTries: {
    fr: (tries: string) => `Essais faits : ${tries}. Quelques centaines suffisent d’ordinaire.`,
    en: (tries: string) => `Tries so far: ${tries}. A few hundred are usually enough.`,
  },
  sendingNow: { fr: 'Envoi en cours…', en: 'Sending…' },
  sendingAsking: {
    fr: 'L’enquête vient de fermer. Nous demandons si vos réponses sont arrivées à temps…',
    en: 'The survey has just closed. Asking whether your answers arrived in time…',
  },
  sendingOffline: {
    fr: 'Pas de réseau. Vos réponses sont gardées dans cet onglet et partiront dès son retour : laissez-le ouvert. Si l’enquête ferme entre-temps, cette page vous dira si elles sont enregistrées.',
    en: 'No network. Your answers are kept in this tab and will be sent as soon as it is back: leave the tab open. If the survey closes in the meantime, this page will tell you whether they arrived.',
  },
  sendingBusy: {
    fr: 'Le serveur ne répond pas pour l’instant. Vos réponses sont gardées ; nouvel essai dans quelques secondes.',
    en: 'The server is not answering just now. Your answers are kept; trying again in a few seconds.',
  },
  tryNow: { fr: 'Réessayer maintenant', en: 'Try now' },
  backToReview: { fr: 'Revenir à mes réponses', en: 'Back to my answers' },

  // Thanks and receipt
  thanksTitle: { fr: 'Merci, votre réponse est enregistrée', en: 'Thank you, your response is recorded' },
  thanksTitleChange: { fr: 'Votre réponse a été remplacée', en: 'Your response was replaced' },
  thanksErased: {
    fr: 'C’est fini, vous pouvez fermer cette page. Vos réponses ne sont plus dans ce navigateur : seule cette page les a encore, jusqu’à ce que vous la quittiez.',
    en: 'That is all, and you may close this page. Your answers are no longer in this browser: only this page still has them, until you leave it.',
  },
  receiptTitle: { fr: 'Votre reçu', en: 'Your receipt' },
  receiptLead: {
    fr: (closesOn: string) =>
      `Il prouve que votre réponse est enregistrée, sans rien en dire. Jusqu’au ${closesOn}, qui l’a peut aussi la remplacer ou la retirer.`,
    en: (closesOn: string) =>
      `It proves that your response is recorded, and tells nothing of it. Until ${closesOn}, whoever has it can also replace the response or withdraw it.`,
  },
  receiptLeadClosed: {
    fr: 'L’enquête est close. Il prouve que votre réponse est enregistrée, sans rien en dire ; elle ne peut plus être remplacée ni retirée.',
    en: 'The survey has closed. It proves that your response is recorded, and tells nothing of it; the response can no longer be replaced or withdrawn.',
  },
  receiptKept: {
    fr: 'Ce navigateur le garde jusqu’à ce que vous l’effaciez : sur un appareil partagé, effacez-le en partant.',
    en: 'This browser keeps it until you erase it: on a shared device, erase it when you leave.',
  },
  receiptNotKept: {
    fr: 'Ce navigateur refuse de le garder : copiez-le maintenant si vous le voulez.',
    en: 'This browser refuses to keep it: copy it now if you want it.',
  },
  receiptForgotten: {
    fr: 'Le code a été effacé de ce navigateur.',
    en: 'The code was erased from this browser.',
  },
  code: { fr: 'Code du reçu', en: 'Receipt code' },
  copy: { fr: 'Copier', en: 'Copy' },
  copied: { fr: 'Code copié.', en: 'Code copied.' },
  copyByHand: {
    fr: 'Sélectionné : copiez-le avec votre clavier ou votre menu.',
    en: 'Selected: copy it with your keyboard or menu.',
  },
  forgetReceipt: { fr: 'Effacer le code de ce navigateur', en: 'Erase the code from this browser' },
  manage: {
    fr: 'Remplacer ou retirer ma réponse',
    en: 'Replace or withdraw my response',
  },
  askWhetherIn: {
    fr: 'Ma réponse est-elle enregistrée ?',
    en: 'Is my response recorded?',
  },

  // Asking, replacing, withdrawing
  manageTitle: { fr: 'Votre réponse', en: 'Your response' },
  manageAsk: {
    fr: 'Collez le code de votre reçu pour savoir si votre réponse est enregistrée, pour la remplacer ou la retirer.',
    en: 'Paste your receipt code to check that your response is recorded, to replace it or to withdraw it.',
  },
  manageOpen: {
    fr: 'Vérifier',
    en: 'Check',
  },
  codeMalformed: {
    fr: 'Ce n’est pas un code de reçu entier : copiez-le du premier au dernier caractère.',
    en: 'This is not a complete receipt code: copy it from the first to the last character.',
  },
  codeInvalid: {
    fr: 'Ce code n’est celui d’aucune enquête connue ici : copiez-le à nouveau, en entier.',
    en: 'This code belongs to no survey known here: copy it again, in full.',
  },
  noResponse: {
    fr: 'Aucune réponse n’est enregistrée sous ce code : elle a été retirée, ou n’est jamais arrivée.',
    en: 'No response is recorded under this code: it was withdrawn, or never arrived.',
  },
  answerSurvey: { fr: 'Répondre à l’enquête', en: 'Answer the survey' },
  noResponseClosed: {
    fr: 'Aucune réponse n’est enregistrée sous ce code : elle a été retirée, n’est jamais arrivée, ou a été effacée avec les autres au terme de leur conservation.',
    en: 'No response is recorded under this code: it was withdrawn, never arrived, or was deleted with all the others when they were no longer kept.',
  },
  recordedTitle: {
    fr: 'Votre réponse est enregistrée',
    en: 'Your response is recorded',
  },
  recordedIn: {
    fr: (wave: string) => `Enquête : ${wave}.`,
    en: (wave: string) => `Survey: ${wave}.`,
  },
  recordedOpen: {
    fr: (closesOn: string) => `Vous pouvez la remplacer ou la retirer jusqu’au ${closesOn}.`,
    en: (closesOn: string) => `You can replace or withdraw it until ${closesOn}.`,
  },
  recordedClosed: {
    fr: 'Cette enquête est close : la réponse ne peut plus être remplacée ni retirée.',
    en: 'This survey is closed: the response can no longer be replaced or withdrawn.',
  },
  receiptTellsNothing: {
    fr: 'Ce que vous avez répondu n’est pas montré ici : un reçu prouve, il ne raconte rien. Personne ne peut donc vous obliger à le montrer.',
    en: 'What you answered is not shown here: a receipt proves, it does not tell. So nobody can make you show it.',
  },
  changeFromStart: {
    fr: 'Pour la remplacer, vous répondez à nouveau depuis le début ; à l’envoi, vos nouvelles réponses remplacent les précédentes.',
    en: 'To replace it, answer again from the start: once sent, your new answers take the place of the old ones.',
  },
  answersHereOnly: {
    fr: 'Seule cette page les a encore, parce que vous venez de les envoyer. Quittez-la et elles ne sont plus lisibles nulle part.',
    en: 'Only this page still has them, because you have just sent them. Once you leave it, they can no longer be read anywhere.',
  },
  change: {
    fr: 'Remplacer ma réponse',
    en: 'Replace my response',
  },
  withdraw: { fr: 'Retirer ma réponse', en: 'Withdraw my response' },
  withdrawTitle: { fr: 'Retirer votre réponse ?', en: 'Withdraw your response?' },
  withdrawBefore: {
    fr: 'Elle sera supprimée, et aucune édition préparée ensuite ne la contiendra. Aucun chiffre de cette vague n’est encore paru.',
    en: 'It will be deleted, and no edition prepared from then on will contain it. None of this wave’s figures are out yet.',
  },
  withdrawAfter: {
    fr: 'Elle sera supprimée, et aucune édition préparée ensuite ne la contiendra. Une édition de cette vague est déjà parue : si votre réponse y est comptée, ces chiffres restent publiés tels quels.',
    en: 'It will be deleted, and no edition prepared from then on will contain it. An edition of this wave is already out: if your response is counted in it, those figures stay published as they are.',
  },
  withdrawUnknown: {
    fr: 'Elle sera supprimée, et aucune édition préparée ensuite ne la contiendra. Les chiffres déjà publiés, s’il y en a, restent tels quels.',
    en: 'It will be deleted, and no edition prepared from then on will contain it. Figures already published, if any, stay as they are.',
  },
  withdrawSpent: {
    fr: 'L’invitation avec laquelle vous avez répondu ne servira pas une seconde fois.',
    en: 'The invitation that you used will not let you in a second time.',
  },
  withdrawYes: { fr: 'Oui, la retirer', en: 'Yes, withdraw it' },
  withdrawNo: { fr: 'Non, la garder', en: 'No, keep it' },
  withdrawnTitle: { fr: 'Votre réponse a été retirée', en: 'Your response was withdrawn' },
  withdrawnLead: {
    fr: 'Elle est supprimée. Si son code était gardé dans ce navigateur, il en a été effacé.',
    en: 'It is deleted. If its code was kept in this browser, it was erased.',
  },
  withdrawing: {
    fr: 'Retrait en cours…',
    en: 'Withdrawing…',
  },
  withdrawPassing: {
    fr: 'Le retrait n’est pas passé : votre réponse est toujours enregistrée. Réessayez.',
    en: 'The withdrawal did not go through: your response is still recorded. Try again.',
  },
  withdrawUnsure: {
    fr: 'Le réseau manque ou le serveur ne répond pas : nous ne savons pas si le retrait est passé. Réessayez dès que possible ; le demander deux fois ne fait pas de mal.',
    en: 'There is no network, or the server is not answering: we cannot tell whether the withdrawal went through. Try again as soon as you can; asking twice does no harm.',
  },
  withdrawLate: {
    fr: 'L’enquête a fermé avant le retrait : votre réponse est enregistrée et le reste.',
    en: 'The survey closed before the withdrawal: your response stays recorded.',
  },
  passing: {
    fr: 'Le serveur ne répond pas pour l’instant, ou le réseau manque. Réessayez.',
    en: 'The server is not answering just now, or there is no network. Try again.',
  },

  // You and the others
  compareTitle: { fr: 'Vous et les autres', en: 'You and the others' },
  compareLead: {
    fr: (edition: string) => `D’après ${edition}. Calculé dans votre navigateur : rien n’est envoyé.`,
    en: (edition: string) => `From ${edition}. Worked out in your browser: nothing is sent.`,
  },
  compareEdition: {
    fr: (title: string) => `l’édition « ${title} »`,
    en: (title: string) => `the edition “${title}”`,
  },
  compareReference: {
    fr: 'l’enquête de 2010 (Hopscotch-Viavoice)',
    en: 'the 2010 survey (Hopscotch-Viavoice)',
  },
  compareFirst: {
    fr: (day: string) =>
      `Les premiers chiffres de l’observatoire paraîtront le ${day} : vous pourrez vous y comparer.`,
    en: (day: string) =>
      `The observatory’s first figures come out on ${day}: you can then see where you stand.`,
  },
  compareMeanwhile: {
    fr: 'En attendant, voici ce que répondaient les salariés en 2010.',
    en: 'Until then, here is what employees answered in 2010.',
  },
  compareAgain: { fr: 'Comparer', en: 'Compare' },
  compareYou: { fr: (answer: string) => `Vous : ${answer}.`, en: (answer: string) => `You: ${answer}.` },
  compareShare: {
    fr: (share: string) => `${share} ont répondu comme vous`,
    en: (share: string) => `${share} answered as you did`,
  },
  compareFew: { fr: 'Peu répondent comme vous.', en: 'Few answer as you do.' },
  compareMost: { fr: 'La plupart répondent comme vous.', en: 'Most answer as you do.' },
  compareGroup: {
    fr: (topic: string, label: string, share: string) =>
      `Parmi les personnes comme vous (${topic} : « ${label} ») : ${share}`,
    en: (topic: string, label: string, share: string) =>
      `Of people like you (${topic}: “${label}”): ${share}`,
  },
  compareInterval: {
    fr: 'Entre parenthèses, la fourchette où le vrai chiffre se trouve presque sûrement (19 fois sur 20).',
    en: 'In brackets, the range in which the true figure almost surely lies (19 times in 20).',
  },
  compareNone: {
    fr: 'Aucun chiffre publié jusqu’ici ne répond aux questions que l’on vient de vous poser.',
    en: 'No figure published so far answers the questions that you were just asked.',
  },
  compareSimulated: {
    fr: 'Cette édition contient des réponses simulées : ses chiffres ne décrivent pas de vrais salariés.',
    en: 'This edition contains simulated responses: its figures do not describe real employees.',
  },
  compareWording: {
    fr: 'la question était posée autrement : à lire comme un ordre de grandeur',
    en: 'the question was worded differently: read it as a rough guide',
  },
  compareUnreliable: { fr: 'peu de réponses : chiffre fragile', en: 'few answers: a fragile figure' },
  compareRest: {
    fr: (count: number) => (count === 1 ? 'Votre autre réponse' : `Vos ${count} autres réponses`),
    en: (count: number) => (count === 1 ? 'Your other answer' : `Your ${count} other answers`),
  },
  compareWithout: {
    fr: (count: string) =>
      `Sans chiffre dans cette édition : ${count} de vos réponses. Trop peu de personnes y ont répondu, ou la question n’était pas posée.`,
    en: (count: string) =>
      `Without a figure in this edition: ${count} of your answers. Too few people answered, or the question was not asked.`,
  },

  // What the employer sees
  seenTitle: { fr: 'Ce que votre employeur verra', en: 'What your employer will see' },
  seenNothing: {
    fr: 'De votre réponse, rien. Vous avez répondu sans lien d’entreprise : votre employeur n’en tire aucun chiffre à lui, il lira ce que tout le monde peut lire.',
    en: 'Nothing of yours. You answered without a company’s link: your employer gets no figure of its own from it, and will read what everybody can read.',
  },
  seenTogether: {
    fr: 'Jamais votre réponse, ni celles d’un service, des femmes ou des cadres : vos réponses à tous, prises ensemble et brouillées.',
    en: 'Never your response, nor what one department, the women or the managers said: all your answers together, blurred.',
  },
  seenGroups: {
    fr: 'Jamais votre réponse, ni celles des femmes ou des cadres : vos réponses à tous, et celles de chaque groupe que votre entreprise a nommé, s’il est assez nombreux ; prises ensemble et brouillées.',
    en: 'Never your response, nor what the women or the managers said: all your answers, and those of each group that your company named, if enough are in it; together, and blurred.',
  },
  seenMinimums: {
    fr: (headline: string, all: string) =>
      `Rien de vos réponses avant qu’environ ${headline} d’entre vous aient répondu ; six questions au plus jusqu’à ${all} ; tous les indicateurs au-delà.`,
    en: (headline: string, all: string) =>
      `Nothing of your answers before about ${headline} of you have answered; six questions at most up to ${all}; all indicators from there on.`,
  },
  seenExample: {
    fr: (respondents: string) =>
      `Voici à quoi ressemble sa page, pour une entreprise où ${respondents} personnes ont répondu. Exemple : ses chiffres sont inventés.`,
    en: (respondents: string) =>
      `This is what its page looks like, for a company where ${respondents} people answered. An example: its figures are made up.`,
  },

  // The self-check
  mayIPost: { fr: 'Puis-je publier ça ?', en: 'May I post this?' },
  mayIPostLead: {
    fr: 'Dix affaires jugées, en France et en Europe : devinez, puis lisez ce qui a été décidé. Rien n’est envoyé.',
    en: 'Ten decided cases from France and Europe: guess, then read what was decided. Nothing is sent.',
  },
  seeResults: { fr: 'Voir tous les résultats', en: 'See all results' },

  // What stands in the way
  closedTitle: { fr: 'L’enquête est close', en: 'The survey is closed' },
  closedLead: {
    fr: (closesOn: string) =>
      `Elle ne prend plus de réponses (dernier jour prévu : ${closesOn}). Celles qu’elle a reçues ne peuvent plus être remplacées ni retirées ; un reçu vous dit encore si la vôtre est enregistrée.`,
    en: (closesOn: string) =>
      `It takes no more responses (planned last day: ${closesOn}). Those received can no longer be replaced or withdrawn; a receipt still tells you whether yours is recorded.`,
  },
  notRecordedTitle: {
    fr: 'Votre réponse n’est pas enregistrée',
    en: 'Your response is not recorded',
  },
  notRecordedLead: {
    fr: (closesOn: string) =>
      `L’enquête a fermé avant qu’elle arrive (dernier jour prévu : ${closesOn}). Rien n’a été enregistré de ce que vous aviez répondu, et cette vague ne prend plus de réponses.`,
    en: (closesOn: string) =>
      `The survey closed before it arrived (planned last day: ${closesOn}). None of your answers was recorded, and this wave takes no more.`,
  },
  notRecordedNote: {
    fr: 'Vos réponses sont encore dans cet onglet : effacez-les, ou fermez-le. Si une autre vague s’ouvre, vous pourrez y répondre.',
    en: 'Your answers are still in this tab: erase them, or close it. If another wave opens, you can answer that one.',
  },
  eraseAnswers: {
    fr: 'Effacer mes réponses de cet onglet',
    en: 'Erase my answers from this tab',
  },
  changeLateTitle: {
    fr: 'Votre réponse est enregistrée, l’enquête est close',
    en: 'Your response is recorded, the survey is closed',
  },
  changeLateLead: {
    fr: 'Elle est enregistrée telle que vous l’aviez envoyée d’abord : l’enquête a fermé avant que vos nouvelles réponses arrivent.',
    en: 'It is recorded as you first sent it: the survey closed before your new answers arrived.',
  },
  changeUnsureLead: {
    fr: 'L’enquête a fermé alors que le réseau manquait. Une réponse de vous est enregistrée : la nouvelle si elle est arrivée à temps, sinon la précédente. Un reçu ne dit à personne laquelle.',
    en: 'The survey closed while there was no network. A response of yours is recorded: the new one if it arrived in time, the earlier one if not. A receipt tells nobody which.',
  },
  insecureTitle: {
    fr: 'Cette page est arrivée sans chiffrement',
    en: 'This page arrived without encryption',
  },
  insecureLead: {
    fr: 'Le jeton qui rend votre réponse anonyme se fabrique avec les fonctions de chiffrement du navigateur (crypto.subtle), et il ne les donne qu’aux pages en https, ou à celles de l’ordinateur même (http://localhost). Ouvrez cette adresse en https ; si rien ne s’ouvre, dites-le à la personne qui vous l’a donnée.',
    en: 'The token that makes your response anonymous is made with the browser’s encryption functions (crypto.subtle), which work only on https pages, or on pages of the computer itself (http://localhost). Open this address with https; if nothing opens, tell whoever gave it to you.',
  },
  outdatedTitle: { fr: 'Il manque quelque chose à ce navigateur', en: 'This browser is missing something' },
  outdatedLead: {
    fr: 'Le jeton qui rend votre réponse anonyme se fabrique avec les fonctions de chiffrement du navigateur (crypto.subtle), et celui-ci ne les a pas. Mettez-le à jour, ou ouvrez cette page dans un autre.',
    en: 'The token that makes your response anonymous is made with the browser’s encryption functions (crypto.subtle), and this one does not have them. Update it, or open this page in another.',
  },
  openSecurely: {
    fr: 'Ouvrir en https',
    en: 'Open with https',
  },
  scriptTitle: {
    fr: 'Une partie de la page n’a pas pu être chargée',
    en: 'Part of the page could not be loaded',
  },
  scriptLead: {
    fr: 'Il manque le programme qui prépare le jeton anonyme : le réseau manque, ou la page a été mise à jour depuis que vous l’avez ouverte. Rechargez-la : ce que vous avez répondu reste dans cet onglet.',
    en: 'The program that prepares the anonymous token is missing: there is no network, or the page has been updated since you opened it. Reload it: your answers stay in this tab.',
  },
  scriptLeadNotKept: {
    fr: 'Il manque le programme qui prépare le jeton anonyme. Réessayez d’abord : ce navigateur refuse de garder quoi que ce soit, et recharger la page efface ce que vous avez répondu.',
    en: 'The program that prepares the anonymous token is missing. Try again first: this browser refuses to store anything, and reloading the page erases your answers.',
  },
  reload: {
    fr: 'Recharger la page',
    en: 'Reload the page',
  },
  scheduledTitle: { fr: 'L’enquête n’est pas encore ouverte', en: 'The survey is not open yet' },
  scheduledLead: {
    fr: (opensOn: string) => `Elle ouvrira le ${opensOn}. Revenez à ce moment-là.`,
    en: (opensOn: string) => `It opens on ${opensOn}. Come back then.`,
  },
  noWaveTitle: { fr: 'Aucune enquête pour l’instant', en: 'No survey at the moment' },
  noWaveLead: {
    fr: 'Aucune n’est prévue. Les résultats publiés restent lisibles.',
    en: 'None is planned. You can still read the published results.',
  },
  invitationTitle: { fr: 'Cette invitation n’est pas valable', en: 'This invitation is not valid' },
  invitationLead: {
    fr: 'Le lien est incomplet, ou d’une autre vague, ou a été annulé ou remplacé par un plus récent. Rouvrez-le en entier depuis le message ou la carte, ou demandez-en un autre à la personne qui vous l’a donné.',
    en: 'The link is incomplete, or belongs to another wave, or was cancelled or replaced by a newer one. Open it again in full from the message or the card, or ask whoever gave it to you for another.',
  },
  testTitle: { fr: 'C’est un lien d’essai', en: 'This is a test link' },
  testLead: {
    fr: 'Il vient du message d’essai de votre entreprise et n’ouvre pas de questionnaire. Dans le message que chacun reçoit, un lien personnel est à cette place.',
    en: 'It comes from your company’s test message and opens no questionnaire. In the message that everyone receives, a personal link stands in its place.',
  },
  usedTitle: { fr: 'Cette invitation a déjà été commencée', en: 'This invitation was already started' },
  usedLead: {
    fr: 'Elle l’a été dans un autre navigateur ou sur un autre appareil, ou une réponse est déjà partie avec elle. Si c’était vous, rouvrez-y le lien : vous reprendrez où vous en étiez ; et si votre réponse est envoyée, son reçu permet de la changer. Si ce n’était pas vous, dites-le à la personne qui vous a invité. Vous pouvez aussi répondre à l’enquête ouverte, dès maintenant.',
    en: 'It was started in another browser or on another device, or a response was sent with it. If that was you, open the link there again and carry on where you left off; if your response is sent, its receipt lets you change it. If it was not you, tell whoever invited you. You can also answer the open survey, right now.',
  },
  lostTitle: {
    fr: 'Le lien de votre entreprise est arrivé incomplet',
    en: 'Your company’s link arrived incomplete',
  },
  lostLead: {
    fr: 'Vous venez par le lien d’une entreprise, mais sa fin s’est perdue en route : une messagerie, une redirection ou une copie l’a laissée de côté. Si votre entreprise vous a envoyé un lien, rouvrez-le depuis le message, ou copiez-le en entier : venir ici n’a rien consommé.',
    en: 'You followed a company’s link, but its end was lost on the way: a mail program, a redirect or a copy dropped it. If your company sent you a link, open it again from the message, or copy all of it: coming here has used nothing up.',
  },
  posterTitle: { fr: 'Cette affiche n’est plus valable', en: 'This poster is no longer valid' },
  posterLead: {
    fr: 'Le lien est incomplet, ou l’affiche est d’une autre vague, a été retirée ou remplacée par une plus récente. Scannez la plus récente, ou demandez à la personne qui l’a posée.',
    en: 'The link is incomplete, or the poster belongs to another wave, was withdrawn or was replaced by a newer one. Scan the newest one, or ask whoever put it up.',
  },
  drainedTitle: {
    fr: 'Cette affiche n’a plus d’admission à donner',
    en: 'This poster has no admission left',
  },
  drainedLead: {
    fr: 'Une affiche donne un nombre fixé d’admissions, et toutes sont prises. Si vous n’avez pas encore répondu, dites-le à la personne qui l’a posée : une nouvelle affiche peut en donner davantage.',
    en: 'A poster hands out a fixed number of admissions, and all of them are taken. If you have not answered yet, tell whoever put it up: a new poster can hand out more.',
  },
  answerOpen: { fr: 'Répondre sans invitation', en: 'Answer without an invitation' },
  answerOpenNote: {
    fr: 'Sans invitation, votre réponse compte dans l’observatoire, mais pas dans les chiffres de votre entreprise.',
    en: 'Without an invitation, your response counts in the observatory, but not in your company’s figures.',
  },
  wrongKeyTitle: { fr: 'Envoi refusé par votre navigateur', en: 'Your browser refused to send' },
  wrongKeyLead: {
    fr: 'Le serveur a proposé une clé qui n’est pas celle de sa liste publique, ou une liste qui se contredit. Une telle clé pourrait servir à reconnaître votre réponse ; rien n’a donc été envoyé. Vous pouvez réessayer ; si cela se reproduit, ne répondez pas ici et signalez-le.',
    en: 'The server offered a key that is not the one in its public list, or a list that contradicts itself. Such a key could be used to recognise your response, so nothing was sent. You may try again; if it happens again, do not answer here, and report it.',
  },
  otherListTitle: {
    fr: 'Arrêtez-vous là : ce n’est pas la liste de clés de votre lien',
    en: 'Stop here: this is not the list of keys that your link names',
  },
  otherListLead: {
    fr: 'Tout le monde répond sous les clés d’une même liste, et votre lien dit laquelle. Le serveur vient d’en présenter une autre à votre navigateur. Une clé qui ne serait donnée qu’à vous trahirait votre réponse : votre navigateur n’a donc rien envoyé, et vos réponses sont restées dans cet onglet.',
    en: 'Everybody answers under the keys of one list, and your link says which. The server has just shown your browser another one. A key given to you alone would give your answers away, so your browser has sent nothing, and your answers have stayed in this tab.',
  },
  otherListNote: {
    fr: 'Ouvrez d’abord le lien à nouveau, en entier, depuis le message ou l’affiche : il a pu être abîmé. Si cette page revient, ne répondez pas. Demandez à un collègue ce que son lien porte après « keys= » : ce doit être la même chose que dans le vôtre. Puis parlez-en à vos représentants, ou à qui surveille l’enquête de l’extérieur : cette partie du lien leur suffit pour vérifier, et ne dit pas qui vous êtes.',
    en: 'First open the link again, whole, from the message or the poster: it may have been damaged. If this page comes back, do not answer. Ask a colleague what their link carries after “keys=”: it must be the same as in yours. Then tell your representatives, or whoever watches over the survey from outside: that part of the link is all they need to check, and it does not say who you are.',
  },
  otherSheetTitle: {
    fr: 'Arrêtez-vous là : ce n’est pas la fiche de garantie de vos collègues',
    en: 'Stop here: this is not your colleagues’ guarantee sheet',
  },
  otherSheetLead: {
    fr: 'Tous ceux que votre entreprise invite doivent recevoir la même fiche. Celle que le serveur vous a montrée est une autre, ou ses questions et ses dates ne sont plus celles de l’enquête. Votre navigateur n’a rien envoyé, et vos réponses sont restées dans cet onglet. Si cette page revient, ne répondez pas, et parlez-en à vos représentants.',
    en: 'Everyone whom your company invites must get the same sheet. The one that the server has shown you is another, or its questions and dates are no longer the survey’s. Your browser has sent nothing, and your answers have stayed in this tab. If this page comes back, do not answer, and tell your representatives.',
  },
  tooSlowTitle: { fr: 'Le calcul prend trop de temps', en: 'The calculation is taking too long' },
  tooSlowLead: {
    fr: 'Votre appareil n’a pas fini le calcul qui prépare le jeton anonyme. Vos réponses sont gardées dans cet onglet. Laissez-lui cinq minutes, sans économie d’énergie si possible, ou répondez depuis un autre appareil.',
    en: 'Your device has not finished the calculation that prepares the anonymous token. Your answers are kept in this tab. Give it five minutes, without power saving if possible, or answer from another device.',
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
    en: 'The page could not reach the survey. Your answers so far are kept in this tab: try again in a moment.',
  },
  tryAgain: { fr: 'Réessayer', en: 'Try again' },
});

export type Texts = typeof texts extends infer T
  ? { [K in keyof T]: T[K] extends { readonly fr: infer V } ? V : never }
  : never;
