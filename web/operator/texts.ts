import { defineTexts, type TextsOf } from '../shared/language.ts';

/** All texts of the operator's page, but the names of questions and answers, which the questionnaire has. */
export const texts = defineTexts({
  title: { fr: 'Espace opérateur', en: 'Operator’s space' },
  loading: { fr: 'Chargement…', en: 'Loading…' },
  retry: { fr: 'Réessayer', en: 'Try again' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  dismiss: { fr: 'Fermer', en: 'Close' },
  working: { fr: 'En cours…', en: 'Working…' },
  checking: { fr: 'Vérification…', en: 'Checking…' },
  nothingHere: { fr: 'Il n’y a rien ici', en: 'There is nothing here' },
  toOverview: { fr: 'Vers la vue d’ensemble', en: 'To the overview' },

  // Signing in
  signInTitle: { fr: 'Se connecter', en: 'Sign in' },
  key: { fr: 'Clé de l’opérateur', en: 'Operator’s key' },
  keyHint: {
    fr: 'Elle a été créée à l’installation de l’observatoire. Elle reste dans cet onglet jusqu’à ce que vous le fermiez.',
    en: 'It was created when the observatory was set up. It stays in this tab until you close it.',
  },
  keyMissing: { fr: 'Collez ici la clé de l’opérateur.', en: 'Paste the operator’s key here.' },
  keyWrong: {
    fr: 'Ce n’est pas la clé de l’opérateur : vérifiez qu’elle est entière.',
    en: 'This is not the operator’s key: check that it is complete.',
  },
  signIn: { fr: 'Entrer', en: 'Enter' },
  signOut: { fr: 'Se déconnecter', en: 'Sign out' },
  signOutFailed: {
    fr: 'La déconnexion n’a pas abouti : votre session est encore ouverte. Réessayez.',
    en: 'Signing out did not go through: you are still signed in. Try again.',
  },
  sessionEnded: { fr: 'Vous n’êtes plus connecté·e.', en: 'You are no longer signed in.' },
  sessionEndedText: {
    fr: 'La clé n’est plus valable. Entrez la nouvelle : ce que vous aviez saisi est encore là.',
    en: 'The key is no longer valid. Enter the new one: what you had typed is still there.',
  },

  notInRole: {
    fr: 'Votre rôle ne le permet pas : demandez à une personne qui administre l’observatoire.',
    en: 'Your role does not allow this: ask someone who runs the observatory.',
  },
  lookOnly: {
    fr: 'Vous êtes ici en lecture : vous pouvez tout voir et tout télécharger. Seules les personnes qui administrent l’observatoire peuvent modifier quelque chose.',
    en: 'You are here to read: you can see and download everything. Only those who run the observatory can change anything.',
  },
  notForYou: {
    fr: 'Réservé aux personnes qui administrent l’observatoire',
    en: 'Only for those who run the observatory',
  },

  // Failures
  unreachable: {
    fr: 'L’observatoire ne répond pas : vérifiez la connexion, puis réessayez. Rien de ce qui est saisi n’est perdu.',
    en: 'The observatory is not responding. Check your connection and try again; nothing you typed is lost.',
  },
  unavailable: {
    fr: 'L’observatoire est indisponible pour l’instant. Réessayez dans un moment ; rien de ce qui est saisi n’est perdu.',
    en: 'The observatory is unavailable at the moment. Try again shortly; nothing you typed is lost.',
  },
  unexpected: {
    fr: 'La demande n’a pas abouti. Réessayez ; rien de ce qui est saisi n’est perdu.',
    en: 'The request failed. Try again; nothing you typed is lost.',
  },
  refusedByService: {
    fr: (detail: string) => `L’observatoire a refusé la demande, avec ces mots : “${detail}”`,
    en: (detail: string) => `The observatory refused the request, in these words: “${detail}”`,
  },
  companyChanged: {
    fr: 'Cette entreprise a changé entre-temps ; elle est affichée telle qu’elle est maintenant. Relisez-la avant de décider.',
    en: 'This company has changed in the meantime; it is shown as it is now. Read it again before you decide.',
  },
  waveExists: { fr: 'Une vague porte déjà cet identifiant.', en: 'There is already a wave with this id.' },
  unsavedQuestion: {
    fr: 'Des modifications ne sont pas enregistrées. Quitter cette vue et les perdre ?',
    en: 'Some changes are not saved. Leave this view and lose them?',
  },
  draftQuestion: {
    fr: 'Une vague est en préparation dans cet onglet. Se déconnecter et perdre ce qui est saisi ?',
    en: 'A wave is being prepared in this tab. Sign out and lose what you typed?',
  },

  // Ways
  viewsNavigation: { fr: 'Vues de l’espace opérateur', en: 'Views of the operator’s space' },
  overview: { fr: 'Vue d’ensemble', en: 'Overview' },
  companies: { fr: 'Entreprises', en: 'Companies' },
  log: { fr: 'Journal', en: 'Log' },

  // Overview
  waves: { fr: 'Vagues', en: 'Waves' },
  wavesCaption: { fr: 'Les vagues, la plus récente d’abord', en: 'The waves, newest first' },
  lastEdition: { fr: 'Dernière édition', en: 'Last edition' },
  noEdition: { fr: 'aucune', en: 'none' },
  editionLine: {
    fr: (edition: string, day: string, respondents: string) =>
      `${edition}, le ${day}, ${respondents} répondants`,
    en: (edition: string, day: string, respondents: string) =>
      `${edition}, on ${day}, ${respondents} respondents`,
  },
  noWaves: { fr: 'Il n’y a pas encore de vague.', en: 'There is no wave yet.' },
  scheduled: { fr: 'à venir', en: 'scheduled' },
  open: { fr: 'ouverte', en: 'open' },
  closed: { fr: 'close', en: 'closed' },
  closedEarly: { fr: 'close avant son terme', en: 'closed early' },
  period: {
    fr: (from: string, to: string) => `du ${from} au ${to}`,
    en: (from: string, to: string) => `${from} to ${to}`,
  },
  createWave: { fr: 'Ouvrir une nouvelle vague', en: 'Open a new wave' },
  calendar: { fr: 'Calendrier', en: 'Calendar' },
  calendarOf: {
    fr: (wave: string) => `Calendrier des éditions : ${wave}`,
    en: (wave: string) => `Calendar of editions: ${wave}`,
  },
  latestActions: { fr: 'Dernières actions', en: 'Latest actions' },
  wholeLog: { fr: 'Tout le journal', en: 'The whole log' },

  // Companies
  companiesLead: {
    fr: 'Vérifiez que l’entreprise est bien celle qu’elle dit être, par un moyen qui ne vient pas d’elle : registre, standard, site officiel. Tant qu’elle n’est pas vérifiée, les réponses de ses salariés ne comptent pas et elle ne voit aucune comparaison.',
    en: 'Check that the company is who it says it is, through a channel that it did not give you: the register, its switchboard, its official site. Until it is verified, its people’s answers do not count and it sees no benchmark.',
  },
  byStatus: { fr: 'Entreprises par état', en: 'Companies by status' },
  pendingCompanies: {
    fr: (count: string) => `À vérifier (${count})`,
    en: (count: string) => `To verify (${count})`,
  },
  verifiedCompanies: {
    fr: (count: string) => `Vérifiées (${count})`,
    en: (count: string) => `Verified (${count})`,
  },
  refusedCompanies: {
    fr: (count: string) => `Refusées (${count})`,
    en: (count: string) => `Refused (${count})`,
  },
  suspendedCompanies: {
    fr: (count: string) => `Suspendues (${count})`,
    en: (count: string) => `Suspended (${count})`,
  },
  noCompanies: { fr: 'Aucune entreprise dans cet état.', en: 'No company has this status.' },
  employees: {
    fr: (count: number, written: string) => (count === 1 ? 'un salarié' : `${written} salariés`),
    en: (count: number, written: string) => (count === 1 ? 'one employee' : `${written} employees`),
  },
  companyId: { fr: 'identifiant', en: 'id' },
  showMore: {
    fr: (count: string) => `Montrer les ${count} suivantes`,
    en: (count: string) => `Show the next ${count}`,
  },
  verify: { fr: 'Vérifier…', en: 'Verify…' },
  refuse: { fr: 'Refuser…', en: 'Refuse…' },
  verifyOf: { fr: (name: string) => `Vérifier ${name}`, en: (name: string) => `Verify ${name}` },
  refuseOf: { fr: (name: string) => `Refuser ${name}`, en: (name: string) => `Refuse ${name}` },
  verifyQuestion: { fr: 'Déclarer cette entreprise vérifiée ?', en: 'Mark this company as verified?' },
  verifyEffect: {
    fr: 'Les réponses de ses salariés, y compris celles déjà données, compteront dès la prochaine édition, et elle verra sa comparaison dès qu’assez d’entre eux auront répondu. Vous pourrez encore la refuser.',
    en: 'Its people’s answers, including those already given, will count from the next edition on. It will see its benchmark once enough of them have answered. You can still refuse it later.',
  },
  verifyYes: { fr: 'Oui, elle est vérifiée', en: 'Yes, it is verified' },
  refuseQuestion: { fr: 'Refuser cette entreprise ?', en: 'Refuse this company?' },
  refuseEffect: {
    fr: 'Ses liens d’invitation n’admettront plus personne, les réponses de ses salariés ne compteront pas dans les prochaines éditions, et elle ne verra plus aucune comparaison. Rien n’est effacé : vous pourrez encore la vérifier.',
    en: 'Its invitation links will no longer admit anyone, its people’s answers will not count in the next editions, and it will see no benchmark. Nothing is deleted: you can still verify it later.',
  },
  refuseYes: { fr: 'Oui, la refuser', en: 'Yes, refuse it' },
  suspend: { fr: 'Suspendre…', en: 'Suspend…' },
  suspendOf: { fr: (name: string) => `Suspendre ${name}`, en: (name: string) => `Suspend ${name}` },
  suspendQuestion: { fr: 'Suspendre cette entreprise ?', en: 'Suspend this company?' },
  suspendYes: { fr: 'Oui, la suspendre', en: 'Yes, suspend it' },
  suspendedNow: {
    fr: (name: string) => `${name} est suspendue. Pour revenir en arrière, vérifiez-la sous « Suspendues ».`,
    en: (name: string) => `${name} is suspended. To undo this, verify it under “Suspended”.`,
  },
  reason: { fr: 'Motif, envoyé à l’entreprise', en: 'Reason, emailed to the company' },
  reasonGiven: { fr: 'Motif donné :', en: 'Reason given:' },
  verifiedNow: {
    fr: (name: string) => `${name} est vérifiée. Pour revenir en arrière, refusez-la sous « Vérifiées ».`,
    en: (name: string) => `${name} is verified. To undo this, refuse it under “Verified”.`,
  },
  refusedNow: {
    fr: (name: string) => `${name} est refusée. Pour revenir en arrière, vérifiez-la sous « Refusées ».`,
    en: (name: string) => `${name} is refused. To undo this, verify it under “Refused”.`,
  },

  // Log
  logLead: {
    fr: 'Les cent dernières actions faites sur ces pages ou par l’API. Les entrées sont numérotées sans trou et ne s’effacent pas. Chaque action est inscrite avant d’être faite, et son issue ensuite.',
    en: 'The hundred latest actions taken on these pages or through the API. Entries are numbered without gaps and cannot be erased. Each action is recorded before it is carried out, and its outcome afterwards.',
  },
  logCaption: {
    fr: 'Actions de l’opérateur, la plus récente d’abord',
    en: 'The operator’s actions, newest first',
  },
  noActions: { fr: 'Aucune action n’a encore été faite.', en: 'No action has been taken yet.' },
  number: { fr: 'N°', en: 'No.' },
  week: { fr: 'Semaine du', en: 'Week of' },
  who: { fr: 'Par', en: 'By' },
  byObservatory: { fr: 'l’observatoire', en: 'the observatory' },
  byOperatorKey: { fr: 'clé de l’opérateur', en: 'operator’s key' },
  byKey: { fr: (name: string) => `clé « ${name} »`, en: (name: string) => `key “${name}”` },
  dayOnly: { fr: (day: string) => `le ${day}`, en: (day: string) => day },
  action: { fr: 'Action', en: 'Action' },
  object: { fr: 'Objet', en: 'Object' },
  outcome: { fr: 'Issue', en: 'Outcome' },
  done: { fr: 'faite', en: 'done' },
  refusedOutcome: {
    fr: (reason: string) => `non faite : ${reason}`,
    en: (reason: string) => `not done: ${reason}`,
  },
  unknownOutcome: { fr: 'issue inconnue', en: 'outcome unknown' },
  unknownOutcomeNote: {
    fr: 'Issue inconnue : l’action est en cours, ou sa fin n’a pas pu être inscrite. Regardez l’objet lui-même pour savoir si elle a eu lieu.',
    en: 'Outcome unknown: the action is still under way, or its outcome could not be recorded. Look at the object itself to see whether it took place.',
  },
  responsesRefused: {
    fr: (count: number) =>
      `Lignes écartées parmi les réponses (${count}) : l’observatoire ne les a pas écrites, ou quelqu’un les a modifiées`,
    en: (count: number) =>
      `Rows set aside among the responses (${count}): the observatory did not write them, or someone changed them`,
  },

  // Waves
  waveOf: { fr: (id: string) => `Vague ${id}`, en: (id: string) => `Wave ${id}` },
  id: { fr: 'Identifiant', en: 'Id' },
  idHint: {
    fr: 'Il figure dans les adresses et les noms de fichiers, et ne pourra plus changer. Par exemple : 2027-q1.',
    en: 'It appears in addresses and file names and cannot be changed later. For example: 2027-q1.',
  },
  idWrong: {
    fr: 'De 2 à 40 minuscules sans accent, chiffres ou tirets, sans tiret au début ; ni « new » ni « current ».',
    en: '2 to 40 lower-case letters without accents, digits or hyphens, not beginning with a hyphen; neither “new” nor “current”.',
  },
  titleAndDates: { fr: 'Titre et dates', en: 'Title and dates' },
  opensOn: { fr: 'Premier jour', en: 'First day' },
  opensOnHint: {
    fr: 'Les réponses sont acceptées dès le début de ce jour, heure de Paris.',
    en: 'Answers are accepted from the beginning of this day, Paris time.',
  },
  closesOn: { fr: 'Dernier jour', en: 'Last day' },
  closesOnHint: {
    fr: 'Les réponses sont acceptées jusqu’à la fin de ce jour, heure de Paris.',
    en: 'Answers are accepted until the end of this day, Paris time.',
  },
  plan: { fr: 'Éditions', en: 'Editions' },
  planLead: {
    fr: 'D’une à quatre ; plus elles sont nombreuses, moins chacune en dit, car elles se partagent le budget de confidentialité. La dernière paraît après le dernier jour et est définitive, les autres sont provisoires. Elles ne changent plus une fois la vague ouverte. Heures de Paris.',
    en: 'One to four. The more there are, the less each can tell, since they share the privacy budget. The last comes out after the last day and is final; the others are provisional. They can no longer change once the wave is open. Paris time.',
  },
  releasesOn: { fr: 'Jour de parution', en: 'Day of release' },
  hour: { fr: 'Heure', en: 'Hour' },
  hourOption: { fr: (hour: number) => `${hour}\u00a0h`, en: (hour: number) => `${hour}:00` },
  addEdition: { fr: 'Ajouter une édition avant la dernière', en: 'Add an edition before the last' },
  removeEdition: { fr: 'Retirer', en: 'Remove' },
  removeEditionOf: {
    fr: (number: number) => `Retirer l’édition ${number} du plan`,
    en: (number: number) => `Remove edition ${number} from the plan`,
  },
  created: {
    fr: (title: string, from: string, to: string) =>
      `La vague « ${title} » est créée. Elle prendra des réponses du ${from} au ${to}.`,
    en: (title: string, from: string, to: string) =>
      `The wave “${title}” is created. It will take answers from ${from} to ${to}.`,
  },
  toCalendar: { fr: 'Calendrier des éditions de cette vague', en: 'Calendar of this wave’s editions' },
  save: { fr: 'Enregistrer', en: 'Save' },
  discard: { fr: 'Revenir à la version enregistrée', en: 'Go back to the saved version' },
  discarded: { fr: 'Vos modifications sont abandonnées.', en: 'Your changes are discarded.' },
  allSaved: { fr: 'Tout est enregistré.', en: 'Everything is saved.' },
  unsaved: {
    fr: (fields: string) => `Pas encore enregistré : ${fields}.`,
    en: (fields: string) => `Not saved yet: ${fields}.`,
  },
  saved: { fr: (fields: string) => `Enregistré : ${fields}.`, en: (fields: string) => `Saved: ${fields}.` },
  wrongFields: {
    fr: (count: number) =>
      count === 1
        ? 'Un champ est à corriger ; rien n’a été enregistré.'
        : `${count} champs sont à corriger ; rien n’a été enregistré.`,
    en: (count: number) =>
      count === 1
        ? 'One field needs correcting; nothing was saved.'
        : `${count} fields need correcting; nothing was saved.`,
  },

  closeTitle: { fr: 'Clore plus tôt que prévu', en: 'Close early' },
  close: { fr: 'Clore cette vague…', en: 'Close this wave…' },
  closeQuestion: {
    fr: (title: string) => `Clore « ${title} » maintenant ?`,
    en: (title: string) => `Close “${title}” now?`,
  },
  closeAnswers: {
    fr: 'Plus aucune réponse n’est acceptée, même de ceux qui ont le questionnaire ouvert.',
    en: 'No more answers are accepted, not even from people who have the questionnaire open.',
  },
  closeReceipts: {
    fr: 'Les réponses données comptent encore ; on ne peut plus les modifier ni les retirer.',
    en: 'Answers already given still count; they can no longer be changed or withdrawn.',
  },
  closePublication: {
    fr: 'Ses éditions gardent leurs dates et leurs heures.',
    en: 'Its editions keep their dates and times.',
  },
  closeForGood: { fr: 'On ne peut pas rouvrir une vague.', en: 'A wave cannot be opened again.' },
  closeScheduled: { fr: 'Cette vague n’ouvrira jamais.', en: 'This wave will never open.' },
  closeYes: { fr: 'Oui, clore la vague', en: 'Yes, close the wave' },
  closedNow: {
    fr: (title: string) => `La vague « ${title} » est close : elle ne prend plus de réponses.`,
    en: (title: string) => `The wave “${title}” is closed: it takes no more answers.`,
  },
  isClosed: { fr: 'Cette vague est close.', en: 'This wave is closed.' },

  // Population and margins
  populationTitle: { fr: 'Population et marges', en: 'Population and margins' },
  population: { fr: 'Personnes dans la population', en: 'People in the population' },
  populationSource: { fr: 'Source de ce nombre', en: 'Source of this number' },
  marginsLead: {
    fr: 'Les réponses sont redressées pour que chaque groupe ait la même part que dans la population. Une catégorie peut réunir plusieurs réponses du questionnaire, là où la statistique publique ne les sépare pas.',
    en: 'Responses are weighted so that each group has the same share as in the population. A category may group several answers of the questionnaire where official statistics do not separate them.',
  },
  marginSummary: {
    fr: (count: number, sum: string) => `${count} catégorie${count > 1 ? 's' : ''}, ${sum}`,
    en: (count: number, sum: string) => `${count} categor${count === 1 ? 'y' : 'ies'}, ${sum}`,
  },
  category: { fr: (index: number) => `Catégorie ${index}`, en: (index: number) => `Category ${index}` },
  percentOf: {
    fr: (category: string) => `Part de « ${category} », en pour cent`,
    en: (category: string) => `Share of “${category}”, in per cent`,
  },
  percent: { fr: 'Part, en %', en: 'Share, in %' },
  noCodes: { fr: 'encore sans réponse', en: 'no answer yet' },
  removeCategory: { fr: 'Retirer', en: 'Remove' },
  removeCategoryOf: {
    fr: (index: number) => `Retirer la catégorie ${index}`,
    en: (index: number) => `Remove category ${index}`,
  },
  addCategory: { fr: 'Ajouter une catégorie', en: 'Add a category' },
  sum: { fr: (sum: string) => `Somme : ${sum}`, en: (sum: string) => `Sum: ${sum}` },
  sumRounded: {
    fr: (sum: string) => `Somme : ${sum}, aux arrondis près ; les parts seront ramenées à 100 %`,
    en: (sum: string) => `Sum: ${sum} by rounding; the shares will be scaled to 100%`,
  },
  sumMissing: {
    fr: (sum: string, missing: string) => `Somme : ${sum} ; il manque ${missing}`,
    en: (sum: string, missing: string) => `Sum: ${sum}; ${missing} missing`,
  },
  sumTooMuch: {
    fr: (sum: string, over: string) => `Somme : ${sum} ; ${over} de trop`,
    en: (sum: string, over: string) => `Sum: ${sum}; ${over} too much`,
  },
  notInMargin: {
    fr: (codes: string) =>
      `Dans aucune catégorie : ${codes}. Ces répondants gardent leur part de l’échantillon.`,
    en: (codes: string) => `In no category: ${codes}. These respondents keep their share of the sample.`,
  },
  source: { fr: 'Source de cette marge', en: 'Source of this margin' },
  removeMarginOf: {
    fr: (variable: string) => `Retirer la marge « ${variable} »`,
    en: (variable: string) => `Remove the margin “${variable}”`,
  },
  addMargin: { fr: 'Ajouter une marge', en: 'Add a margin' },
  addMarginBy: { fr: 'Ajouter une marge selon…', en: 'Add a margin by…' },
  choose: { fr: 'Choisissez…', en: 'Choose…' },
  noMargins: {
    fr: 'Sans aucune marge, les réponses ne sont pas redressées et rien ne peut être publié.',
    en: 'Without any margin, responses are not weighted and nothing can be published.',
  },

  // What is wrong in a field
  missing: { fr: 'À remplir.', en: 'Fill this in.' },
  missingOther: {
    fr: 'À remplir dans cette langue aussi, ou à laisser vide dans les deux.',
    en: 'Write this in the other language too, or leave both empty.',
  },
  tooLong: {
    fr: (most: string, typed: string) => `Au plus ${most} caractères ; il y en a ${typed}.`,
    en: (most: string, typed: string) => `At most ${most} characters; you have typed ${typed}.`,
  },
  dateWrong: { fr: 'Choisissez un jour.', en: 'Choose a day.' },
  opensInPast: {
    fr: 'Ce jour est passé : la collecte commence aujourd’hui au plus tôt.',
    en: 'This day has passed: fieldwork begins today at the earliest.',
  },
  questionnaireGone: {
    fr: 'Ce questionnaire n’est plus proposé, ou a changé depuis : choisissez-en un dans la liste.',
    en: 'This questionnaire is no longer offered, or has changed since: choose one from the list.',
  },
  datesTurned: {
    fr: 'Le dernier jour est avant le premier.',
    en: 'The last day is before the first.',
  },
  releaseBeforeOpening: {
    fr: 'Une édition ne peut pas paraître avant le premier jour.',
    en: 'An edition cannot be released before the first day.',
  },
  releaseOutOfOrder: {
    fr: 'Elle doit paraître après celle qui la précède.',
    en: 'It must come out after the previous one.',
  },
  lastBeforeClosing: {
    fr: 'La dernière édition doit paraître après le dernier jour de la vague.',
    en: 'The last edition must come out after the wave’s last day.',
  },
  releaseRefused: {
    fr: 'Les éditions doivent se suivre, à partir du premier jour ; la dernière doit paraître après le dernier jour.',
    en: 'Editions must follow one another, starting from the first day; the last must come out after the last day.',
  },
  closesAfterLast: {
    fr: 'La dernière édition est fixée et doit paraître après ce jour.',
    en: 'The last edition is fixed and must come out after this day.',
  },
  populationWrong: {
    fr: 'Un nombre entier de personnes, de 1 à 10 milliards.',
    en: 'A whole number of people, from 1 to 10 billion.',
  },
  percentWrong: {
    fr: 'Un nombre au-dessus de 0 et jusqu’à 100, avec dix décimales au plus.',
    en: 'A number above 0 and up to 100, with at most ten decimals.',
  },
  sumWrong: {
    fr: 'Le total des parts de la marge doit être de 100 %.',
    en: 'The margin’s shares must add up to 100%.',
  },
  codesMissing: {
    fr: 'Choisissez au moins une réponse, ou retirez la catégorie.',
    en: 'Choose at least one answer, or remove the category.',
  },
  categoriesTooFew: {
    fr: 'Une marge a au moins deux catégories.',
    en: 'A margin has at least two categories.',
  },
  fieldRefused: {
    fr: 'L’observatoire n’accepte pas cette valeur.',
    en: 'The observatory does not accept this value.',
  },

  // Method notice
  noticeTitle: { fr: 'Notice de méthode', en: 'Method notice' },
  noticeLead: {
    fr: 'Elle accompagne chaque édition. Rien ne paraît tant qu’un champ est vide dans l’une ou l’autre langue. Dates, effectifs, redressement et libellés s’y ajoutent automatiquement.',
    en: 'It accompanies every edition. Nothing is published while a field is empty in either language. Dates, numbers, weighting and question wording are added automatically.',
  },
  inFrench: { fr: 'En français', en: 'In French' },
  inEnglish: { fr: 'En anglais', en: 'In English' },
});

export type Texts = TextsOf<typeof texts>;
