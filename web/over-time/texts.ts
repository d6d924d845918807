import type { Text } from '../../functions/survey/questionnaire.ts';
import { texts as figureTexts } from '../figures/texts.ts';
import { byLanguage, defineTexts, type TextsOf } from '../shared/language.ts';
import type { Aspect } from './comparability.ts';

/** As they stand with every figure. */
const { reading, readByKeyboard, estimate, interval, effectiveBase, simulatedTitle } = figureTexts;
const { flagB, flagC, flagK, flagU } = figureTexts;

const texts = defineTexts({
  ...{ reading, readByKeyboard, estimate, interval, effectiveBase, simulatedTitle },
  ...{ flagB, flagC, flagK, flagU },
  title: { fr: 'Au fil du temps', en: 'Over time' },
  leadNone: {
    fr: 'L’observatoire n’a pas encore publié d’édition. Voici d’où partiront ses séries : les chiffres du premier observatoire (Hopscotch-Viavoice, décembre 2010), cités comme référence.',
    en: 'The observatory has not published an edition yet. This is where its series will start from: the figures of the first observatory (Hopscotch-Viavoice, December 2010), quoted for reference.',
  },
  leadOne: {
    fr: 'Une seule vague ne dit rien d’une évolution : la prochaine dira ce qui a changé, et ce qui peut n’être que du hasard. D’ici là, chaque chiffre se lit à côté de celui de 2010, quand il en existe un.',
    en: 'One wave says nothing about change: the next will show what has changed, and what may be mere chance. Until then each figure stands beside that of 2010, where there is one.',
  },
  leadMany: {
    fr: (waves: string, from: string, to: string) =>
      `${waves} vagues, du ${from} au ${to}, à côté des chiffres de 2010. Une hausse ou une baisse n’est dite que si le test de l’édition l’établit.`,
    en: (waves: string, from: string, to: string) =>
      `${waves} waves, ${from} to ${to}, beside the figures of 2010. A rise or a fall is named only where the edition’s test establishes it.`,
  },
  headlineNone: {
    fr: '2010, le point de départ',
    en: '2010, where the series begin',
  },
  headlineOne: {
    fr: 'Les évolutions se liront à partir de la deuxième vague',
    en: 'Changes will show from the second wave on',
  },
  headlineNotComparable: {
    fr: 'Rien n’est comparable avec la vague précédente',
    en: 'Nothing can be compared with the previous wave',
  },
  headlineChanges: {
    fr: (changed: number, tested: number, wave: string) =>
      changed === tested
        ? `${tested === 1 ? 'Le seul indicateur comparable a' : `Les ${tested} indicateurs comparables ont`} changé depuis la vague précédente (${wave})`
        : `Sur ${tested} indicateurs, ${changed === 1 ? 'un seul a' : `${changed} ont`} changé depuis la vague précédente (${wave})`,
    en: (changed: number, tested: number, wave: string) =>
      changed === tested
        ? `${tested === 1 ? 'The one indicator that can be compared has' : `All ${tested} comparable indicators have`} changed since the previous wave (${wave})`
        : `${changed === 1 ? 'One' : changed} of ${tested} indicators ${changed === 1 ? 'has' : 'have'} changed since the previous wave (${wave})`,
  },
  noneSince: {
    fr: (wave: string) => `Aucune évolution n’est établie depuis la vague précédente (${wave})`,
    en: (wave: string) => `No change is established since the previous wave (${wave})`,
  },
  noneHere: {
    fr: 'Aucune évolution n’est établie depuis la vague précédente',
    en: 'No change is established since the previous wave',
  },
  changed: {
    fr: (name: string) => `${name} : une évolution est établie`,
    en: (name: string) => `${name}: a change is established`,
  },
  nothingComparable: {
    fr: 'Rien n’y est comparable avec la vague précédente',
    en: 'Nothing here can be compared with the previous wave',
  },
  riseFrom: {
    fr: (before: string) => `en hausse (${before} avant)`,
    en: (before: string) => `up from ${before}`,
  },
  fallFrom: {
    fr: (before: string) => `en baisse (${before} avant)`,
    en: (before: string) => `down from ${before}`,
  },
  noneFrom: {
    fr: (before: string) => `aucune évolution établie (${before} avant)`,
    en: (before: string) => `no change established (${before} before)`,
  },
  unlikeFrom: {
    fr: (before: string) => `non comparable avec la vague précédente (${before})`,
    en: (before: string) => `not comparable with the previous wave (${before})`,
  },
  firstMeasured: { fr: 'mesuré pour la première fois', en: 'measured for the first time' },
  ended: {
    fr: (edition: string) => `n’est plus mesuré ; dernière édition\u00a0: ${edition}`,
    en: (edition: string) => `no longer measured; last edition: ${edition}`,
  },
  figures: { fr: 'Les chiffres', en: 'Figures' },
  figuresOf: { fr: (name: string) => `Les chiffres : ${name}`, en: (name: string) => `Figures: ${name}` },
  chapterFigures: {
    fr: 'Tous les chiffres, édition par édition',
    en: 'All figures, edition by edition',
  },
  chapters: { fr: 'Chapitres', en: 'Chapters' },
  otherIndicators: { fr: 'Autres indicateurs', en: 'Other indicators' },
  keyFigure: { fr: 'estimation et intervalle à 95 %', en: 'estimate and 95% interval' },
  key2010: { fr: '2010, sans intervalle publié', en: '2010, interval not published' },
  keyBreak: { fr: 'rupture : non relié', en: 'break: not joined' },
  newestOnly: {
    fr: 'La plus récente de chaque vague',
    en: 'The newest of each wave',
  },
  all: {
    fr: (count: string) => `Toutes les éditions (${count})`,
    en: (count: string) => `All editions (${count})`,
  },
  shownEditions: { fr: 'Éditions affichées', en: 'Editions shown' },
  allText: {
    fr: 'Deux éditions d’une même vague, l’une provisoire, ont des répondants en commun : ce qui les sépare n’est pas une évolution. La ligne passe par la plus récente de chaque vague, les autres sont de petits points.',
    en: 'Two editions of one wave, one of them provisional, have respondents in common: the difference between them is no change over time. The line goes through the newest of each wave; the others are small dots.',
  },
  leftOut: {
    fr: (count: string) =>
      `${count} éditions plus anciennes, remplacées depuis dans leur vague, ne figurent pas sur cette page ;`,
    en: (count: string) => `${count} older editions, since replaced within their wave, are not on this page;`,
  },
  leftOutLink: { fr: 'la liste les donne toutes', en: 'the list has them all' },
  simulated: {
    fr: (editions: string) =>
      `Dans ${editions}, tout ou partie des réponses ont été produites par un programme, pour essayer l’observatoire. Ces chiffres ne décrivent personne.`,
    en: (editions: string) =>
      `In ${editions}, some or all responses were made by a program, to try the observatory out. These figures describe nobody.`,
  },
  provisionalMark: { fr: 'provisoire', en: 'provisional' },
  simulatedMark: { fr: 'simulée', en: 'simulated' },
  editionsCount: { fr: (count: string) => `${count} éditions`, en: (count: string) => `${count} editions` },
  oneEdition: { fr: 'une édition', en: 'one edition' },

  howToRead: { fr: 'Comment lire', en: 'How to read this' },
  readMarks: {
    fr: 'Point plein et trait vertical : estimation et intervalle à 95 % selon le modèle de pondération ; la bande relie ces intervalles. Cercle vide : 2010, dont les intervalles n’ont pas été publiés. Les indicateurs d’un chapitre partagent leurs échelles. L’axe du temps est à l’échelle pour les éditions de l’observatoire ; « // » : il est coupé après 2010.',
    en: 'Solid dot and vertical line: estimate and 95% interval under the weighting model; the band joins these intervals. Hollow circle: 2010, whose intervals were not published. The indicators of a chapter share their scales. Time is to scale among the observatory’s editions; “//”: the axis is cut after 2010.',
  },
  readBreak: {
    fr: 'Trait pointillé (b dans les tableaux), rupture de série : la question, la base, le calcul ou l’univers a changé ; la ligne s’interrompt, et le registre dit pourquoi. u, peu fiable : base effective inférieure à 50. k : moins de cinq entreprises, et presque personne d’autre. c, confidentiel : chiffre non diffusé.',
    en: 'Dashed line (b in the tables), break in series: the question, the base, the computation or the universe has changed; the line stops there, and the ledger says why. u, low reliability: effective base under 50. k: fewer than five companies, and hardly anybody else. c, confidential: figure not published.',
  },
  readChange: {
    fr: 'Une hausse ou une baisse n’est nommée que si le test de l’édition l’établit, corrigé du nombre de comparaisons. Deux points à des hauteurs différentes ne suffisent pas. Le test compte comme si aucune entreprise n’avait répondu aux deux vagues : quand des entreprises reviennent, il est prudent, et un petit changement réel peut lui échapper.',
    en: 'A rise or fall is named only where the edition’s test establishes it, adjusted for the number of comparisons. Two points at different heights are not enough. The test counts as if no company had answered in both waves: where companies come back it is conservative, and may miss a small change that is real.',
  },
  standing: {
    fr: 'Les répondants des éditions de l’observatoire sont des volontaires, redressés sur les marges que nomme la méthode de chaque édition ; d’autres erreurs existent.',
    en: 'Respondents of the observatory’s editions are volunteers, weighted to the margins that each edition’s method names; other errors exist.',
  },
  standingInstitute: {
    fr: 'Font exception les vagues qu’un institut a menées ailleurs : leurs répondants ont été choisis comme le dit leur méthode, et une différence avec une autre vague peut en venir.',
    en: 'Waves that an institute fielded elsewhere are the exception: their respondents were chosen as their method says, and a difference from another wave may come from that.',
  },

  newestFigure: {
    fr: (figure: string, title: string) => `${figure} (${title})`,
    en: (figure: string, title: string) => `${figure} (${title})`,
  },
  noFigure: {
    fr: 'Aucun chiffre n’est diffusé.',
    en: 'No figure is published.',
  },
  only2010: {
    fr: (figure: string) => `${figure} en 2010 ; pas encore d’autre édition.`,
    en: (figure: string) => `${figure} in 2010; no other edition yet.`,
  },
  no2010: {
    fr: 'Pas de chiffre publié en 2010.',
    en: 'No figure was published in 2010.',
  },
  absentBefore: {
    fr: (edition: string, reason: string) => `Mesuré à partir de ${edition} : avant, ${reason}.`,
    en: (edition: string, reason: string) => `Measured from ${edition} on: before, ${reason}.`,
  },
  absentBetween: {
    fr: (editions: string, reason: string) => `Absent de ${editions} : ${reason}.`,
    en: (editions: string, reason: string) => `Absent from ${editions}: ${reason}.`,
  },
  absentAfter: {
    fr: (edition: string, reason: string) => `N’est plus mesuré depuis ${edition} : ${reason}.`,
    en: (edition: string, reason: string) => `No longer measured since ${edition}: ${reason}.`,
  },
  absentAlways: {
    fr: (reason: string) => `Aucune édition de l’observatoire affichée ici ne le mesure : ${reason}.`,
    en: (reason: string) => `No edition of the observatory shown here measures it: ${reason}.`,
  },
  in2010: { fr: (figure: string) => `${figure} en 2010.`, en: (figure: string) => `${figure} in 2010.` },
  breakSentence: {
    fr: (edition: string, aspects: string) => `Rupture de série avant ${edition} : ${aspects}.`,
    en: (edition: string, aspects: string) => `Break in series before ${edition}: ${aspects}.`,
  },
  chartOf: { fr: (name: string) => `Graphique : ${name}`, en: (name: string) => `Chart: ${name}` },
  tableOf: { fr: (name: string) => `Tableau : ${name}`, en: (name: string) => `Table: ${name}` },
  tableScroll: { fr: 'à faire défiler', en: 'scrollable' },
  edition: { fr: 'Édition', en: 'Edition' },
  reference: { fr: 'Référence 2010', en: 'Reference 2010' },
  base: { fr: 'Base', en: 'Base' },
  flags: { fr: 'Signes', en: 'Flags' },
  version: { fr: 'Vers.', en: 'Vers.' },
  sinceBefore: { fr: 'Depuis la vague précédente', en: 'Since the previous wave' },
  since2010: { fr: 'Depuis 2010', en: 'Since 2010' },
  rise: { fr: 'hausse', en: 'rise' },
  fall: { fr: 'baisse', en: 'fall' },
  none: { fr: 'non établie', en: 'not established' },
  unlike: { fr: 'non comparable', en: 'not comparable' },
  versionLong: {
    fr: 'Version de la formulation',
    en: 'Wording version',
  },
  comparableWith: { fr: 'Ce qui est comparable', en: 'What is comparable' },

  ledgerTitle: { fr: 'Registre de comparabilité', en: 'Ledger of comparability' },
  ledgerLead: {
    fr: 'Pour chaque indicateur, ce qui est comparable avec quoi, et pourquoi, d’après ce que chaque édition dit d’elle-même. Les éditions que rien ne distingue sont réunies : ce que dit une ligne vaut pour chaque paire.',
    en: 'For each indicator, what is comparable with what, and why, from what each edition says of itself. Editions that nothing sets apart are put together: what a row says holds for each pair.',
  },
  ledgerOpen: { fr: 'Ouvrir le registre', en: 'Open the ledger' },
  ledgerNothing: {
    fr: 'Il n’y a encore rien à comparer : il y faut deux éditions.',
    en: 'There is nothing to compare yet: that takes two editions.',
  },
  ledgerOnly2010: {
    fr: 'Il n’y a encore rien à comparer : les chiffres de 2010 sont seuls.',
    en: 'There is nothing to compare yet: the figures of 2010 stand alone.',
  },
  ledgerCaption: {
    fr: '« = » : identique dans les deux ; sinon, ce que dit la plus ancienne → ce que dit la plus récente.',
    en: '“=”: the same in both; otherwise what the earlier says → what the later says.',
  },
  editions: { fr: 'Éditions', en: 'Editions' },
  verdict: { fr: 'Comparaison', en: 'Comparison' },
  among: {
    fr: (editions: string) => `${editions}, entre elles`,
    en: (editions: string) => `${editions}, among themselves`,
  },
  between: { fr: (a: string, b: string) => `${a} et ${b}`, en: (a: string, b: string) => `${a} and ${b}` },
  range: {
    fr: (first: string, last: string, count: string) => `${first} … ${last} (${count})`,
    en: (first: string, last: string, count: string) => `${first} … ${last} (${count})`,
  },
  comparable: { fr: 'Comparables', en: 'Comparable' },
  withCare: {
    fr: (aspects: string) => `Avec prudence : ${aspects}. Un écart peut en venir.`,
    en: (aspects: string) => `With care: ${aspects}. A difference may come from that.`,
  },
  notComparable: {
    fr: (aspects: string) => `Non comparables : ${aspects}.`,
    en: (aspects: string) => `Not comparable: ${aspects}.`,
  },

  changesTitle: { fr: 'Autres changements du questionnaire', en: 'Other changes to the questionnaire' },
  changesLead: {
    fr: 'Ils n’interrompent aucune autre série : questions ajoutées ou déplacées, fautes de frappe corrigées, mots rendus plus clairs sans changer de sens ; une question retirée met fin aux siennes. Une question posée à une autre place peut être lue autrement : le registre demande alors de la prudence.',
    en: 'None of these breaks another series: questions added or moved, typos corrected, words made clearer with the same meaning; a question that is dropped ends only its own. A question asked at another point may be read differently: there the ledger asks for care.',
  },
  changesOpen: {
    fr: (count: string) => `Voir ces changements (${count})`,
    en: (count: string) => `See these changes (${count})`,
  },
  changedOn: {
    fr: (date: string, edition: string) => `${date} (${edition}) : `,
    en: (date: string, edition: string) => `${date} (${edition}): `,
  },
  added: {
    fr: (topic: string) => `question ajoutée, « ${topic} »`,
    en: (topic: string) => `question added, “${topic}”`,
  },
  dropped: {
    fr: (topic: string) => `question retirée, « ${topic} »`,
    en: (topic: string) => `question dropped, “${topic}”`,
  },
  moved: {
    fr: (topics: string) => `questions déplacées, ${topics}`,
    en: (topics: string) => `questions moved, ${topics}`,
  },
  corrected: {
    fr: (topic: string) => `mots corrigés, « ${topic} » :`,
    en: (topic: string) => `words corrected, “${topic}”:`,
  },
  hintAdded: {
    fr: (topic: string) => `précision ajoutée sous « ${topic} » :`,
    en: (topic: string) => `hint added below “${topic}”:`,
  },
  hintChanged: {
    fr: (topic: string) => `précision modifiée sous « ${topic} » :`,
    en: (topic: string) => `hint changed below “${topic}”:`,
  },
  hintRemoved: {
    fr: (topic: string) => `précision retirée sous « ${topic} » :`,
    en: (topic: string) => `hint taken away below “${topic}”:`,
  },

  failedTitle: { fr: 'Les séries n’ont pas pu être chargées', en: 'The series could not be loaded' },
  failedText: {
    fr: 'Le service ne répond pas, ou la connexion est coupée. Rechargez la page dans un instant.',
    en: 'The service is not responding, or the connection is down. Reload the page in a moment.',
  },
});

export type OverTimeTexts = TextsOf<typeof texts>;

export const overTimeTexts = byLanguage(texts);

/** How an indicator of the observatory's own questionnaire is named in a heading; others are by their question. */
export const indicatorNames: Readonly<Record<string, Text>> = {
  mention: { fr: 'Parler de son entreprise', en: 'Talking about one’s company' },
  positive: { fr: 'En parler de façon positive', en: 'Talking about it positively' },
  critical: { fr: 'En parler de façon critique', en: 'Talking about it critically' },
  aware: { fr: 'Avoir été sensibilisé', en: 'Having been briefed' },
  netTone: { fr: 'Solde de ton (positif moins critique)', en: 'Net tone (positive minus critical)' },
  exposed: {
    fr: 'En parler sans avoir été sensibilisé',
    en: 'Talking about it without a briefing',
  },
  public: { fr: 'En parler devant tout le monde', en: 'Talking about it in front of everyone' },
  charterThere: { fr: 'Savoir qu’il y a une charte', en: 'Knowing that there is a charter' },
  charterKnown: { fr: 'Savoir ce que dit la charte', en: 'Knowing what the charter says' },
  trained: { fr: 'Avoir suivi une formation', en: 'Having been trained' },
  contactKnown: { fr: 'Savoir à qui s’adresser', en: 'Knowing whom to ask' },
  ambassadors: { fr: 'Être ambassadeur, ou prêt à l’être', en: 'Being an ambassador, or willing to be' },
  sanctions: { fr: 'Croire au risque de sanctions', en: 'Believing in the risk of sanctions' },
  outlookMore: { fr: 'Prévoir davantage de critiques', en: 'Expecting more criticism' },
  listened: { fr: 'Voir son entreprise à l’écoute', en: 'Seeing one’s company listen' },
  limitsKnown: { fr: 'Bien savoir ce que permet la loi', en: 'Knowing well what the law allows' },
  onNetworks: { fr: 'Être sur un réseau social', en: 'Being on a social network' },
  separateLives: {
    fr: 'Séparer vie privée et vie professionnelle',
    en: 'Keeping private and working life apart',
  },
  networksMean: { fr: 'Nombre de réseaux sociaux', en: 'Number of social networks' },
  personalInfo: { fr: 'Publier des informations personnelles', en: 'Posting personal information' },
  professionalInfo: {
    fr: 'Publier des informations professionnelles',
    en: 'Posting professional information',
  },
};

/** What may differ between two editions, as a column's heading. */
export const aspectHeadings: Readonly<Record<Aspect, Text>> = {
  wording: { fr: 'Question', en: 'Question' },
  base: { fr: 'Base', en: 'Base' },
  order: { fr: 'Place', en: 'Position' },
  measure: { fr: 'Calcul', en: 'Computation' },
  universe: { fr: 'Univers', en: 'Universe' },
  selection: { fr: 'Sélection', en: 'Selection' },
  mode: { fr: 'Mode', en: 'Mode' },
  margins: { fr: 'Marges', en: 'Margins' },
};
