import { byLanguage, defineTexts, type TextsOf } from '../shared/language.ts';

export const texts = defineTexts({
  exploreNoQuestion: {
    fr: (question: string) =>
      `Cette édition ne publie aucune question du nom de ${question} : en voici une autre.`,
    en: (question: string) => `This edition publishes no question named ${question}: this is another one.`,
  },
  exploreNoTable: {
    fr: (asked: string, shown: string) =>
      `Cette édition ne croise pas cette question avec ${asked}. Vous voyez à la place : ${shown}.`,
    en: (asked: string, shown: string) =>
      `This edition does not break this question down by ${asked}. Shown instead: ${shown}.`,
  },
  loading: { fr: 'Chargement des résultats…', en: 'Loading the results…' },
  failedTitle: { fr: 'Les résultats n’ont pas pu être chargés', en: 'The results could not be loaded' },
  failedText: {
    fr: 'Le service ne répond pas, ou la connexion est coupée. Rien n’est perdu : réessayez dans un instant.',
    en: 'The service does not answer, or the connection is down. Nothing is lost: try again in a moment.',
  },
  retry: { fr: 'Réessayer', en: 'Try again' },
  unknownEditionTitle: { fr: 'Cette édition n’existe pas', en: 'There is no such edition' },
  unknownEditionText: {
    fr: 'L’adresse nomme une édition qui n’a pas été publiée.',
    en: 'The address names an edition that was not published.',
  },
  latestEdition: { fr: 'Voir la dernière édition', en: 'See the latest edition' },
  emptyTitle: { fr: 'Rien n’est encore publié', en: 'Nothing is published yet' },
  emptyText: {
    fr: 'Les premiers résultats paraîtront ici le jour prévu pour la première édition.',
    en: 'The first results will appear here on the day planned for the first edition.',
  },
  answerSurvey: { fr: 'Répondre au questionnaire', en: 'Answer the survey' },

  editionOf: { fr: (date: string) => `Édition du ${date}`, en: (date: string) => `Edition of ${date}` },
  referenceEdition: {
    fr: 'Édition de référence 2010',
    en: 'Reference edition 2010',
  },
  publishedOn: { fr: (date: string) => `publiée le ${date}`, en: (date: string) => `published ${date}` },
  respondents: {
    fr: (count: string) => `${count} répondants`,
    en: (count: string) => `${count} respondents`,
  },
  aboutRespondents: {
    fr: (count: string) => `environ ${count} répondants`,
    en: (count: string) => `about ${count} respondents`,
  },
  provisional: {
    fr: 'édition provisoire : une autre de cette vague est prévue',
    en: 'provisional edition: another of this wave is planned',
  },
  final: { fr: 'édition définitive', en: 'final edition' },
  chooseEdition: { fr: 'Édition', en: 'Edition' },
  referenceOnly: {
    fr: 'L’observatoire n’a pas encore publié d’édition. Vous lisez les chiffres du premier observatoire (Hopscotch-Viavoice, décembre 2010), cités comme référence : ce ne sont pas des données de cet observatoire.',
    en: 'The observatory has not published an edition yet. These are the figures of the first observatory (Hopscotch-Viavoice, December 2010), quoted for reference: they are not data of this observatory.',
  },
  referenceChosen: {
    fr: 'Vous lisez les chiffres du premier observatoire (Hopscotch-Viavoice, décembre 2010), cités comme référence : ce ne sont pas des données de cet observatoire.',
    en: 'These are the figures of the first observatory (Hopscotch-Viavoice, December 2010), quoted for reference: they are not data of this observatory.',
  },
  simulatedTitle: { fr: 'Données simulées', en: 'Simulated data' },
  simulatedText: {
    fr: (simulated: string, respondents: string) =>
      `${simulated} des ${respondents} réponses ont été produites par un programme, pour essayer l’observatoire. Ces chiffres ne décrivent personne.`,
    en: (simulated: string, respondents: string) =>
      `${simulated} of the ${respondents} responses were made by a program, to try the observatory. These figures describe nobody.`,
  },

  extract: { fr: 'L’essentiel', en: 'In brief' },
  in2010: { fr: (figure: string) => `en 2010 : ${figure}`, en: (figure: string) => `in 2010: ${figure}` },
  riseSince2010: { fr: 'en hausse depuis 2010', en: 'up since 2010' },
  fallSince2010: { fr: 'en baisse depuis 2010', en: 'down since 2010' },
  noDifference2010: {
    fr: 'pas de différence établie avec 2010',
    en: 'no established difference from 2010',
  },
  notComparableWith2010: { fr: 'non comparable avec 2010', en: 'not comparable with 2010' },
  notComparable2010: {
    fr: 'question différente en 2010 : comparaison indicative',
    en: 'a different question in 2010: comparison only indicative',
  },
  risePrevious: {
    fr: (figure: string) => `en hausse depuis l’édition précédente (${figure})`,
    en: (figure: string) => `up since the last edition (${figure})`,
  },
  fallPrevious: {
    fr: (figure: string) => `en baisse depuis l’édition précédente (${figure})`,
    en: (figure: string) => `down since the last edition (${figure})`,
  },
  noDifferencePrevious: {
    fr: (figure: string) => `pas de différence établie avec l’édition précédente (${figure})`,
    en: (figure: string) => `no established difference from the last edition (${figure})`,
  },
  notComparablePrevious: {
    fr: (figure: string) => `non comparable avec l’édition précédente (${figure})`,
    en: (figure: string) => `not comparable with the last edition (${figure})`,
  },
  editionBefore: { fr: 'Édition précédente', en: 'Last edition' },
  noInterval: { fr: 'intervalle non publié', en: 'interval not published' },
  miniLegend: {
    fr: 'De 0 à 100 %. Point et trait : estimation et intervalle à 95 % selon le modèle de pondération ; cercle vide : 2010.',
    en: 'From 0 to 100%. Dot and line: estimate and 95% interval under the weighting model; hollow circle: 2010.',
  },
  miniLegendReference: {
    fr: 'De 0 à 100 %. La publication de 2011 ne donne pas d’intervalles.',
    en: 'From 0 to 100%. The publication of 2011 gives no intervals.',
  },
  conservativeChange: {
    fr: 'D’une édition à l’autre, le test compte comme si aucune entreprise n’avait répondu aux deux : quand des entreprises reviennent, il est prudent, et un petit changement réel peut lui échapper.',
    en: 'From one edition to the next, the test counts as if no company had answered in both: where companies come back it is conservative, and may miss a small change that is real.',
  },
  allIndicators: { fr: 'Tous les indicateurs', en: 'All indicators' },
  indicator: { fr: 'Indicateur', en: 'Indicator' },
  estimate: { fr: 'Estimation', en: 'Estimate' },
  comparison: { fr: 'Comparaison', en: 'Comparison' },
  points: { fr: (count: string) => `${count} points`, en: (count: string) => `${count} points` },

  contents: { fr: 'Dans cette page', en: 'On this page' },
  atMost: { fr: (share: string) => `Au plus ${share}`, en: (share: string) => `At most ${share}` },
  atLeast: { fr: (share: string) => `Au moins ${share}`, en: (share: string) => `At least ${share}` },
  base: {
    fr: (base: string, count: string) => `Base : ${base},\u00a0${count}.`,
    en: (base: string, count: string) => `Base: ${base},\u00a0${count}.`,
  },
  baseOnly: { fr: (base: string) => `Base : ${base}.`, en: (base: string) => `Base: ${base}.` },
  everyone: { fr: 'Ensemble', en: 'Everyone' },
  breakDownBy: { fr: 'Par', en: 'By' },
  answer: { fr: 'Réponse', en: 'Answer' },
  group: { fr: 'Groupe', en: 'Group' },
  share: { fr: 'Part', en: 'Share' },
  interval: { fr: 'Intervalle à 95 %', en: '95% interval' },
  population: { fr: 'Personnes', en: 'People' },
  baseColumn: { fr: 'Base', en: 'Base' },
  effectiveBase: { fr: 'Base effective', en: 'Effective base' },
  remarks: { fr: 'Remarques', en: 'Remarks' },
  legendEstimate: {
    fr: (year: string) => `${year}, intervalle à 95 % selon le modèle de pondération`,
    en: (year: string) => `${year}, 95% interval under the weighting model`,
  },
  legendNoInterval: {
    fr: (year: string) => `${year}, intervalles non publiés`,
    en: (year: string) => `${year}, intervals not published`,
  },
  legend2010: { fr: '2010', en: '2010' },
  legend2010NotComparable: {
    fr: '2010 (question différente : comparaison indicative)',
    en: '2010 (a different question: comparison only indicative)',
  },
  reading: {
    fr: (name: string, value: string) => `${name} : ${value}`,
    en: (name: string, value: string) => `${name}: ${value}`,
  },
  readByKeyboard: {
    fr: (title: string) => `${title} : lire les valeurs avec les flèches du clavier`,
    en: (title: string) => `${title}: read the values with the arrow keys`,
  },
  fewerThan10: { fr: '< 10 répondants', en: '< 10 respondents' },
  dominated: { fr: 'non diffusé', en: 'not shown' },
  tooNoisy: { fr: 'trop peu de réponses', en: 'too few responses' },
  complementary: { fr: 'masqué avec un autre', en: 'hidden with another' },
  fewCompanies: { fr: 'une ou deux entreprises', en: 'one or two companies' },
  notMeasured: { fr: 'non mesuré à cette taille', en: 'not measured at this size' },
  unpublished: { fr: 'non publié', en: 'not published' },
  fewerThan10Text: {
    fr: '« < 10 répondants » : moins de dix personnes de ce groupe ont eu à répondre ; aucun chiffre n’en est publié, pour que personne ne soit reconnu.',
    en: '“< 10 respondents”: fewer than ten people in this group were asked; none of its figures is published, so that nobody can be recognised.',
  },
  asOfText: {
    fr: 'Certains groupes reprennent les chiffres d’une édition précédente : selon les règles d’alors, ils ne changeaient que quand assez de leurs répondants étaient nouveaux.',
    en: 'Some groups repeat the figures of an earlier edition: by the rules of that time they changed only when enough of their respondents were new.',
  },
  asOfGroups: {
    fr: (groups: string, edition: string) => `Chiffres repris de l’édition du ${edition} : ${groups}.`,
    en: (groups: string, edition: string) => `Figures repeated from the edition of ${edition}: ${groups}.`,
  },
  asOfRemark: {
    fr: (edition: string) => `repris de l’édition du ${edition}`,
    en: (edition: string) => `repeated from the edition of ${edition}`,
  },
  tooFine: {
    fr: 'La plupart de ces groupes comptent trop peu de répondants pour qu’un chiffre en soit publié. Avec moins de critères, chaque groupe est plus grand :',
    en: 'Most of these groups have too few respondents for a figure to be published. With fewer criteria, each group is larger:',
  },
  byOnly: {
    fr: (breakdown: string) => `${breakdown} seulement`,
    en: (breakdown: string) => `${breakdown} only`,
  },
  hiddenGroups: {
    fr: (count: string, reasons: string) => `${count} groupes sans chiffre publié (${reasons})`,
    en: (count: string, reasons: string) => `${count} groups without a published figure (${reasons})`,
  },
  dominatedText: {
    fr: '« non diffusé » : plus de la moitié des répondants d’entreprises de ce groupe viennent d’une seule, qui serait reconnue.',
    en: '“not shown”: more than half of this group’s company respondents come from a single one, which would be recognised.',
  },
  tooNoisyText: {
    fr: '« trop peu de réponses » : le bruit qui protège chaque réponse couvrirait ce chiffre.',
    en: '“too few responses”: the noise that protects each response would drown this figure out.',
  },
  tooNoisyQuestion: {
    fr: 'Trop peu de réponses à cette question pour cette édition : le bruit qui les protège couvrirait les chiffres.',
    en: 'Too few responses to this question for this edition: the noise that protects them would drown the figures out.',
  },
  complementaryText: {
    fr: '« masqué avec un autre » : on en déduirait le chiffre du groupe voisin, qui n’est pas diffusé.',
    en: '“hidden with another”: the figure of the group beside it, which is not shown, would follow from it.',
  },
  fewCompaniesText: {
    fr: '« une ou deux entreprises » : presque personne d’autre n’a répondu dans ce groupe ; il parlerait d’elles, non des salariés.',
    en: '“one or two companies”: hardly anybody else answered in this group; it would speak of them, not of employees.',
  },
  groupsFrom: {
    fr: (groups: string, count: string) =>
      `Cette édition donne les chiffres de l’ensemble. Par groupe (${groups}…), ils sont publiés à partir de ${count} répondants : sous ce nombre, le bruit qui protège les réponses les couvrirait.`,
    en: (groups: string, count: string) =>
      `This edition gives figures for everyone together. Figures by group (${groups}…) are published from ${count} respondents: with fewer, the noise that protects responses would drown them out.`,
  },
  notPublishedYet: {
    fr: (breakdowns: string) => `Pas dans cette édition : ${breakdowns}.`,
    en: (breakdowns: string) => `Not in this edition: ${breakdowns}.`,
  },
  publishedFrom: {
    fr: (breakdowns: string, count: string) => `${breakdowns}, à partir de ${count} répondants`,
    en: (breakdowns: string, count: string) => `${breakdowns}, from ${count} respondents`,
  },
  twoCriteria: { fr: 'deux critères à la fois', en: 'two criteria at once' },
  unpublishedText: {
    fr: '« non publié » : la publication de 2011 ne donne pas ce chiffre ; il n’est pas nul pour autant.',
    en: '“not published”: the publication of 2011 does not give this figure; that does not make it zero.',
  },
  flagK: { fr: 'moins de cinq entreprises', en: 'fewer than five companies' },
  flagKText: {
    fr: 'k, moins de cinq entreprises, et presque personne d’autre : d’autres entreprises pourraient répondre autrement. L’intervalle en tient compte.',
    en: 'k, fewer than five companies, and hardly anybody else: other companies might answer otherwise. The interval accounts for it.',
  },
  flagU: { fr: 'peu fiable', en: 'low reliability' },
  flagB: { fr: 'rupture de série', en: 'break in series' },
  flagC: { fr: 'confidentiel', en: 'confidential' },
  flagUText: {
    fr: 'u, peu fiable : base effective inférieure à 50.',
    en: 'u, low reliability: effective base under 50.',
  },
  flagBText: {
    fr: 'b, rupture de série : la formulation ou la base a changé ; la comparaison s’arrête là.',
    en: 'b, break in series: the wording or the base has changed; comparison stops there.',
  },
  boundText: {
    fr: '« ≤ 10 % » et « ≥ 90 % » : dans un groupe de moins de trente, une part extrême n’est donnée que comme borne.',
    en: '“≤ 10%” and “≥ 90%”: in a group of fewer than thirty, an extreme share is given only as a bound.',
  },
  table: { fr: 'Tous les chiffres', en: 'All figures' },
  tableCaption: {
    fr: 'Parts, intervalles à 95 % selon le modèle de pondération, bases et nombre de personnes',
    en: 'Shares, 95% intervals under the weighting model, bases and numbers of people',
  },
  tableScroll: { fr: 'Tableau à faire défiler', en: 'Scrollable table' },
  picture: { fr: 'Image', en: 'Picture' },
  pictureOf: {
    fr: (title: string) => `Image : ${title}`,
    en: (title: string) => `Picture: ${title}`,
  },
  wide: { fr: 'Large', en: 'Wide' },
  square: { fr: 'Carrée', en: 'Square' },
  tall: { fr: 'Haute', en: 'Tall' },
  vector: { fr: 'Vectorielle', en: 'Vector' },
  csvOf: { fr: (title: string) => `CSV : ${title}`, en: (title: string) => `CSV: ${title}` },
  csv: { fr: 'CSV', en: 'CSV' },
  permalink: { fr: 'Lien', en: 'Link' },
  permalinkOf: {
    fr: (title: string) => `Lien durable : ${title}`,
    en: (title: string) => `Permanent link: ${title}`,
  },
  tableFailed: {
    fr: 'Ces chiffres n’ont pas pu être chargés.',
    en: 'These figures could not be loaded.',
  },

  summaryTotal: {
    fr: (answer: string, share: string) => `« ${answer} » : ${share}`,
    en: (answer: string, share: string) => `“${answer}”: ${share}`,
  },
  summaryRange: {
    fr: (answer: string, low: string, high: string) => `« ${answer} » : de ${low} à ${high}.`,
    en: (answer: string, low: string, high: string) => `“${answer}”: from ${low} to ${high}.`,
  },
  among: { fr: (people: string) => `chez ${people}`, en: (people: string) => `among ${people}` },
  summarySuppressedOne: {
    fr: 'Un groupe n’a pas de chiffre publié.',
    en: 'One group has no published figure.',
  },
  summarySuppressedMany: {
    fr: (count: string) => `${count}\u00a0groupes n’ont pas de chiffre publié.`,
    en: (count: string) => `${count}\u00a0groups have no published figure.`,
  },
  summaryNothing: {
    fr: 'Aucun de ces chiffres n’est publié.',
    en: 'None of these figures is published.',
  },
  associated: {
    fr: (p: string) => `Les réponses diffèrent selon le groupe (test de Rao et Scott, ${p}).`,
    en: (p: string) => `Answers differ between the groups (Rao and Scott’s test, ${p}).`,
  },
  notAssociated: {
    fr: (p: string) => `Pas de différence établie entre les groupes (test de Rao et Scott, ${p}).`,
    en: (p: string) => `No established difference between the groups (Rao and Scott’s test, ${p}).`,
  },

  associationFigures: { fr: 'Le test en chiffres', en: 'The test in figures' },
  associationTest: {
    fr: (x2: string, df: string, p: string) =>
      `X² de Pearson corrigé du bruit et du plan de sondage : ${x2}, ${df} degrés de liberté, ${p}.`,
    en: (x2: string, df: string, p: string) =>
      `Pearson’s X², corrected for noise and design: ${x2} on ${df} degrees of freedom, ${p}.`,
  },
  associationTestFormer: {
    fr: (f: string, ndf: string, ddf: string, p: string) =>
      `Rao et Scott, correction du second ordre : F(${ndf}\u00a0; ${ddf}) = ${f}, ${p}.`,
    en: (f: string, ndf: string, ddf: string, p: string) =>
      `Rao and Scott, second-order correction: F(${ndf}, ${ddf}) = ${f}, ${p}.`,
  },
  associationStrength: {
    fr: (v: string, strength: string) =>
      `V de Cramér ${v} : lien ${strength} (0, aucun lien ; 1, lien complet).`,
    en: (v: string, strength: string) =>
      `Cramér’s V ${v}: a ${strength} link (0, no link; 1, a complete one).`,
  },
  strengthNegligible: { fr: 'négligeable', en: 'negligible' },
  strengthWeak: { fr: 'faible', en: 'weak' },
  strengthModerate: { fr: 'moyen', en: 'moderate' },
  strengthStrong: { fr: 'fort', en: 'strong' },
  associationScope: {
    fr: 'Le test porte sur toutes les réponses et sur les groupes montrés, sans ceux qui n’ont pas dit le leur. Cent tests sans aucune différence réelle en signaleraient cinq.',
    en: 'The test covers all answers and the groups shown, leaving out those who did not say theirs. Of a hundred tests without any real difference, five would find one.',
  },

  exploreTitle: { fr: 'Explorer', en: 'Explore' },
  chooseByLink: {
    fr: 'Choisir la question, les critères et l’affichage',
    en: 'Choose the question, the criteria and the layout',
  },
  otherEditions: { fr: 'Autres éditions', en: 'Other editions' },
  question: { fr: 'Question', en: 'Question' },
  secondBreakdown: { fr: 'et par', en: 'and by' },
  none: { fr: 'Aucun critère', en: 'No criterion' },
  sort: { fr: 'Ordre', en: 'Order' },
  sortQuestionnaire: { fr: 'du questionnaire', en: 'as asked' },
  sortDown: { fr: 'parts décroissantes', en: 'largest share first' },
  sortUp: { fr: 'parts croissantes', en: 'smallest share first' },
  show: { fr: 'Afficher', en: 'Show' },
  people: { fr: (count: string) => `${count} personnes`, en: (count: string) => `${count} people` },
  peopleByGroup: {
    fr: 'Le nombre de personnes n’est publié que pour l’ensemble. Voici les parts.',
    en: 'Numbers of people are published for everyone together only. These are the shares.',
  },
  peopleUnknown: {
    fr: 'Cette édition ne donne pas de nombre de personnes à cette question. Voici les parts.',
    en: 'This edition gives no numbers of people for this question. These are the shares.',
  },

  compareTitle: { fr: 'Comparer deux groupes', en: 'Compare two groups' },
  compareFirst: { fr: 'Groupe', en: 'Group' },
  compareLink: { fr: 'Comparer', en: 'Compare' },
  compareSecond: { fr: 'avec', en: 'with' },
  compareChoose: { fr: 'à choisir', en: 'choose one' },
  compareMore: {
    fr: (answer: string, a: string, b: string) => `« ${answer} » : ${a} plus souvent que ${b}.`,
    en: (answer: string, a: string, b: string) => `“${answer}”: ${a} more often than ${b}.`,
  },
  compareLess: {
    fr: (answer: string, a: string, b: string) => `« ${answer} » : ${a} moins souvent que ${b}.`,
    en: (answer: string, a: string, b: string) => `“${answer}”: ${a} less often than ${b}.`,
  },
  compareNone: {
    fr: (answer: string, a: string, b: string) =>
      `« ${answer} » : ${a} et ${b} ne se distinguent pas avec ces réponses.`,
    en: (answer: string, a: string, b: string) =>
      `“${answer}”: ${a} and ${b} cannot be told apart with these responses.`,
  },
  compareShare: {
    fr: (group: string, share: string) => `${group} (${share})`,
    en: (group: string, share: string) => `${group} (${share})`,
  },
  compareDifference: {
    fr: (difference: string, low: string, high: string) =>
      `Différence : ${difference} points, de ${low} à ${high} (intervalle à 95 % selon le modèle de pondération).`,
    en: (difference: string, low: string, high: string) =>
      `Difference: ${difference} points, ${low} to ${high} (95% interval under the weighting model).`,
  },
  compareUnreliable: {
    fr: 'L’une des deux bases effectives au moins est inférieure à 50 : à lire avec prudence.',
    en: 'At least one of the two effective bases is under 50: read with caution.',
  },
  compareRepeated: {
    fr: (edition: string) => `L’un des deux groupes reprend les chiffres de l’édition du ${edition}.`,
    en: (edition: string) => `One of the two groups repeats the figures of the edition of ${edition}.`,
  },
  compareSameGroup: {
    fr: 'C’est deux fois le même groupe : choisissez-en un autre.',
    en: 'This is the same group twice: choose another.',
  },
  compareNoFigure: {
    fr: 'L’un des deux groupes n’a pas de chiffre publié : ils ne peuvent pas être comparés.',
    en: 'One of the two groups has no published figure: they cannot be compared.',
  },
  compareBound: {
    fr: 'L’une des deux parts n’est connue que comme borne (« ≤ 10 % » ou « ≥ 90 % ») : leur différence ne peut pas être dite.',
    en: 'One of the two shares is known as a bound only (“≤ 10%” or “≥ 90%”): so their difference is not known.',
  },
  compareNoInterval: {
    fr: 'Ces chiffres ont été publiés sans intervalle : rien ne dit si leur différence tient au hasard.',
    en: 'These figures were published without intervals: there is no telling whether they differ by chance.',
  },
  compareEditions: {
    fr: 'Les deux groupes reprennent les chiffres de deux éditions différentes : ils ne peuvent pas être comparés.',
    en: 'The two groups repeat the figures of two different editions: they cannot be compared.',
  },
  compareMethod: { fr: 'Comment, et avec quelles limites', en: 'How, and within which limits' },
  compareMethodText: {
    fr: 'L’intervalle de la différence est formé à partir des deux intervalles publiés (méthode MOVER : Zou et Donner, 2008 ; de deux intervalles de Wilson, méthode 10 de Newcombe, 1998), comme si les deux groupes étaient indépendants. Ses bornes sont arrondies vers l’extérieur. Il n’est pas corrigé du nombre de comparaisons : qui en regarde vingt en trouvera une « différente » par le seul hasard. D’autres erreurs existent.',
    en: 'The interval of the difference is made from the two published intervals (MOVER: Zou and Donner, 2008; of two Wilson intervals, method 10 of Newcombe, 1998), as if the two groups were independent. Its ends are rounded outwards. It is not adjusted for the number of comparisons: whoever looks at twenty will find one “different” by chance alone. Other errors exist.',
  },

  embed: { fr: 'Intégrer', en: 'Embed' },
  embedOf: {
    fr: (title: string) => `Intégrer : ${title}`,
    en: (title: string) => `Embed: ${title}`,
  },
  embedCode: { fr: 'Code à coller dans votre page', en: 'Code to paste into your page' },
  embedCopied: { fr: 'Code copié.', en: 'Code copied.' },
  embedByHand: { fr: 'Copiez ce code.', en: 'Copy this code.' },
  embedImage: {
    fr: (summary: string) => `Figure : ${summary}`,
    en: (summary: string) => `Figure: ${summary}`,
  },

  method: { fr: 'Méthode', en: 'Method' },
  wholeMethod: {
    fr: 'Toute la méthode : questionnaire, marges, intervalles, normes',
    en: 'The whole method: questionnaire, margins, intervals, standards',
  },
  overTime: { fr: 'Au fil du temps', en: 'Over time' },
  who: { fr: 'Qui', en: 'Who' },
  forWhom: { fr: 'Pour qui', en: 'For whom' },
  universe: { fr: 'Univers', en: 'Universe' },
  whenHow: { fr: 'Quand, comment', en: 'When, how' },
  numbers: { fr: 'Combien', en: 'How many' },
  effectiveBaseText: {
    fr: (effective: string, effect: string) => `Base effective ${effective} ; effet de plan ${effect}.`,
    en: (effective: string, effect: string) => `Effective base ${effective}; design effect ${effect}.`,
  },
  weighting: { fr: 'Redressement', en: 'Weighting' },
  marginsUsed: {
    fr: (names: string) => `Marges : ${names}.`,
    en: (names: string) => `Margins: ${names}.`,
  },
  margins: { fr: 'Cibles, échantillon et sources', en: 'Targets, sample and sources' },
  anonymity: { fr: 'Anonymat', en: 'Anonymity' },
  anonymityText: {
    fr: 'Aucun chiffre sur un groupe de moins de dix répondants, ni sur un groupe dont une entreprise fait plus de la moitié. Jetons aveugles : rien de ce qui est gardé ne relie une réponse à une personne.',
    en: 'No figure on a group of fewer than ten respondents, nor on a group where one company makes up more than half. Blind tokens: nothing that is kept ties a response to a person.',
  },
  anonymityBudget: {
    fr: (guesses: string) =>
      `Les effectifs sont brouillés avant tout calcul : de tout ce que publie cette vague, qui saurait tout le reste devinerait une réponse au plus ${guesses} fois sur 100, là où pile ou face en donne 50. Jetons aveugles : rien de ce qui est gardé ne relie une réponse à une personne.`,
    en: (guesses: string) =>
      `Counts are blurred before anything is computed: from all that this wave publishes, whoever knew everything else would guess an answer at most ${guesses} times in 100, where a coin gives 50. Blind tokens: nothing that is kept ties a response to a person.`,
  },
  anonymityInstitute: {
    fr: (guesses: string) =>
      `Les effectifs sont brouillés avant tout calcul : de tout ce que publie cette vague, qui saurait tout le reste devinerait une réponse au plus ${guesses} fois sur 100, là où pile ou face en donne 50. L’institut a recueilli les réponses et peut savoir de qui elles sont ; rien de tel n’est gardé ici.`,
    en: (guesses: string) =>
      `Counts are blurred before anything is computed: from all that this wave publishes, whoever knew everything else would guess an answer at most ${guesses} times in 100, where a coin gives 50. The institute collected the answers and may know whose they are; nothing of the kind is kept here.`,
  },
  anonymityMore: { fr: 'Ce qui est gardé, et ce qui ne l’est pas', en: 'What is kept, and what is not' },
  wording: { fr: 'Formulations', en: 'Wording' },
  limits: { fr: 'Limites', en: 'Limits' },
  limitsStanding: {
    fr: 'Échantillon de volontaires, redressé sur les marges nommées ci-dessus ; les intervalles sont des intervalles à 95 % selon le modèle de pondération. D’autres erreurs existent.',
    en: 'A sample of volunteers, weighted to the margins named above; intervals are 95% intervals under the weighting model. Other errors exist.',
  },
  limitsStandingEmbedded: {
    fr: 'Échantillon de volontaires, redressé ; les intervalles sont des intervalles à 95 % selon le modèle de pondération. D’autres erreurs existent.',
    en: 'A sample of volunteers, weighted; intervals are 95% intervals under the weighting model. Other errors exist.',
  },
  limitsStandingUnweighted: {
    fr: 'Échantillon de volontaires, non redressé : les chiffres sont ceux des répondants. Les intervalles à 95 % ne tiennent compte que du nombre de réponses et du bruit ajouté. D’autres erreurs existent.',
    en: 'A sample of volunteers, not weighted: the figures are those of respondents. The 95% intervals account only for the number of responses and the noise added. Other errors exist.',
  },
  cite: { fr: 'Citer', en: 'Cite' },
  licence: { fr: 'Licence', en: 'Licence' },
  downloads: { fr: 'Téléchargements', en: 'Downloads' },
  source: { fr: (source: string) => `Source : ${source}`, en: (source: string) => `Source: ${source}` },
  fieldwork: {
    fr: (from: string, to: string) => (from === to ? `Terrain le ${from}` : `Terrain du ${from} au ${to}`),
    en: (from: string, to: string) => (from === to ? `Fieldwork on ${from}` : `Fieldwork ${from} to ${to}`),
  },
});

export type ObservatoryTexts = TextsOf<typeof texts>;

export const observatoryTexts = byLanguage(texts);
