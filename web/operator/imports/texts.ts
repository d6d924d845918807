import { defineTexts, type TextsOf } from '../../shared/language.ts';

/** Bringing in a wave that an institute fielded. */
export const importTexts = defineTexts({
  title: { fr: 'Reprendre une enquête menée ailleurs', en: 'Bring in a wave fielded elsewhere' },
  lead: {
    fr: 'Un institut a mené une vague : ses réponses entrent ici comme un panel à part, « institut », avec la même publication et le même budget de confidentialité que toute vague. Rien n’est repris tant qu’une seule ligne est fausse, et rien ne paraît avant le jour que dit le fichier de la vague.',
    en: 'An institute fielded a wave: its responses come in as a panel of their own, “institute”, with the same publication and privacy budget as any wave. Nothing comes in while a single row is wrong, and nothing is published before the day that the wave file names.',
  },
  answers: { fr: 'Réponses (CSV)', en: 'Answers (CSV)' },
  answersHint: {
    fr: 'Une ligne par répondant, comme R, SPSS et Excel l’écrivent',
    en: 'One row a respondent, as R, SPSS and Excel write it',
  },
  questionnaire: { fr: 'Questionnaire (JSON)', en: 'Questionnaire (JSON)' },
  questionnaireHint: {
    fr: 'Tel que la page Questionnaires l’exporte',
    en: 'As the page Questionnaires exports it',
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
    fr: (count: string) => `${count} à corriger ; rien n’a été repris`,
    en: (count: string) => `${count} to put right; nothing came in`,
  },
  faults: {
    fr: (count: number) => (count === 1 ? '1 faute' : `${count} fautes`),
    en: (count: number) => (count === 1 ? '1 fault' : `${count} faults`),
  },
  moreFaults: {
    fr: (count: number) => `… et ${count} de plus`,
    en: (count: number) => `… and ${count} more`,
  },
  readyTitle: { fr: 'Tout est juste', en: 'All is right' },
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
    en: (rows: string) => `left out for want of consent: ${rows}`,
  },
  refusals: {
    fr: (list: string) => `réponses manquantes comptées comme refus : ${list}`,
    en: (list: string) => `missing answers that count as refusals: ${list}`,
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
      `Its edition is released on ${day} at ${hour}:00 (Paris) unless you hold it.`,
  },
  bringIn: { fr: 'Reprendre ces réponses', en: 'Bring these responses in' },
  sending: {
    fr: (sent: string, all: string) => `${sent} réponses sur ${all}`,
    en: (sent: string, all: string) => `${sent} of ${all} responses`,
  },
  stop: { fr: 'Interrompre', en: 'Stop' },
  stopping: { fr: 'Interruption…', en: 'Stopping…' },
  stopped: {
    fr: (sent: string, all: string) =>
      `Interrompu : ${sent} réponses sur ${all} sont arrivées. Aucune édition ne s’en fait tant qu’il en manque.`,
    en: (sent: string, all: string) =>
      `Stopped: ${sent} of ${all} responses are in. No edition is made while any lacks.`,
  },
  goOn: { fr: 'Continuer', en: 'Go on' },
  goOnLater: {
    fr: 'Vous pouvez aussi fermer cette page : avec les mêmes fichiers, la reprise continue où elle en est.',
    en: 'You may also close this page: with the same files, it goes on where it was.',
  },
  allIn: {
    fr: (responses: string, wave: string) => `Les ${responses} réponses de la vague ${wave} sont là.`,
    en: (responses: string, wave: string) => `All ${responses} responses of wave ${wave} are in.`,
  },
  allInBefore: {
    fr: (responses: string, wave: string) =>
      `Les ${responses} réponses de la vague ${wave} y étaient déjà ; rien n’a changé.`,
    en: (responses: string, wave: string) =>
      `All ${responses} responses of wave ${wave} were in already; nothing was changed.`,
  },
  toWave: { fr: 'Voir la vague', en: 'See the wave' },
  refused: {
    fr: (detail: string) => `L’observatoire refuse, avec ces mots : “${detail}”`,
    en: (detail: string) => `The observatory refuses, in these words: “${detail}”`,
  },
  waveTaken: {
    fr: 'Il y a déjà une vague de cet identifiant, qui n’est pas celle du fichier : donnez-en un autre dans le fichier de la vague.',
    en: 'There is a wave of this id already, which is not that of the file: give another one in the wave file.',
  },
  questionnaireTaken: {
    fr: 'Il y a déjà un brouillon de cet identifiant, qui n’est pas ce questionnaire : donnez-en un autre dans le fichier du questionnaire.',
    en: 'There is a draft of this id already, which is not this questionnaire: give another one in the questionnaire’s file.',
  },
  responses: { fr: 'Réponses reprises', en: 'Responses brought in' },
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
    fr: (count: string) => `reprise en cours de ${count} réponses`,
    en: (count: string) => `bringing in ${count} responses`,
  },
  complete: {
    fr: (count: string) => `${count} réponses, toutes là`,
    en: (count: string) => `${count} responses, all in`,
  },
  deleting: { fr: 'suppression en cours', en: 'being deleted' },
  remove: { fr: 'Supprimer les réponses reprises', en: 'Delete the responses brought in' },
  removeYes: { fr: 'Les supprimer', en: 'Delete them' },
  removeQuestion: {
    fr: 'Les réponses reprises de cette vague seront supprimées, toutes. La vague reste, et un autre fichier pourra y entrer. Une fois son édition commencée, ce n’est plus possible.',
    en: 'The responses brought into this wave will be deleted, all of them. The wave stays, and another file can come in. Once its edition has begun, this is no longer possible.',
  },
  removed: { fr: 'Les réponses reprises sont supprimées.', en: 'The responses brought in are deleted.' },
});

export type ImportTexts = TextsOf<typeof importTexts>;
