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
    fr: 'Elle a été créée à l’installation de l’observatoire. Elle reste dans cet onglet, jusqu’à sa fermeture.',
    en: 'It was made when the observatory was set up. It stays in this tab, until the tab is closed.',
  },
  keyMissing: { fr: 'Collez ici la clé de l’opérateur.', en: 'Paste the operator’s key here.' },
  keyWrong: {
    fr: 'Ce n’est pas la clé de l’opérateur : vérifiez qu’elle est entière.',
    en: 'This is not the operator’s key: check that it is complete.',
  },
  signIn: { fr: 'Entrer', en: 'Enter' },
  signOut: { fr: 'Se déconnecter', en: 'Sign out' },
  sessionEnded: { fr: 'La clé n’est plus valable.', en: 'The key is no longer valid.' },
  sessionEndedText: {
    fr: 'La clé n’est plus valable. Entrez la nouvelle : ce que vous aviez saisi est encore là.',
    en: 'The key is no longer valid. Enter the new one: what you had typed is still there.',
  },

  notInRole: {
    fr: 'Votre rôle ne le permet pas : demandez à une personne qui conduit l’observatoire.',
    en: 'Your role does not allow this: ask somebody who operates the observatory.',
  },
  lookOnly: {
    fr: 'Votre rôle est de lire : tout se voit et se télécharge ; ce qui change quelque chose revient à qui conduit l’observatoire.',
    en: 'Your role is to read: everything can be seen and downloaded; what changes something is for those who operate.',
  },
  notForYou: { fr: 'Réservé à qui conduit l’observatoire', en: 'For those who operate the observatory' },

  // Failures
  unreachable: {
    fr: 'L’observatoire ne répond pas : vérifiez la connexion, puis réessayez. Rien de ce qui est saisi n’est perdu.',
    en: 'The observatory does not answer: check the connection and try again. Nothing typed is lost.',
  },
  unavailable: {
    fr: 'L’observatoire est indisponible pour l’instant. Réessayez dans un moment ; rien de ce qui est saisi n’est perdu.',
    en: 'The observatory is not available for the moment. Try again shortly; nothing typed is lost.',
  },
  unexpected: {
    fr: 'La demande n’a pas abouti. Réessayez ; rien de ce qui est saisi n’est perdu.',
    en: 'The request did not succeed. Try again; nothing typed is lost.',
  },
  refusedByService: {
    fr: (detail: string) => `L’observatoire a refusé la demande, avec ces mots : “${detail}”`,
    en: (detail: string) => `The observatory refused the request, in these words: “${detail}”`,
  },
  changedMeanwhile: {
    fr: 'Une autre modification a été faite au même instant. Vérifiez dans le journal ce qui a été fait, puis recommencez ; rien de ce qui est saisi n’est perdu.',
    en: 'Another change was made at the same instant. See in the log what was done, then try again; nothing typed is lost.',
  },
  waveExists: { fr: 'Une vague porte déjà cet identifiant.', en: 'A wave has this id already.' },
  unknownWave: { fr: 'Il n’y a pas de vague de ce nom.', en: 'There is no wave of this name.' },
  unknownCompany: { fr: 'Cette entreprise n’existe plus.', en: 'This company no longer exists.' },
  waveTooLarge: {
    fr: 'Cette vague a tant de réponses que son édition ne se prépare pas le temps d’une requête : elle est préparée d’elle-même, dans l’heure où il en est temps.',
    en: 'This wave has so many responses that its edition cannot be prepared while a request waits: it is prepared by itself, within the hour in which it is due.',
  },
  editionNotDue: {
    fr: 'Il est trop tôt pour préparer cette édition.',
    en: 'It is too early to prepare this edition.',
  },
  editionOutOfOrder: {
    fr: 'Les éditions se préparent l’une après l’autre : celle d’avant n’est ni publiée ni retirée. Relisez le calendrier.',
    en: 'Editions are prepared one after the other: the one before is neither released nor withdrawn. Read the calendar again.',
  },
  editionNotPrepared: {
    fr: 'Cette édition n’est pas encore préparée. Relisez le calendrier.',
    en: 'This edition is not prepared yet. Read the calendar again.',
  },
  editionReleasedAlready: {
    fr: 'Cette édition est déjà publiée. Relisez le calendrier.',
    en: 'This edition is released already. Read the calendar again.',
  },
  editionWithdrawnAlready: {
    fr: 'Cette édition a été retirée. Relisez le calendrier.',
    en: 'This edition has been withdrawn. Read the calendar again.',
  },
  waveFixed: {
    fr: 'Depuis que la vague est ouverte, son ouverture, son questionnaire, sa population et son calage ne changent plus. Rien n’a été enregistré.',
    en: 'Since the wave opened, its opening, questionnaire, population and margins no longer change. Nothing was saved.',
  },
  editionsFixed: {
    fr: 'Les éditions d’une vague ouverte ne changent plus : les répondants en ont été prévenus. Ce qui les déplacerait est refusé.',
    en: 'The editions of an open wave no longer change: respondents were told of them. What would move them is refused.',
  },
  noticeLost: {
    fr: 'Rien n’a été préparé : il manque des champs à la notice de méthode. Relisez le calendrier.',
    en: 'Nothing was prepared: fields of the method notice are missing. Read the calendar again.',
  },
  bodyTooLarge: {
    fr: 'Les textes sont trop longs, tous ensemble, pour être envoyés. Raccourcissez la notice ; rien de ce qui est saisi n’est perdu.',
    en: 'Taken together, the texts are too long to be sent. Shorten the notice; nothing typed is lost.',
  },
  unsavedQuestion: {
    fr: 'Des modifications ne sont pas enregistrées. Quitter cette vue et les perdre ?',
    en: 'Some changes are not saved. Leave this view and lose them?',
  },
  draftQuestion: {
    fr: 'Une vague est en préparation dans cet onglet. Se déconnecter et perdre ce qui est saisi ?',
    en: 'A wave is being prepared in this tab. Sign out and lose what is typed?',
  },

  // Ways
  viewsNavigation: { fr: 'Vues de l’espace opérateur', en: 'Views of the operator’s space' },
  overview: { fr: 'Vue d’ensemble', en: 'Overview' },
  companies: { fr: 'Entreprises', en: 'Companies' },
  log: { fr: 'Journal', en: 'Log' },

  // Overview
  waves: { fr: 'Vagues', en: 'Waves' },
  wavesCaption: { fr: 'Les vagues, la plus récente d’abord', en: 'The waves, newest first' },
  wave: { fr: 'Vague', en: 'Wave' },
  dates: { fr: 'Dates', en: 'Dates' },
  status: { fr: 'État', en: 'Status' },
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
    en: 'Check that the company is who it says, by a way that does not come from the company: register, switchboard, official site. Until it is verified, its people’s answers do not count and it sees no benchmark.',
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
  noCompanies: { fr: 'Aucune entreprise dans cet état.', en: 'No company of this status.' },
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
  verifyQuestion: { fr: 'Déclarer vérifiée cette entreprise ?', en: 'Declare this company verified?' },
  verifyEffect: {
    fr: 'Les réponses de ses salariés, y compris celles déjà données, compteront dès la prochaine édition, et elle verra sa comparaison dès qu’assez d’entre eux auront répondu. Vous pourrez encore la refuser.',
    en: 'Its people’s answers, those already given included, will count from the next edition on, and it will see its benchmark once enough of them have answered. You can still refuse it later.',
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
    fr: (name: string) => `${name} est suspendue. Pour revenir là-dessus, vérifiez-la, sous « Suspendues ».`,
    en: (name: string) => `${name} is suspended. To go back on it, verify it, under “Suspended”.`,
  },
  reason: { fr: 'Motif, envoyé à l’entreprise', en: 'Reason, which the company is mailed' },
  reasonMissing: { fr: 'Dites pourquoi : l’entreprise le lira.', en: 'Say why: the company reads it.' },
  reasonGiven: { fr: 'Motif donné :', en: 'Reason given:' },
  verifiedNow: {
    fr: (name: string) => `${name} est vérifiée. Pour revenir là-dessus, refusez-la, sous « Vérifiées ».`,
    en: (name: string) => `${name} is verified. To go back on it, refuse it, under “Verified”.`,
  },
  refusedNow: {
    fr: (name: string) => `${name} est refusée. Pour revenir là-dessus, vérifiez-la, sous « Refusées ».`,
    en: (name: string) => `${name} is refused. To go back on it, verify it, under “Refused”.`,
  },

  // Log
  logLead: {
    fr: 'Ce qui a été entrepris sur cette page ou par l’API, les cent dernières actions d’abord. Les entrées sont numérotées sans trou et ne s’effacent pas. Chaque action est inscrite avant d’être faite ; son issue, après.',
    en: 'What was undertaken on this page or through the API, the hundred latest actions. Entries are numbered without a gap and cannot be erased. Each action is written down before it is done; how it ended, afterwards.',
  },
  logCaption: {
    fr: 'Actions de l’opérateur, la plus récente d’abord',
    en: 'Actions of the operator, newest first',
  },
  noActions: { fr: 'Rien n’a encore été entrepris.', en: 'Nothing has been undertaken yet.' },
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
    en: 'Outcome unknown: the action is still going on, or its end could not be written down. Look at the object itself to see whether it took place.',
  },
  reasonTooFew: { fr: 'trop peu de réponses', en: 'too few responses' },
  reasonTooFewNew: { fr: 'trop peu de réponses nouvelles', en: 'too few new responses' },
  reasonNotIn: { fr: 'les réponses reprises n’y sont pas toutes', en: 'imported responses are not all in' },
  reasonOtherFile: { fr: 'un autre fichier a été repris', en: 'another file was imported' },
  reasonBegun: { fr: 'l’édition a commencé', en: 'the edition has begun' },
  reasonRepeated: { fr: 'une autre vague a ces réponses', en: 'another wave has these responses' },
  reasonBusy: { fr: 'des réponses étaient en cours d’écriture', en: 'responses were being written' },
  reasonFieldedHere: { fr: 'on répond ici à cette vague', en: 'the wave is answered here' },
  reasonNotDue: { fr: 'trop tôt', en: 'too early' },
  reasonOrder: { fr: 'une autre édition d’abord', en: 'another edition first' },
  reasonNotPrepared: { fr: 'édition non préparée', en: 'edition not prepared' },
  reasonReleased: { fr: 'édition déjà publiée', en: 'edition released already' },
  reasonWithdrawn: { fr: 'édition retirée', en: 'edition withdrawn' },
  reasonFixed: { fr: 'éditions fixées depuis l’ouverture', en: 'editions fixed since the wave opened' },
  reasonHeadline: {
    fr: 'un chiffre du titre n’est pas de l’édition',
    en: 'a figure of the headline is not the edition’s',
  },
  reasonFinding: {
    fr: 'un chiffre d’un constat n’est pas de l’édition',
    en: 'a figure of a finding is not the edition’s',
  },
  reasonUnknownFinding: { fr: 'constat inconnu ou répété', en: 'finding unknown or named twice' },
  reasonTooLarge: { fr: 'vague trop grande', en: 'wave too large' },
  reasonNotice: { fr: 'notice incomplète', en: 'incomplete notice' },
  reasonHouse: { fr: 'fiche de l’éditeur incomplète', en: 'incomplete house file' },
  waveCreated: { fr: 'Création d’une vague', en: 'Wave created' },
  waveChanged: { fr: 'Modification d’une vague', en: 'Wave changed' },
  waveClosed: { fr: 'Clôture anticipée d’une vague', en: 'Wave closed early' },
  questionnaireDeleted: { fr: 'Suppression d’un brouillon', en: 'Draft of a questionnaire deleted' },
  questionnaireChanged: { fr: 'Modification d’un questionnaire', en: 'Questionnaire changed' },
  importRepeated: {
    fr: 'Une autre vague a déjà ces mêmes réponses : chaque vague a son budget, et il serait dit deux fois des mêmes personnes.',
    en: 'Another wave has these very responses already: each wave has its own budget, and the same people would be told of twice.',
  },
  importDiffers: {
    fr: 'Cette vague a été commencée avec un autre fichier : supprimez d’abord, sur sa page, les réponses reprises.',
    en: 'This wave was begun with another file: first delete, on its page, the responses brought in.',
  },
  importIncomplete: {
    fr: 'Les réponses reprises ne sont pas toutes là, ou pas comme annoncé : continuez avec les mêmes fichiers.',
    en: 'The responses brought in are not all there, or not as stated: go on with the same files.',
  },
  importPublished: {
    fr: 'L’édition de cette vague a commencé : ses réponses restent.',
    en: 'The edition of this wave has begun: its responses stay.',
  },
  importBusy: {
    fr: 'Des réponses sont en train d’être écrites ou supprimées : réessayez dans une minute.',
    en: 'Responses are being written or deleted at this moment: try again in a minute.',
  },
  fieldedHere: {
    fr: 'On répond ici à cette vague : aucun fichier ne peut y entrer.',
    en: 'The wave is answered here: no file can come into it.',
  },
  houseIncomplete: {
    fr: 'Rien ne paraît tant qu’il manque un champ obligatoire à la fiche de l’éditeur : elle dit lequel.',
    en: 'Nothing is released while the house file lacks a mandatory field: it says which.',
  },
  houseChanged: { fr: 'Modification de la fiche de l’éditeur', en: 'House file changed' },
  importBegun: { fr: 'Reprise d’une enquête commencée', en: 'Import of a wave begun' },
  importCompleted: { fr: 'Reprise d’une enquête achevée', en: 'Import of a wave completed' },
  importDeleted: { fr: 'Réponses reprises supprimées', en: 'Imported responses deleted' },
  editionPrepared: { fr: 'Préparation d’une édition', en: 'Edition prepared' },
  editionReleased: { fr: 'Publication d’une édition', en: 'Edition released' },
  editionHeld: { fr: 'Édition retenue', en: 'Edition held back' },
  editionLetGo: { fr: 'Édition qui n’est plus retenue', en: 'Edition let go' },
  editionWithdrawn: { fr: 'Retrait d’une édition', en: 'Edition withdrawn' },
  editionPublished: {
    fr: 'Publication d’une édition, sans préparation',
    en: 'Edition published, without preparation',
  },
  companyVerified: { fr: 'Vérification d’une entreprise', en: 'Company verified' },
  memberAdded: { fr: 'Ajout d’un membre', en: 'Member added' },
  memberChanged: { fr: 'Changement d’un membre', en: 'Member changed' },
  memberRemoved: { fr: 'Retrait d’un membre', en: 'Member removed' },
  keyMade: { fr: 'Création d’une clé de machine', en: 'Machine key made' },
  keyRevoked: { fr: 'Révocation d’une clé de machine', en: 'Machine key revoked' },
  companySuspended: { fr: 'Suspension d’une entreprise', en: 'Company suspended' },
  companyRefused: { fr: 'Refus d’une entreprise', en: 'Company refused' },
  companyLeft: { fr: 'Entreprise partie, et effacée', en: 'Company left, and deleted' },
  recoveryBegun: {
    fr: 'Nouvelle adresse demandée pour une entreprise',
    en: 'New address asked for, for a company',
  },
  recoveryCompleted: { fr: 'Nouvelle adresse donnée à une entreprise', en: 'New address given to a company' },
  recoveryGivenUp: { fr: 'Nouvelle adresse abandonnée', en: 'New address given up' },
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
    fr: 'Il figure dans les adresses et les noms de fichiers, et ne change plus. Par exemple 2027-q1.',
    en: 'It appears in addresses and file names, and stays as it is. For example 2027-q1.',
  },
  idWrong: {
    fr: 'De 2 à 40 petites lettres sans accent, chiffres ou tirets, sans tiret au début ; ni « new » ni « current ».',
    en: '2 to 40 small letters without accents, digits or hyphens, with no hyphen first; neither “new” nor “current”.',
  },
  titleAndDates: { fr: 'Titre et dates', en: 'Title and dates' },
  titleFr: { fr: 'Titre en français', en: 'Title in French' },
  titleEn: { fr: 'Titre en anglais', en: 'Title in English' },
  opensOn: { fr: 'Premier jour', en: 'First day' },
  opensOnHint: {
    fr: 'Les réponses sont prises dès le début de ce jour, heure de Paris.',
    en: 'Answers are taken from the beginning of this day, Paris time.',
  },
  closesOn: { fr: 'Dernier jour', en: 'Last day' },
  closesOnHint: {
    fr: 'Les réponses sont prises jusqu’à la fin de ce jour, heure de Paris.',
    en: 'Answers are taken until the end of this day, Paris time.',
  },
  plan: { fr: 'Éditions', en: 'Editions' },
  planLead: {
    fr: 'De une à quatre ; plus elles sont nombreuses, moins chacune en dit, car elles se partagent le budget de confidentialité. La dernière paraît après le dernier jour et est définitive, les autres sont provisoires. Elles ne changent plus une fois la vague ouverte. Heures de Paris.',
    en: 'One to four; the more there are, the less each can tell, since they share the privacy budget. The last comes out after the last day and is final, the others are provisional. They no longer change once the wave is open. Paris time.',
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
  discard: { fr: 'Revenir à ce qui est enregistré', en: 'Go back to what is saved' },
  discarded: { fr: 'Les modifications sont abandonnées.', en: 'The changes are given up.' },
  allSaved: { fr: 'Tout est enregistré.', en: 'Everything is saved.' },
  unsaved: {
    fr: (fields: string) => `Pas encore enregistré : ${fields}.`,
    en: (fields: string) => `Not saved yet: ${fields}.`,
  },
  saved: { fr: (fields: string) => `Enregistré : ${fields}.`, en: (fields: string) => `Saved: ${fields}.` },
  wrongFields: {
    fr: (count: number) =>
      count === 1
        ? 'Un champ est à corriger ; rien n’est enregistré.'
        : `${count} champs sont à corriger ; rien n’est enregistré.`,
    en: (count: number) =>
      count === 1
        ? 'One field is to be corrected; nothing is saved.'
        : `${count} fields are to be corrected; nothing is saved.`,
  },
  fieldTitle: { fr: 'titre', en: 'title' },
  fieldOpensOn: { fr: 'premier jour', en: 'first day' },
  fieldClosesOn: { fr: 'dernier jour', en: 'last day' },
  fieldEditions: { fr: 'éditions', en: 'editions' },
  fieldQuestionnaire: { fr: 'questionnaire', en: 'questionnaire' },
  fieldPopulation: { fr: 'population', en: 'population' },
  fieldPopulationSource: { fr: 'source de la population', en: 'source of the population' },
  fieldMargins: { fr: 'marges', en: 'margins' },
  fieldNotice: { fr: 'notice de méthode', en: 'method notice' },
  fieldRole: { fr: 'rôle', en: 'role' },
  fieldLabel: { fr: 'sigle', en: 'label' },

  closeTitle: { fr: 'Clore avant le terme', en: 'Close early' },
  close: { fr: 'Clore cette vague…', en: 'Close this wave…' },
  closeQuestion: {
    fr: (title: string) => `Clore « ${title} » maintenant ?`,
    en: (title: string) => `Close “${title}” now?`,
  },
  closeAnswers: {
    fr: 'Plus aucune réponse n’est prise, même de qui a le questionnaire ouvert.',
    en: 'No more answers are taken, not even from those who have the questionnaire open.',
  },
  closeReceipts: {
    fr: 'Les réponses données comptent encore ; on ne peut plus les modifier ni les retirer.',
    en: 'Answers already given still count; they can no longer be changed or withdrawn.',
  },
  closePublication: {
    fr: 'Ses éditions gardent leurs jours et leurs heures.',
    en: 'Its editions keep their days and hours.',
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
    fr: 'Les réponses sont redressées pour que leurs parts soient celles de la population. Une catégorie peut réunir plusieurs réponses du questionnaire, là où la statistique publique ne les sépare pas.',
    en: 'Responses are weighted so that their shares are those of the population. A category may group several answers of the questionnaire, where official statistics do not tell them apart.',
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
  missing: { fr: 'À remplir.', en: 'To be filled in.' },
  missingOther: {
    fr: 'À remplir dans cette langue aussi, ou à vider dans l’autre.',
    en: 'To be filled in in this language, too, or emptied in the other.',
  },
  tooLong: {
    fr: (most: string, typed: string) => `Au plus ${most} caractères ; il y en a ${typed}.`,
    en: (most: string, typed: string) => `At most ${most} characters; there are ${typed}.`,
  },
  dateWrong: { fr: 'Choisissez un jour.', en: 'Choose a day.' },
  opensInPast: {
    fr: 'Ce jour est passé : la collecte commence aujourd’hui au plus tôt.',
    en: 'This day has passed: fieldwork begins today at the earliest.',
  },
  questionnaireGone: {
    fr: 'Ce questionnaire n’est plus proposé, ou a changé depuis : choisissez-en un de la liste.',
    en: 'This questionnaire is no longer offered, or has changed since: choose one of the list.',
  },
  datesTurned: {
    fr: 'Le dernier jour est avant le premier.',
    en: 'The last day is before the first.',
  },
  releaseBeforeOpening: {
    fr: 'Une édition ne paraît pas avant le premier jour.',
    en: 'An edition is not released before the first day.',
  },
  releaseOutOfOrder: {
    fr: 'Elle doit paraître après celle qui la précède.',
    en: 'It must come out after the one before.',
  },
  lastBeforeClosing: {
    fr: 'La dernière édition paraît après le dernier jour de la vague.',
    en: 'The last edition comes out after the wave’s last day.',
  },
  releaseRefused: {
    fr: 'Les éditions se suivent, à partir du premier jour ; la dernière paraît après le dernier jour.',
    en: 'Editions follow each other, from the first day on; the last comes out after the last day.',
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
    fr: 'Les parts de la marge doivent faire 100 % en tout.',
    en: 'The margin’s shares must make 100% in all.',
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
    fr: 'Elle accompagne chaque édition. Rien ne paraît tant qu’un champ manque, dans l’une ou l’autre langue. Dates, effectifs, redressement et libellés s’y ajoutent d’eux-mêmes.',
    en: 'It goes with every edition. Nothing is published while a field is missing in either language. Dates, numbers, weighting and wording are added by themselves.',
  },
  noticeWho: { fr: 'Qui mène l’enquête', en: 'Who conducts the survey' },
  noticeForWhom: { fr: 'Pour qui', en: 'For whom' },
  noticeUniverse: { fr: 'Population étudiée', en: 'Universe' },
  noticeSelection: { fr: 'Choix des répondants', en: 'Selection of respondents' },
  noticeMode: { fr: 'Mode de recueil', en: 'Mode of collection' },
  noticeLimits: { fr: 'Limites', en: 'Limits' },
  noticeWeighting: { fr: 'Redressement : les marges', en: 'Weighting: the margins' },
  inFrench: { fr: 'En français', en: 'In French' },
  inEnglish: { fr: 'En anglais', en: 'In English' },
});

export type Texts = TextsOf<typeof texts>;
