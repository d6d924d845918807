import { defineTexts, type TextsOf } from '../../shared/language.ts';
import { bothVersionsTexts } from '../../space/both-versions-texts.ts';

/** Texts of the part "Questionnaires". */
export const questionnaireTexts = defineTexts({
  questionnaires: { fr: 'Questionnaires', en: 'Questionnaires' },

  // The list
  fielded: { fr: 'Questionnaires posés ou prévus', en: 'Questionnaires fielded or planned' },
  fieldedCaption: {
    fr: 'Questionnaires utilisés par des vagues ; ils ne changent plus',
    en: 'Questionnaires used by waves; they no longer change',
  },
  questionnaire: { fr: 'Questionnaire', en: 'Questionnaire' },
  waves: { fr: 'Vagues', en: 'Waves' },
  noWaves: { fr: 'aucune', en: 'none' },
  state: { fr: 'État', en: 'State' },
  frozen: { fr: 'figé : une vague a ouvert avec lui', en: 'frozen: a wave has opened with it' },
  planned: { fr: 'prévu : aucune vague n’a encore ouvert', en: 'planned: no wave has opened yet' },
  unused: { fr: 'jamais posé', en: 'never fielded' },
  exportFile: { fr: 'Fichier', en: 'File' },
  exportFileOf: { fr: (name: string) => `Fichier de « ${name} »`, en: (name: string) => `File of “${name}”` },
  drafts: { fr: 'Brouillons', en: 'Drafts' },
  noDrafts: { fr: 'Aucun brouillon.', en: 'No drafts.' },
  deleteDraft: { fr: 'Supprimer', en: 'Delete' },
  deleteDraftOf: {
    fr: (id: string) => `Supprimer le brouillon ${id}`,
    en: (id: string) => `Delete draft ${id}`,
  },
  deleteDraftYes: { fr: 'Supprimer ce brouillon', en: 'Delete this draft' },
  deleteDraftQuestion: {
    fr: (id: string) =>
      `Le brouillon « ${id} » sera supprimé pour tout le monde, définitivement. Les questionnaires utilisés par des vagues restent.`,
    en: (id: string) =>
      `Draft “${id}” will be deleted for everyone and cannot be restored. Questionnaires used by waves stay.`,
  },
  draftDeleted: {
    fr: (id: string) => `Le brouillon « ${id} » est supprimé.`,
    en: (id: string) => `Draft “${id}” is deleted.`,
  },
  draftSound: { fr: 'prêt : une vague peut l’utiliser', en: 'ready: a wave can use it' },
  draftFaults: {
    fr: (count: number) => (count === 1 ? 'une chose à corriger' : `${count} choses à corriger`),
    en: (count: number) => (count === 1 ? 'one thing to fix' : `${count} things to fix`),
  },
  freezing: {
    fr: 'Un brouillon peut être modifié autant que l’on veut. On le choisit en créant une vague ; il est figé quand cette vague ouvre, et ne change plus jamais.',
    en: 'A draft can be changed as often as you like. You choose it when you create a wave; it is frozen when that wave opens, and never changes again.',
  },

  // Starting one
  start: { fr: 'Commencer un brouillon', en: 'Start a draft' },
  startFrom: { fr: 'À partir de', en: 'From' },
  newestOption: {
    fr: (name: string, waves: string) => `${name} (${waves}), le plus récent`,
    en: (name: string, waves: string) => `${name} (${waves}), the newest`,
  },
  olderOption: {
    fr: (name: string, waves: string) => `${name} (${waves})`,
    en: (name: string, waves: string) => `${name} (${waves})`,
  },
  draftId: { fr: 'Identifiant du brouillon', en: 'Draft id' },
  draftIdHint: {
    fr: 'Une minuscule, puis des lettres et des chiffres, sans espace. Par exemple : barometre2027.',
    en: 'A lower-case letter, then letters and digits, without spaces. For example: barometer2027.',
  },
  draftIdWrong: {
    fr: 'Une minuscule sans accent, puis des lettres et des chiffres, 64 en tout au plus.',
    en: 'A lower-case letter without accent, then letters and digits, 64 in all at most.',
  },
  draftExists: {
    fr: 'Il y a déjà un brouillon de ce nom : ouvrez-le, ou choisissez un autre nom.',
    en: 'There is already a draft with this name: open it, or choose another name.',
  },
  startDraft: { fr: 'Commencer', en: 'Start' },
  importTitle: { fr: 'Importer un fichier', en: 'Import a file' },
  importFile: { fr: 'Fichier de questionnaire (JSON)', en: 'Questionnaire file (JSON)' },
  importHint: {
    fr: 'Rien n’est enregistré : son contenu s’ouvre comme brouillon, à relire d’abord.',
    en: 'Nothing is saved: its content opens as a draft for you to review first.',
  },
  importRefused: {
    fr: (file: string) => `« ${file} » ne peut pas être ouvert :`,
    en: (file: string) => `“${file}” cannot be opened:`,
  },
  file: { fr: 'Fichier', en: 'File' },
  opened: {
    fr: (name: string) => `« ${name} » est ouvert. Rien n’est encore enregistré.`,
    en: (name: string) => `“${name}” is open. Nothing is saved yet.`,
  },

  // The editor
  draftTitle: { fr: (id: string) => `Brouillon ${id}`, en: (id: string) => `Draft ${id}` },
  noDraft: {
    fr: 'Il n’y a pas de brouillon de ce nom. S’il n’était pas encore enregistré, recommencez-le depuis la liste.',
    en: 'There is no draft with this name. If it had not been saved yet, start it again from the list.',
  },
  toList: { fr: 'Tous les questionnaires', en: 'All questionnaires' },
  notEditable: {
    fr: 'Ce brouillon a été enregistré par un programme, et une part de ce qu’il contient n’a pas de champ ici. Importez un fichier corrigé à sa place.',
    en: 'This draft was saved by a program, and part of its content has no field here. Import a corrected file instead.',
  },
  titleOfAll: { fr: 'Titre du questionnaire', en: 'Title of the questionnaire' },
  title: { fr: 'Titre', en: 'Title' },
  inFrench: { fr: 'en français', en: 'in French' },
  inEnglish: { fr: 'en anglais', en: 'in English' },
  languages: { fr: 'Langues', en: 'Languages' },

  sections: { fr: 'Parties et questions', en: 'Sections and questions' },
  sectionsLead: {
    fr: 'Dans l’ordre où elles sont posées. Une question s’ouvre d’un clic ; une seule est ouverte à la fois, et c’est elle que montre l’aperçu.',
    en: 'In the order in which they are asked. Click a question to open it; one is open at a time, and the preview shows that one.',
  },
  sectionNumber: { fr: (number: number) => `Partie ${number}`, en: (number: number) => `Section ${number}` },
  sectionTitle: { fr: 'titre', en: 'title' },
  screens: { fr: 'écrans', en: 'screens' },
  addSection: { fr: 'Ajouter une partie', en: 'Add a section' },
  removeSection: { fr: 'Retirer cette partie…', en: 'Remove this section…' },
  removeSectionQuestion: {
    fr: (count: number) => `Retirer cette partie et ses ${count} questions ?`,
    en: (count: number) => `Remove this section and its ${count} questions?`,
  },
  addQuestion: { fr: 'Ajouter une question', en: 'Add a question' },
  addQuestionTo: {
    fr: (number: number) => `Ajouter une question à la partie ${number}`,
    en: (number: number) => `Add a question to section ${number}`,
  },
  noQuestions: { fr: 'Aucune question dans cette partie.', en: 'No questions in this section.' },
  questionNamed: { fr: (name: string) => `Question « ${name} »`, en: (name: string) => `Question “${name}”` },
  unnamed: { fr: 'sans thème', en: 'without a topic' },
  onSameScreen: { fr: 'même écran', en: 'same screen' },
  isNew: { fr: 'nouvelle', en: 'new' },
  isChanged: { fr: 'changée', en: 'changed' },
  toBeChosen: { fr: 'à préciser', en: 'to be settled' },
  faultCount: { fr: (count: number) => `${count} à corriger`, en: (count: number) => `${count} to fix` },

  id: { fr: 'Identifiant', en: 'Id' },
  idFixed: {
    fr: (id: string, revision: number) =>
      `Identifiant ${id}, révision ${revision}. Il ne change plus : ses chiffres sont publiés sous ce nom.`,
    en: (id: string, revision: number) =>
      `Id ${id}, revision ${revision}. It can no longer change: its figures are published under this name.`,
  },
  idHint: {
    fr: 'Un mot court, en anglais de préférence, comme regret. Il sert de nom de colonne et ne changera jamais.',
    en: 'A short word, such as regret. It serves as a column name and can never be changed.',
  },
  revision: { fr: 'Révision', en: 'Revision' },
  kind: { fr: 'Nature', en: 'Kind' },
  kindOpinion: { fr: 'Opinion', en: 'Opinion' },
  kindUsage: { fr: 'Usage', en: 'Usage' },
  kindProfile: { fr: 'Profil', en: 'Profile' },
  kindHint: {
    fr: 'Opinion et usage sont publiés ; le profil sert à croiser et à redresser.',
    en: 'Opinion and usage are published; profile questions are used for breakdowns and weighting.',
  },
  topic: { fr: 'Thème', en: 'Topic' },
  chapter: { fr: 'Chapitre', en: 'Chapter' },
  chapterFr: {
    fr: 'Chapitre des résultats en français, facultatif',
    en: 'Chapter of the results in French, optional',
  },
  chapterEn: {
    fr: 'Chapitre des résultats en anglais, facultatif',
    en: 'Chapter of the results in English, optional',
  },
  text: { fr: 'Question posée', en: 'Question as asked' },
  question: { fr: 'Question', en: 'Question' },
  hint: { fr: 'Précision', en: 'Hint' },
  hintFr: { fr: 'Précision en français, facultative', en: 'Hint in French, optional' },
  hintEn: { fr: 'Précision en anglais, facultative', en: 'Hint in English, optional' },

  options: { fr: 'Réponses', en: 'Answers' },
  optionNumber: { fr: (number: number) => `Réponse ${number}`, en: (number: number) => `Answer ${number}` },
  label: { fr: 'Libellé', en: 'Label' },
  group: { fr: 'Nom du groupe', en: 'Name of the group' },
  groupFr: {
    fr: (number: number) => `Le groupe de la réponse ${number} en français, tel « les femmes » (facultatif)`,
    en: (number: number) => `The group of answer ${number} in French, as in “les femmes” (optional)`,
  },
  groupEn: {
    fr: (number: number) => `Le groupe de la réponse ${number} en anglais, tel « women » (facultatif)`,
    en: (number: number) => `The group of answer ${number} in English, as in “women” (optional)`,
  },
  code: { fr: 'Code', en: 'Code' },
  optionCode: {
    fr: (number: number) => `Code de la réponse ${number}`,
    en: (number: number) => `Code of answer ${number}`,
  },
  refusal: { fr: 'C’est une façon de ne pas répondre', en: 'This is a way not to answer' },
  refusalShort: { fr: 'façon de ne pas répondre', en: 'way not to answer' },
  tone: { fr: 'Couleur', en: 'Colour' },
  optionTone: {
    fr: (number: number) => `Couleur de la réponse ${number}`,
    en: (number: number) => `Colour of answer ${number}`,
  },
  tonePlain: { fr: 'ordinaire', en: 'plain' },
  toneCritical: { fr: 'vermillon : réponse critique', en: 'vermilion: a critical answer' },
  toneUnsure: { fr: 'gris : ni l’un ni l’autre', en: 'grey: neither one nor the other' },
  score: { fr: 'Compte pour', en: 'Counts as' },
  optionScore: {
    fr: (number: number) => `La réponse ${number} compte pour`,
    en: (number: number) => `Answer ${number} counts as`,
  },
  addOption: { fr: 'Ajouter une réponse', en: 'Add an answer' },
  removeOption: { fr: 'Retirer', en: 'Remove' },
  removeOptionOf: {
    fr: (number: number) => `Retirer la réponse ${number}`,
    en: (number: number) => `Remove answer ${number}`,
  },
  up: { fr: 'Monter', en: 'Up' },
  down: { fr: 'Descendre', en: 'Down' },
  moveUp: { fr: (name: string) => `Monter : ${name}`, en: (name: string) => `Move up: ${name}` },
  moveDown: { fr: (name: string) => `Descendre : ${name}`, en: (name: string) => `Move down: ${name}` },

  askedIf: { fr: 'À qui elle est posée', en: 'Who is asked' },
  askedOfAll: { fr: 'À tous les salariés.', en: 'All employees.' },
  askedOf: { fr: (base: string) => `Base : ${base}.`, en: (base: string) => `Base: ${base}.` },
  addCondition: {
    fr: 'Ne la poser qu’après certaines réponses à',
    en: 'Ask it only after certain answers to',
  },
  chooseQuestion: { fr: 'Choisissez une question…', en: 'Choose a question…' },
  addConditionButton: { fr: 'Ajouter ce filtre', en: 'Add this condition' },
  conditionOn: {
    fr: (topic: string) => `Posée à ceux qui ont répondu, à « ${topic} »`,
    en: (topic: string) => `Asked of those who answered, to “${topic}”`,
  },
  unknownCode: {
    fr: (code: string) => `${code} (n’existe plus)`,
    en: (code: string) => `${code} (no longer there)`,
  },
  removeCondition: {
    fr: (topic: string) => `Retirer le filtre sur « ${topic} »`,
    en: (topic: string) => `Remove the condition on “${topic}”`,
  },

  joined: {
    fr: 'Sur le même écran que la question précédente',
    en: 'On the same screen as the previous question',
  },
  scores: { fr: 'Notes pour une moyenne', en: 'Scores for a mean' },
  hasScores: {
    fr: 'Chaque réponse vaut un nombre, dont on fait la moyenne',
    en: 'Each answer is worth a number, which is averaged',
  },
  fromCompany: { fr: 'Fiche de l’entreprise', en: 'Company record' },
  isFromCompany: {
    fr: 'Dans le panel d’une entreprise, la réponse vient de sa fiche',
    en: 'In a company’s panel the answer comes from its record',
  },
  removeQuestion: { fr: 'Retirer cette question', en: 'Remove this question' },
  toPreview: { fr: 'Voir sur un téléphone', en: 'See it on a phone' },

  // Revisions
  wordingTitle: {
    fr: 'Le texte n’est plus celui qui a été posé. Qu’est-ce que cela change ?',
    en: 'The wording is no longer what was asked. What does that change?',
  },
  wordingCorrected: {
    fr: 'Une faute corrigée, le sens est le même : la révision reste, la série continue',
    en: 'A mistake corrected, the meaning is the same: the revision stays, the series goes on',
  },
  wordingChanged: {
    fr: 'Le sens a changé : la révision monte, la série s’interrompt',
    en: 'The meaning changed: the revision rises, the series breaks',
  },
  wordingMissing: {
    fr: 'Dites si le sens a changé : de cela dépend la série.',
    en: 'Say whether the meaning changed: the series depends on it.',
  },
  before: { fr: 'avant', en: 'before' },
  after: { fr: 'maintenant', en: 'now' },
  emptyText: { fr: '(rien)', en: '(nothing)' },
  restructured: {
    fr: (revision: number) =>
      `Réponses, filtre, nature ou notes ne sont plus ceux qui ont été posés : c’est la révision ${revision}, et ses séries s’interrompent.`,
    en: (revision: number) =>
      `Answers, routing, kind or scores are no longer what was asked: this is revision ${revision}, and its series break.`,
  },

  // Indicators
  indicators: { fr: 'Indicateurs', en: 'Indicators' },
  indicatorsLead: {
    fr: 'Les chiffres suivis d’une édition à l’autre, dans l’ordre de parution. Chacun est une série.',
    en: 'The figures followed from edition to edition, in the order of publication. Each is a series.',
  },
  indicatorNamed: { fr: (name: string) => `Indicateur ${name}`, en: (name: string) => `Indicator ${name}` },
  words: { fr: 'Les mots des constats', en: 'Words for findings' },
  wordsHint: {
    fr: 'Une édition rédige elle-même ses constats : « 15 % des salariés parlent de leur entreprise ». Sans ces mots, elle reprend la phrase ci-dessus.',
    en: 'An edition writes its own findings: “15% of employees talk about their company”. Without these words it uses the sentence above.',
  },
  claim: { fr: 'Ce qui est vrai d’eux', en: 'What is true of them' },
  claimFr: {
    fr: 'Ce qui est vrai d’eux, en français : « parlent de leur entreprise »',
    en: 'What is true of them, in French: “parlent de leur entreprise”',
  },
  claimEn: {
    fr: 'Ce qui est vrai d’eux, en anglais : « talk about their company »',
    en: 'What is true of them, in English: “talk about their company”',
  },
  people: { fr: 'De qui il s’agit', en: 'Who they are' },
  peopleFr: {
    fr: 'De qui il s’agit, si ce n’est de tous les salariés, en français : « les membres de réseaux »',
    en: 'Who they are, if not all employees, in French: “les membres de réseaux”',
  },
  peopleEn: {
    fr: 'De qui il s’agit, si ce n’est de tous les salariés, en anglais : « network members »',
    en: 'Who they are, if not all employees, in English: “network members”',
  },
  comparison: { fr: 'Comparaison de deux groupes', en: 'Two groups compared' },
  comparisonFr: {
    fr: 'Deux groupes comparés, en français : « {more} en parlent plus que {less} » (facultatif)',
    en: 'Two groups compared, in French: “{more} en parlent plus que {less}” (optional)',
  },
  comparisonEn: {
    fr: 'Deux groupes comparés, en anglais : « {more} talk more than {less} » (facultatif)',
    en: 'Two groups compared, in English: “{more} talk more than {less}” (optional)',
  },
  heldAgainst: { fr: 'À comparer à', en: 'To be compared with' },
  heldAgainstNone: { fr: 'Aucun autre', en: 'No other' },
  sentence: { fr: 'Phrase', en: 'Sentence' },
  sentenceLabel: {
    fr: 'Suite de la phrase, après le chiffre,',
    en: 'Rest of the sentence, after the figure,',
  },
  measure: { fr: 'Calcul', en: 'Measure' },
  measureShare: { fr: 'Part de ceux à qui la question est posée', en: 'Share of those asked' },
  measureJoint: {
    fr: 'Part de tous les répondants : telle réponse à une question, sans telle réponse à une autre',
    en: 'Share of all respondents: a given answer to one question, without a given answer to another',
  },
  measureMean: { fr: 'Moyenne ou écart en points', en: 'Mean, or difference in points' },
  unit: { fr: 'Unité', en: 'Unit' },
  unitMean: { fr: 'Moyenne', en: 'Mean' },
  unitPoints: { fr: 'Écart en points', en: 'Difference in points' },
  countedAnswers: { fr: 'Réponses comptées', en: 'Answers counted' },
  unlessQuestion: {
    fr: 'Sans ceux qui ont répondu, à la question',
    en: 'Without those who answered, to the question',
  },
  unlessAnswers: { fr: 'Réponses qui excluent', en: 'Answers that exclude' },
  addIndicator: { fr: 'Ajouter un indicateur', en: 'Add an indicator' },
  removeIndicator: { fr: 'Retirer cet indicateur', en: 'Remove this indicator' },

  breakdowns: { fr: 'Croisements', en: 'Breakdowns' },
  breakdownsLead: {
    fr: 'Les questions par lesquelles toutes les autres sont croisées, seules et par deux.',
    en: 'The questions by which every other is broken down, alone and in pairs.',
  },
  headlines: { fr: 'Chiffres de tête', en: 'Headline figures' },
  headlinesLead: {
    fr: 'D’un à quatre indicateurs, par lesquels une édition commence.',
    en: 'One to four indicators, with which an edition begins.',
  },

  // What comes of it
  effects: { fr: 'Ce que cela change pour les séries', en: 'What this changes for the series' },
  effectsSince: {
    fr: (name: string, wave: string) => `Par rapport à « ${name} », posé en dernier (${wave}).`,
    en: (name: string, wave: string) => `Compared with “${name}”, fielded last (${wave}).`,
  },
  noSeriesYet: {
    fr: 'Aucune vague n’a encore ouvert : chaque série commence avec celle-ci.',
    en: 'No wave has opened yet: every series begins with this one.',
  },
  allGoOn: {
    fr: (count: number) => (count === 1 ? 'La série continue.' : `Les ${count} séries continuent.`),
    en: (count: number) => (count === 1 ? 'The series goes on.' : `All ${count} series go on.`),
  },
  goOn: {
    fr: (count: number) => (count === 1 ? 'Continue : une série' : `Continuent : ${count} séries`),
    en: (count: number) => (count === 1 ? 'Goes on: one series' : `Go on: ${count} series`),
  },
  goOnOthers: {
    fr: (count: number) =>
      count === 1 ? 'Continue : une autre série' : `Continuent : ${count} autres séries`,
    en: (count: number) => (count === 1 ? 'Goes on: one other series' : `Go on: ${count} other series`),
  },
  breaks: { fr: 'S’interrompt', en: 'Breaks' },
  begins: { fr: 'Commence', en: 'Begins' },
  ends: { fr: 'S’arrête', en: 'Ends' },
  corrected: { fr: 'Faute corrigée, sans interrompre de série', en: 'Mistake corrected; no series breaks' },
  newQuestions: { fr: 'Question nouvelle', en: 'New question' },
  goneQuestions: { fr: 'Question qui n’est plus posée', en: 'Question no longer asked' },
  waiting: {
    fr: 'À préciser : faute corrigée, ou autre sens ?',
    en: 'To be settled: mistake corrected, or another meaning?',
  },
  reasonRevision: {
    fr: (question: string) => `« ${question} » a une nouvelle révision`,
    en: (question: string) => `“${question}” has a new revision`,
  },
  reasonBase: {
    fr: (question: string) => `« ${question} » est posée à d’autres personnes`,
    en: (question: string) => `“${question}” is asked of other people`,
  },
  reasonMeasure: { fr: () => 'il est calculé autrement', en: () => 'it is computed differently' },

  time: { fr: 'Temps de réponse', en: 'Answering time' },
  timeOf: {
    fr: (time: string, screens: number, most: number) =>
      `Environ ${time} pour un parcours médian, en ${screens} écrans ; ${most} écrans au plus.`,
    en: (time: string, screens: number, most: number) =>
      `About ${time} along the median path, in ${screens} screens; ${most} screens at most.`,
  },
  seconds: { fr: (seconds: number) => `${seconds} s`, en: (seconds: number) => `${seconds} s` },
  minutes: {
    fr: (minutes: number, seconds: number) =>
      seconds === 0 ? `${minutes} min` : `${minutes} min ${seconds} s`,
    en: (minutes: number, seconds: number) =>
      seconds === 0 ? `${minutes} min` : `${minutes} min ${seconds} s`,
  },
  timeModel: {
    fr: 'D’après un modèle : 200 mots lus par minute, 1,5 s par choix.',
    en: 'According to a model: 200 words read per minute, 1.5 s per choice.',
  },
  timeLong: {
    fr: 'Plus de trois minutes : au-delà, chaque minute perd des répondants.',
    en: 'More than three minutes: beyond that, every minute loses respondents.',
  },

  faults: { fr: 'À corriger', en: 'To fix' },
  noFaults: {
    fr: 'Rien à corriger : une vague peut utiliser ce questionnaire une fois qu’il est enregistré.',
    en: 'Nothing to fix: a wave can use this questionnaire once it is saved.',
  },
  faultsLeft: {
    fr: (count: number) => (count === 1 ? 'Une chose à corriger.' : `${count} choses à corriger.`),
    en: (count: number) => (count === 1 ? 'One thing to fix.' : `${count} things to fix.`),
  },
  faultsLead: {
    fr: 'Le brouillon peut quand même être enregistré ; aucune vague ne peut l’utiliser tant qu’il reste une de ces lignes.',
    en: 'The draft can still be saved; no wave can use it while any of these lines is left.',
  },
  checkedOnSaving: {
    fr: 'À l’enregistrement, l’observatoire vérifie aussi qu’il saura publier ce questionnaire.',
    en: 'On saving, the observatory also checks that it can publish this questionnaire.',
  },

  // The phone
  previewTitle: { fr: 'Sur un téléphone', en: 'On a phone' },
  previewFrame: { fr: 'Aperçu de la question, sur 390 pixels', en: 'Preview of the question, at 390 pixels' },
  previewLanguage: { fr: 'Langue de l’aperçu', en: 'Language of the preview' },
  french: { fr: 'Français', en: 'French' },
  english: { fr: 'Anglais', en: 'English' },
  previousScreen: { fr: 'Question précédente', en: 'Previous question' },
  nextScreen: { fr: 'Question suivante', en: 'Next question' },

  // Files
  files: { fr: 'Fichiers', en: 'Files' },
  filesLead: {
    fr: 'Le questionnaire entier en un fichier, pour le garder ou le passer à d’autres ; ses textes en CSV, pour les traducteurs.',
    en: 'The whole questionnaire as one file, to keep or to hand on; its texts as CSV, for translators.',
  },
  exportQuestionnaire: { fr: 'Exporter le questionnaire (JSON)', en: 'Export the questionnaire (JSON)' },
  exportTexts: { fr: 'Exporter les textes (CSV)', en: 'Export the texts (CSV)' },
  importTexts: { fr: 'Textes traduits (CSV)', en: 'Translated texts (CSV)' },
  importTextsHint: {
    fr: 'Ils remplacent ceux du formulaire ; rien n’est enregistré.',
    en: 'They replace those in the form; nothing is saved.',
  },
  textsTaken: {
    fr: (file: string) => `Les textes de « ${file} » sont dans le formulaire.`,
    en: (file: string) => `The texts of “${file}” are in the form.`,
  },
  textsRefused: {
    fr: (file: string) => `Les textes de « ${file} » n’ont pas été pris :`,
    en: (file: string) => `The texts of “${file}” were not taken:`,
  },
  line: { fr: (line: number) => `ligne ${line}`, en: (line: number) => `line ${line}` },
  textUnknown: { fr: 'n’est pas un texte de ce questionnaire', en: 'is not a text of this questionnaire' },
  textTwice: { fr: 'y figure deux fois', en: 'appears twice' },
  textEmpty: { fr: 'est vide dans une langue', en: 'is empty in one language' },
  textMissing: { fr: 'manque', en: 'is missing' },
  columnMissing: { fr: 'il n’y a pas de colonne de ce nom', en: 'there is no column with this name' },
  idsFirst: {
    fr: 'Donnez d’abord à chaque question et à chaque réponse un nom qui ne soit qu’à elle.',
    en: 'First give each question and each answer a name of its own.',
  },

  // Saving
  save: { fr: 'Enregistrer le brouillon', en: 'Save the draft' },
  discard: { fr: 'Revenir à la version enregistrée', en: 'Go back to the saved version' },
  discarded: { fr: 'Vos modifications sont abandonnées.', en: 'Your changes are discarded.' },
  allSaved: { fr: 'Tout est enregistré.', en: 'Everything is saved.' },
  unsaved: { fr: 'Des modifications ne sont pas enregistrées.', en: 'Some changes are not saved.' },
  savedSound: {
    fr: 'Le brouillon est enregistré ; une vague peut l’utiliser.',
    en: 'The draft is saved; a wave can use it.',
  },
  savedFaulty: {
    fr: (count: number) =>
      count === 1
        ? 'Le brouillon est enregistré ; une chose reste à corriger.'
        : `Le brouillon est enregistré ; ${count} choses restent à corriger.`,
    en: (count: number) =>
      count === 1
        ? 'The draft is saved; one thing is left to fix.'
        : `The draft is saved; ${count} things are left to fix.`,
  },
  choiceFirst: {
    fr: (count: number) =>
      count === 1
        ? 'Un texte a changé : dites d’abord si son sens a changé. Rien n’est enregistré.'
        : `${count} questions ont changé de texte : dites d’abord si leur sens a changé. Rien n’est enregistré.`,
    en: (count: number) =>
      count === 1
        ? 'A text was changed: first say whether its meaning changed. Nothing is saved.'
        : `The words of ${count} questions were changed: first say whether their meaning changed. Nothing is saved.`,
  },
  order: { fr: 'l’ordre, les parties et les écrans', en: 'order, sections and screens' },
  conflictTitle: {
    fr: 'Quelqu’un d’autre vient d’enregistrer autre chose.',
    en: 'Someone else has just saved something else.',
  },
  ...bothVersionsTexts,
});

export type QuestionnaireTexts = TextsOf<typeof questionnaireTexts>;
