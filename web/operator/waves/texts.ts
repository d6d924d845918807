import { defineTexts, type TextsOf } from '../../shared/language.ts';
import { bothVersionsTexts } from '../../space/both-versions-texts.ts';

/** Texts of opening a wave in four screens, and of what is said of a questionnaire. */
export const waveTexts = defineTexts({
  step: {
    fr: (number: number, of: number) => `Nouvelle vague · ${number} sur ${of}`,
    en: (number: number, of: number) => `New wave · ${number} of ${of}`,
  },
  dates: { fr: 'Dates et éditions', en: 'Dates and editions' },
  questionnaire: { fr: 'Questionnaire', en: 'Questionnaire' },
  population: { fr: 'Population, marges et notice', en: 'Population, margins and notice' },
  check: { fr: 'Vérifier et ouvrir', en: 'Check and open' },
  back: { fr: 'Retour', en: 'Back' },
  goOn: { fr: 'Continuer', en: 'Continue' },
  startAgain: { fr: 'Reprendre les valeurs proposées', en: 'Go back to the proposed values' },
  startedAgain: { fr: 'Les valeurs proposées sont rétablies.', en: 'The proposed values are back.' },
  wrongHere: {
    fr: (count: number) => (count === 1 ? 'Un champ est à corriger.' : `${count} champs sont à corriger.`),
    en: (count: number) => (count === 1 ? 'One field needs correcting.' : `${count} fields need correcting.`),
  },

  // Dates
  datesFromLast: {
    fr: (wave: string) =>
      `Les valeurs proposées suivent la vague la plus récente, « ${wave} » : le trimestre d’après, avec autant d’éditions aux mêmes moments.`,
    en: (wave: string) =>
      `The proposed values follow the latest wave, “${wave}”: the next quarter, with as many editions at the same points.`,
  },
  datesFirst: {
    fr: 'Le trimestre en cours est proposé, avec deux éditions : l’une à mi-chemin, l’autre une fois la collecte finie.',
    en: 'The current quarter is proposed, with two editions: one half-way, the other once fieldwork is over.',
  },
  overlaps: {
    fr: (wave: string, day: string) =>
      `« ${wave} » prend des réponses jusqu’au ${day} : pendant ce temps, les deux vagues seront ouvertes.`,
    en: (wave: string, day: string) =>
      `“${wave}” takes answers until ${day}: meanwhile both waves will be open.`,
  },

  // Questionnaire
  questionnaireFromLast: {
    fr: (wave: string) =>
      `Celui de « ${wave} » est proposé. Une question nouvelle n’interrompt aucune autre série ; une question changée interrompt la sienne.`,
    en: (wave: string) =>
      `The questionnaire of “${wave}” is proposed. A new question breaks no other series; a changed question breaks its own.`,
  },
  questionnaireFirst: {
    fr: 'Le questionnaire de l’observatoire est proposé ; ses séries commenceront avec cette vague.',
    en: 'The observatory’s questionnaire is proposed; its series will begin with this wave.',
  },
  chooseQuestionnaire: { fr: 'Questionnaire de cette vague', en: 'This wave’s questionnaire' },
  toQuestionnaires: { fr: 'Voir ou changer les questionnaires', en: 'See or change questionnaires' },
  sameAsLast: {
    fr: (wave: string) => `le même que pour « ${wave} »`,
    en: (wave: string) => `the same as for “${wave}”`,
  },
  fieldedWith: {
    fr: (waves: string) => `utilisé pour ${waves}`,
    en: (waves: string) => `used for ${waves}`,
  },
  draft: { fr: 'brouillon, figé quand la vague ouvrira', en: 'draft, frozen when the wave opens' },
  neverFielded: { fr: 'encore jamais utilisé', en: 'not used yet' },
  facts: {
    fr: (questions: number, time: string) =>
      `${questions} question${questions > 1 ? 's' : ''}, environ ${time}`,
    en: (questions: number, time: string) =>
      `${questions} question${questions > 1 ? 's' : ''}, about ${time}`,
  },
  faulty: {
    fr: (id: string, faults: number) =>
      `Le brouillon « ${id} » ne peut pas encore être choisi : ${faults === 1 ? 'une erreur' : `${faults} erreurs`} à corriger.`,
    en: (id: string, faults: number) =>
      `The draft “${id}” cannot be chosen yet: ${faults === 1 ? 'one error' : `${faults} errors`} to fix.`,
  },
  allGoOn: {
    fr: (count: number) => (count === 1 ? 'La série continue.' : `Les ${count} séries continuent.`),
    en: (count: number) => (count === 1 ? 'The series goes on.' : `All ${count} series go on.`),
  },
  goesOn: {
    fr: (count: number) => `${count} ${count > 1 ? 'continuent' : 'continue'}`,
    en: (count: number) => `${count} ${count === 1 ? 'goes' : 'go'} on`,
  },
  breaks: {
    fr: (count: number) => `${count} ${count > 1 ? 's’interrompent' : 's’interrompt'}`,
    en: (count: number) => `${count} ${count === 1 ? 'breaks' : 'break'}`,
  },
  begins: {
    fr: (count: number) => `${count} ${count > 1 ? 'commencent' : 'commence'}`,
    en: (count: number) => `${count} ${count === 1 ? 'begins' : 'begin'}`,
  },
  ends: {
    fr: (count: number) => `${count} ${count > 1 ? 's’arrêtent' : 's’arrête'}`,
    en: (count: number) => `${count} ${count === 1 ? 'ends' : 'end'}`,
  },
  series: { fr: (counts: string) => `Séries : ${counts}`, en: (counts: string) => `Series: ${counts}` },
  whichSeries: { fr: 'Lesquelles, et pourquoi', en: 'Which ones, and why' },
  quoted: { fr: (words: string) => `« ${words} »`, en: (words: string) => `“${words}”` },
  seriesBreak: {
    fr: (series: string, reasons: string) => `Rupture, car ${reasons} : ${series}`,
    en: (series: string, reasons: string) => `Broken, because ${reasons}: ${series}`,
  },
  seriesBegin: {
    fr: (series: string) => `Début avec cette vague : ${series}`,
    en: (series: string) => `New with this wave: ${series}`,
  },
  seriesEnd: {
    fr: (series: string) => `Fin, faute de question : ${series}`,
    en: (series: string) => `Ended, with no question left: ${series}`,
  },
  becauseRevision: {
    fr: (topic: string) => `la question « ${topic} » a changé`,
    en: (topic: string) => `the question “${topic}” has changed`,
  },
  becauseBase: {
    fr: (topic: string) => `la question « ${topic} » n’est plus posée aux mêmes personnes`,
    en: (topic: string) => `the question “${topic}” is no longer asked of the same people`,
  },
  becauseMeasure: { fr: 'le chiffre est calculé autrement', en: 'the figure is computed differently' },

  // Population, margins and notice
  populationFromLast: {
    fr: (wave: string) =>
      `Tout est repris de « ${wave} ». Ne changez que ce qui a changé : une nouvelle statistique, une autre population.`,
    en: (wave: string) =>
      `Everything is taken over from “${wave}”. Change only what has changed: a new statistic, another population.`,
  },
  populationFirst: {
    fr: 'Les salariés en France sont proposés, d’après l’Insee.',
    en: 'Employees in France are proposed, from Insee.',
  },
  misfitsTitle: {
    fr: 'Ce questionnaire ne permet pas de tout reprendre :',
    en: 'With this questionnaire, not everything can be taken over:',
  },
  misfitVariable: {
    fr: (name: string) =>
      `la marge « ${name} », sur laquelle ce questionnaire n’interroge pas, est laissée de côté`,
    en: (name: string) => `the margin “${name}”, which this questionnaire does not ask about, is left out`,
  },
  misfitCodes: {
    fr: (name: string, codes: string) =>
      `dans la marge « ${name} », ces réponses ne sont plus proposées : ${codes} ; vérifiez les parts`,
    en: (name: string, codes: string) =>
      `in the margin “${name}”, these answers are no longer offered: ${codes}; check the shares`,
  },
  notChosen: {
    fr: 'Choisissez d’abord un questionnaire : les marges portent sur ses questions de profil.',
    en: 'Choose a questionnaire first: margins are set on its profile questions.',
  },
  toFillIn: { fr: 'à remplir', en: 'to fill in' },

  // Check and open
  checkLead: {
    fr: 'Voici la vague telle que les répondants et les lecteurs la verront. Rien n’est encore créé.',
    en: 'This is the wave as respondents and readers will see it. Nothing is created yet.',
  },
  change: { fr: 'Modifier', en: 'Change' },
  changeOf: { fr: (name: string) => `Modifier : ${name}`, en: (name: string) => `Change: ${name}` },
  wrongLine: {
    fr: (error: string) => `À corriger : ${error}`,
    en: (error: string) => `To correct: ${error}`,
  },
  lineTitle: { fr: 'Titre', en: 'Title' },
  lineDays: { fr: 'Collecte', en: 'Fieldwork' },
  daysInWords: {
    fr: (from: string, to: string) => `du ${from} au ${to} inclus, heure de Paris`,
    en: (from: string, to: string) => `${from} to ${to} inclusive, Paris time`,
  },
  lineAddress: { fr: 'Adresse des éditions', en: 'Address of its editions' },
  linePopulation: { fr: 'Population', en: 'Population' },
  people: { fr: (number: string) => `${number} personnes`, en: (number: string) => `${number} people` },
  lineMargin: { fr: (name: string) => `Redressement : ${name}`, en: (name: string) => `Weighting: ${name}` },
  shareOf: {
    fr: (label: string, percent: string) => `${label} : ${percent} %`,
    en: (label: string, percent: string) => `${label}: ${percent}%`,
  },
  lineMisfits: { fr: 'Non repris', en: 'Not taken over' },
  noMarginsLine: { fr: 'Redressement', en: 'Weighting' },
  noticeMissing: {
    fr: 'Encore vide : aucune édition ne peut paraître sans ce texte.',
    en: 'Still empty: no edition can come out without this text.',
  },
  universeChanged: {
    fr: 'La population étudiée n’est plus celle de la vague précédente : toutes les séries s’interrompent.',
    en: 'The population studied is no longer that of the previous wave: every series breaks.',
  },
  openNow: { fr: 'Ouvrir la vague…', en: 'Open the wave…' },
  openLater: {
    fr: (day: string) => `Programmer l’ouverture le ${day}…`,
    en: (day: string) => `Schedule the opening on ${day}…`,
  },
  openNowQuestion: {
    fr: (title: string) => `Ouvrir « ${title} » aujourd’hui ?`,
    en: (title: string) => `Open “${title}” today?`,
  },
  openLaterQuestion: {
    fr: (title: string, day: string) => `Programmer « ${title} » ? Elle ouvrira automatiquement le ${day}.`,
    en: (title: string, day: string) => `Schedule “${title}”? It will open automatically on ${day}.`,
  },
  openNowEffect: {
    fr: 'Les réponses seront acceptées dès maintenant.',
    en: 'Answers will be accepted from now on.',
  },
  openLaterEffect: {
    fr: 'Jusque-là, tout peut encore être modifié.',
    en: 'Until then, everything can still be changed.',
  },
  fixedEffect: {
    fr: 'Une fois la vague ouverte, son premier jour, ses éditions, son questionnaire, sa population et ses marges ne peuvent plus changer ; son titre, son dernier jour et sa notice, si.',
    en: 'Once the wave is open, its first day, editions, questionnaire, population and margins can no longer change; its title, last day and notice can.',
  },
  openNowYes: { fr: 'Oui, ouvrir la vague', en: 'Yes, open the wave' },
  openLaterYes: { fr: 'Oui, programmer la vague', en: 'Yes, schedule the wave' },

  // A wave that has opened
  fixedTitle: {
    fr: (fields: string) =>
      `La vague est ouverte. Peuvent encore changer : ${fields}. Le reste ne change plus :`,
    en: (fields: string) =>
      `The wave is open. These can still change: ${fields}. The rest can no longer change:`,
  },
  fixedAnswered: {
    fr: (fields: string) =>
      `Des personnes ont déjà répondu à cette vague. Peuvent encore changer : ${fields}. Le reste ne change plus :`,
    en: (fields: string) =>
      `People have already answered this wave. These can still change: ${fields}. The rest can no longer change:`,
  },
  fixedLine: {
    fr: (field: string, reason: string) => `${field} : ${reason}`,
    en: (field: string, reason: string) => `${field}: ${reason}`,
  },
  fixedNow: {
    fr: (reason: string) => `Ne change plus : ${reason}.`,
    en: (reason: string) => `Can no longer change: ${reason}.`,
  },
  becauseOpened: {
    fr: 'des personnes ont été interrogées depuis ce jour',
    en: 'people have been asked since that day',
  },
  becauseTold: {
    fr: 'elles ont été annoncées aux répondants, et le budget de confidentialité est partagé entre elles',
    en: 'respondents were told about them, and the privacy budget is shared among them',
  },
  becauseAsked: {
    fr: 'les réponses n’ont de sens qu’avec les questions auxquelles elles ont été données',
    en: 'answers make sense only with the questions they were given to',
  },
  becausePopulation: {
    fr: 'les chiffres de ses éditions décrivent ces personnes',
    en: 'the figures of its editions describe these people',
  },
  becausePopulationWeighted: {
    fr: 'les chiffres de ses éditions décrivent ces personnes, et sont redressés par ces marges',
    en: 'the figures of its editions describe these people, and are weighted by these margins',
  },
  becauseWeighted: { fr: 'elles servent à redresser ses éditions', en: 'its editions are weighted by them' },

  // Two at once
  conflictTitle: {
    fr: 'Quelqu’un d’autre vient de modifier cette vague.',
    en: 'Someone else has just changed this wave.',
  },
  ...bothVersionsTexts,
});

export type WaveTexts = TextsOf<typeof waveTexts>;
