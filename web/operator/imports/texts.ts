import { defineTexts, type TextsOf } from '../../shared/language.ts';

/** Bringing in a wave that an institute fielded. */
export const importTexts = defineTexts({
  title: { fr: 'Importer une vague menée ailleurs', en: 'Import a wave fielded elsewhere' },
  lead: {
    fr: 'Un institut a mené une vague : ses réponses entrent ici comme un panel à part, « institut », avec les mêmes règles de publication et le même budget de confidentialité que toute vague. Rien n’est importé tant qu’une seule ligne est fausse, et rien ne paraît avant le jour indiqué dans le fichier de la vague.',
    en: 'An institute has fielded a wave: its responses enter here as a separate panel, “institute”, under the same publication rules and privacy budget as any wave. Nothing is imported while a single row is wrong, and nothing is published before the day given in the wave file.',
  },
  answers: { fr: 'Réponses (CSV)', en: 'Answers (CSV)' },
  answersHint: {
    fr: 'Une ligne par répondant, comme R, SPSS et Excel l’écrivent',
    en: 'One row per respondent, as R, SPSS and Excel write it',
  },
  questionnaire: { fr: 'Questionnaire (JSON)', en: 'Questionnaire (JSON)' },
  questionnaireHint: {
    fr: 'Tel que la page Questionnaires l’exporte',
    en: 'As exported by the Questionnaires page',
  },
  wave: { fr: 'Vague (JSON)', en: 'Wave (JSON)' },
  waveHint: {
    fr: 'Dates, population, marges, notice, et les codes de l’institut',
    en: 'Dates, population, margins, notice, and the institute’s codes',
  },
  chosen: {
    fr: (name: string, size: string) => `Choisi : ${name} (${size})`,
    en: (name: string, size: string) => `Chosen: ${name} (${size})`,
  },
  check: { fr: 'Vérifier les fichiers', en: 'Check the files' },
  chooseAll: { fr: 'Choisissez les trois fichiers.', en: 'Choose all three files.' },
  checking: { fr: 'Les fichiers sont lus…', en: 'Reading the files…' },
  unreadable: {
    fr: 'Un fichier n’a pas pu être lu : choisissez-le de nouveau.',
    en: 'A file could not be read: choose it again.',
  },
  faultsTitle: {
    fr: (count: string) => `${count} à corriger ; rien n’a été importé`,
    en: (count: string) => `${count} to correct; nothing was imported`,
  },
  faults: {
    fr: (count: number) => (count === 1 ? '1 erreur' : `${count} erreurs`),
    en: (count: number) => (count === 1 ? '1 error' : `${count} errors`),
  },
  moreFaults: {
    fr: (count: number) => `… et ${count} de plus`,
    en: (count: number) => `… and ${count} more`,
  },
  readyTitle: { fr: 'Tout est correct', en: 'Everything is correct' },
  rows: {
    fr: (rows: string, responses: string) => `${rows} lignes, ${responses} réponses`,
    en: (rows: string, responses: string) => `${rows} rows, ${responses} responses`,
  },
  asWave: {
    fr: (id: string, period: string, questions: number) => `vague ${id}, ${period}, ${questions} questions`,
    en: (id: string, period: string, questions: number) => `wave ${id}, ${period}, ${questions} questions`,
  },
  withoutConsent: {
    fr: (rows: string) => `laissées de côté faute de consentement : ${rows}`,
    en: (rows: string) => `left out for lack of consent: ${rows}`,
  },
  refusals: {
    fr: (list: string) => `réponses manquantes comptées comme refus : ${list}`,
    en: (list: string) => `missing answers counted as refusals: ${list}`,
  },
  leftOut: {
    fr: (list: string) => `colonnes laissées de côté : ${list}`,
    en: (list: string) => `columns left out: ${list}`,
  },
  weights: {
    fr: (column: string, why: string) => `${column} ne compte pas : ${why}.`,
    en: (column: string, why: string) => `${column} is left out: ${why}.`,
  },
  marginsCaption: {
    fr: 'Le fichier et la population',
    en: 'The file and the population',
  },
  category: { fr: 'Catégorie', en: 'Category' },
  inFile: { fr: 'Fichier', en: 'File' },
  inPopulation: { fr: 'Population', en: 'Population' },
  releases: {
    fr: (day: string, hour: number) =>
      `Son édition paraît le ${day} à ${hour} h (Paris), sauf si vous la retenez.`,
    en: (day: string, hour: number) =>
      `Its edition is released on ${day} at ${hour}:00 (Paris) unless you hold it back.`,
  },
  bringIn: { fr: 'Importer ces réponses', en: 'Import these responses' },
  sending: {
    fr: (sent: string, all: string) => `${sent} réponses sur ${all}`,
    en: (sent: string, all: string) => `${sent} of ${all} responses`,
  },
  stop: { fr: 'Interrompre', en: 'Stop' },
  stopping: { fr: 'Interruption…', en: 'Stopping…' },
  stopped: {
    fr: (sent: string, all: string) =>
      `Interrompu : ${sent} réponses sur ${all} sont arrivées. Aucune édition ne sera préparée tant qu’il en manque.`,
    en: (sent: string, all: string) =>
      `Stopped: ${sent} of ${all} responses are in. No edition will be prepared while any are missing.`,
  },
  goOn: { fr: 'Continuer', en: 'Continue' },
  goOnLater: {
    fr: 'Vous pouvez aussi fermer cette page : avec les mêmes fichiers, l’import reprendra là où il s’est arrêté.',
    en: 'You can also close this page: with the same files, the import resumes where it stopped.',
  },
  allIn: {
    fr: (responses: string, wave: string) => `Les ${responses} réponses de la vague ${wave} sont là.`,
    en: (responses: string, wave: string) => `All ${responses} responses of wave ${wave} are in.`,
  },
  allInBefore: {
    fr: (responses: string, wave: string) =>
      `Les ${responses} réponses de la vague ${wave} y étaient déjà ; rien n’a changé.`,
    en: (responses: string, wave: string) =>
      `All ${responses} responses of wave ${wave} were already in; nothing was changed.`,
  },
  refused: {
    fr: (detail: string) => `L’observatoire refuse, avec ces mots : “${detail}”`,
    en: (detail: string) => `The observatory refuses, in these words: “${detail}”`,
  },
  waveTaken: {
    fr: 'Une autre vague a déjà cet identifiant : donnez-en un autre dans le fichier de la vague.',
    en: 'Another wave already has this id: give a different one in the wave file.',
  },
  questionnaireTaken: {
    fr: 'Un autre brouillon a déjà cet identifiant : donnez-en un autre dans le fichier du questionnaire.',
    en: 'Another draft already has this id: give a different one in the questionnaire file.',
  },
  responses: { fr: 'Réponses importées', en: 'Imported responses' },
  selectedBy: {
    fr: (way: string) => `Menée par un institut (${way})`,
    en: (way: string) => `Fielded by an institute (${way})`,
  },
  stateOf: {
    fr: (how: string, state: string) => `${how} : ${state}`,
    en: (how: string, state: string) => `${how}: ${state}`,
  },
  quotas: { fr: 'quotas', en: 'quotas' },
  probability: { fr: 'tirage au sort', en: 'a probability sample' },
  accessPanel: { fr: 'access panel', en: 'an access panel' },
  none: { fr: 'aucune réponse encore', en: 'no responses yet' },
  begun: {
    fr: (count: string) => `import de ${count} réponses en cours`,
    en: (count: string) => `importing ${count} responses`,
  },
  complete: {
    fr: (count: string) => `${count} réponses, toutes là`,
    en: (count: string) => `${count} responses, all in`,
  },
  deleting: { fr: 'suppression en cours', en: 'being deleted' },
  remove: { fr: 'Supprimer les réponses importées', en: 'Delete the imported responses' },
  removeYes: { fr: 'Les supprimer', en: 'Delete them' },
  removeQuestion: {
    fr: 'Toutes les réponses importées de cette vague seront supprimées. La vague reste, et vous pourrez y importer un autre fichier. Une fois son édition commencée, ce n’est plus possible.',
    en: 'All the responses imported into this wave will be deleted. The wave stays, and you can import another file into it. Once its edition has begun, this is no longer possible.',
  },
  removed: { fr: 'Les réponses importées sont supprimées.', en: 'The imported responses are deleted.' },
});

export type ImportTexts = TextsOf<typeof importTexts>;
