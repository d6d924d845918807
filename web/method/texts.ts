import type { Text } from '../../functions/survey/questionnaire.ts';
import { byLanguage, defineTexts, type TextsOf } from '../shared/language.ts';

export const texts = defineTexts({
  title: {
    fr: (edition: string) => `Méthode de l’édition ${edition}`,
    en: (edition: string) => `Method of edition ${edition}`,
  },
  titleReference: {
    fr: 'Méthode de l’édition de référence 2010',
    en: 'Method of the 2010 reference edition',
  },
  lead: {
    fr: 'Comment ces chiffres ont été obtenus, point par point, et ce qu’ils ne disent pas. Tout vient de l’édition elle-même, qui n’est publiée que complète et ne change plus.',
    en: 'How these figures were made, point by point, and what they do not say. All of it comes from the edition itself, which is published only when complete and never changes.',
  },
  leadReference: {
    fr: 'Ce que la publication de 2011 dit de la méthode du premier observatoire. Ces chiffres sont cités comme référence : ce ne sont pas des données de cet observatoire, et ce qu’elle ne dit pas n’est pas connu ici.',
    en: 'What the 2011 publication says about the first observatory’s method. These figures are quoted for reference: they are not this observatory’s data, and what the publication does not say is not known here.',
  },
  publishedOn: { fr: (date: string) => `publiée le ${date}`, en: (date: string) => `published ${date}` },
  figures: { fr: 'Les chiffres de cette édition', en: 'This edition’s figures' },
  overTime: { fr: 'Au fil du temps', en: 'Over time' },
  contents: { fr: 'Dans cette page', en: 'On this page' },
  otherEditions: { fr: 'La méthode d’une autre édition', en: 'The method of another edition' },
  reference: { fr: 'Référence 2010', en: '2010 reference' },
  allEditions: { fr: 'toutes les éditions (JSON)', en: 'all editions (JSON)' },
  tableScroll: { fr: 'à faire défiler', en: 'scrollable' },

  summaryTitle: { fr: 'L’essentiel', en: 'In brief' },
  who: { fr: 'Réalisée par', en: 'Conducted by' },
  forWhom: { fr: 'Pour', en: 'For' },
  universe: { fr: 'Univers', en: 'Universe' },
  selection: { fr: 'Sélection', en: 'Selection' },
  mode: { fr: 'Mode', en: 'Mode' },
  dates: { fr: 'Dates de recueil', en: 'Dates of data collection' },
  numbers: { fr: 'Effectifs', en: 'Numbers' },
  weighting: { fr: 'Redressement', en: 'Weighting' },
  wording: { fr: 'Formulations', en: 'Wording' },
  limits: { fr: 'Limites', en: 'Limits' },
  population: { fr: 'Personnes dans l’univers', en: 'People in the universe' },
  populationText: {
    fr: (people: string, source: string) => `${people}. Source : ${source}`,
    en: (people: string, source: string) => `${people}. Source: ${source}`,
  },
  unknown: { fr: 'Non connu', en: 'Not known' },

  questionnaireTitle: { fr: 'Le questionnaire', en: 'The questionnaire' },
  questionnaireText: {
    fr: 'Toutes les questions, dans l’ordre où elles sont posées, dans les deux langues ; chacun choisit la sienne. Une question par écran, ou quelques-unes, courtes ; des réponses fermées, aucune dictée ni cochée d’avance ; on peut revenir en arrière et tout relire avant d’envoyer.',
    en: 'All questions, in the order in which they are asked, in both languages; each respondent chooses one. One question per screen, or a few short ones; closed answers, none suggested or ticked in advance; respondents can go back, and check everything before sending.',
  },
  questionnaireReference: {
    fr: 'Seules les questions dont un chiffre a été publié sont connues.',
    en: 'Only the questions with a published figure are known.',
  },
  question: { fr: (number: string) => `Question ${number}`, en: (number: string) => `Question ${number}` },
  kindOpinion: { fr: 'opinion', en: 'opinion' },
  kindUsage: { fr: 'usage', en: 'usage' },
  kindProfile: { fr: 'profil', en: 'profile' },
  version: {
    fr: (version: string) => `formulation ${version}`,
    en: (version: string) => `wording ${version}`,
  },
  askedOf: { fr: (count: string) => `${count} répondants`, en: (count: string) => `${count} respondents` },
  askedEveryone: { fr: 'Posée à tous.', en: 'Asked of everyone.' },
  askedIf: {
    fr: (number: string, answers: string) => `Posée si la question ${number} a reçu : ${answers}.`,
    en: (number: string, answers: string) => `Asked if question ${number} was answered: ${answers}.`,
  },
  or: { fr: ' ou ', en: ' or ' },
  fromCompany: {
    fr: 'Dans le panel d’une entreprise, la réponse vient de sa fiche et la question n’est pas posée.',
    en: 'In a company’s panel the answer comes from the company’s record, and the question is not asked.',
  },
  profileFrom: {
    fr: (people: string) =>
      `Les questions de profil ne sont pas posées dans le panel d’une entreprise qui invite moins de ${people} personnes.`,
    en: (people: string) =>
      `Profile questions are not asked in the panel of a company that invites fewer than ${people} people.`,
  },

  marginsCaption: {
    fr: 'Cibles du calage, et part de chaque catégorie parmi les répondants avant redressement',
    en: 'Targets of the raking, and each category’s share of respondents before weighting',
  },
  marginVariable: { fr: 'Catégorie', en: 'Category' },
  marginTarget: { fr: 'Cible', en: 'Target' },
  marginSample: { fr: 'Échantillon', en: 'Sample' },
  marginUnused: { fr: 'non utilisée', en: 'not used' },
  source: { fr: (source: string) => `Source : ${source}.`, en: (source: string) => `Source: ${source}.` },
  noChange: {
    fr: 'Aucune catégorie n’a été regroupée, aucune marge laissée de côté.',
    en: 'No category was merged, no margin left out.',
  },
  diagnostics: { fr: 'Diagnostic des poids', en: 'Diagnostics of the weights' },
  method: { fr: 'Procédé', en: 'Procedure' },
  methodRaking: {
    fr: 'calage sur marges (raking, ajustement proportionnel itératif de Deming et Stephan)',
    en: 'raking (Deming and Stephan’s iterative proportional fitting)',
  },
  methodNone: { fr: 'aucun', en: 'none' },
  iterations: {
    fr: 'Itérations jusqu’à l’accord avec toutes les marges',
    en: 'Iterations until all margins are met',
  },
  minWeight: { fr: 'Plus petit poids (1 : poids moyen)', en: 'Smallest weight (1: mean weight)' },
  maxWeight: { fr: 'Plus grand poids', en: 'Largest weight' },
  trimming: { fr: 'Troncature des poids', en: 'Trimming of weights' },
  trimmingNone: { fr: 'aucune', en: 'none' },
  trimmingStated: {
    fr: (grid: string) => `bornes fixées par le nombre de répondants ; arrondi au 1/${grid}`,
    en: (grid: string) => `bounds set by the number of respondents; rounded to 1/${grid}`,
  },
  designEffect: { fr: 'Effet de plan des poids (Kish)', en: 'Design effect of the weights (Kish)' },
  effectiveBase: { fr: 'Base effective', en: 'Effective base' },
  respondents: { fr: 'Répondants', en: 'Respondents' },
  notPublished: { fr: 'non publié', en: 'not published' },

  precisionTitle: { fr: 'Précision et intervalles', en: 'Precision and intervals' },
  intervalShares: {
    fr: 'Parts : intervalle de Wilson à 95 %, calculé sur la base effective, c’est-à-dire le nombre de répondants d’un échantillon aléatoire simple qui serait aussi précis. Elle tient compte des poids et de ce que les salariés d’une même entreprise se ressemblent (variance linéarisée, grappes par entreprise), et ne dépasse jamais le nombre de répondants.',
    en: 'Shares: Wilson’s 95% interval on the effective base, which is the number of respondents of a simple random sample that would be as precise. It accounts for the weights, and for employees of one company being alike (linearised variance, clusters by company), and never exceeds the number of respondents.',
  },
  intervalMeans: {
    fr: 'Moyennes et soldes : intervalle tiré de l’erreur-type linéarisée, borné à l’échelle des réponses (Newcombe ; Zou et Donner).',
    en: 'Means and net figures: interval from the linearised standard error, kept within the scale of the answers (Newcombe; Zou and Donner).',
  },
  intervalSharesStated: {
    fr: (correlation: string) =>
      `Parts : intervalle de Wilson à 95 %, calculé sur la base effective, c’est-à-dire le nombre de répondants d’un échantillon aléatoire simple, sans bruit, qui serait aussi précis. Elle tient compte du bruit, des poids (effet de plan de Kish) et de ce que les salariés d’une même entreprise se ressemblent, par une corrélation intraclasse posée à ${correlation} : l’estimer dirait quelque chose des réponses hors du budget.`,
    en: (correlation: string) =>
      `Shares: Wilson’s 95% interval on the effective base, which is the number of respondents of a simple random sample, without noise, that would be as precise. It accounts for the noise, for the weights (Kish’s design effect), and for employees of one company being alike, by an intraclass correlation stated to be ${correlation}: estimating it would tell something of the responses outside the budget.`,
  },
  intervalSharesEstimated: {
    fr: (stated: string, range: string) =>
      `Parts : intervalle de Wilson à 95 %, calculé sur la base effective, c’est-à-dire le nombre de répondants d’un échantillon aléatoire simple, sans bruit, qui serait aussi précis. Trois choses la rendent plus petite que le nombre de répondants : le bruit de confidentialité, les poids inégaux (effet de plan de Kish) et la ressemblance des salariés d’une même entreprise. Celle-ci est mesurée, question par question, par une corrélation intraclasse : 0 si deux collègues ne se ressemblent pas plus que deux inconnus, 1 s’ils répondent toujours de même${range}. Elle est estimée sur des comptes bruités par entreprise et ramenée vers ${stated} quand les entreprises en disent peu. Son prix : un vingtième du budget de confidentialité de chaque question, et donc un bruit plus large d’un quarantième dans tous les autres tableaux.`,
    en: (stated: string, range: string) =>
      `Shares: Wilson’s 95% interval on the effective base, which is the number of respondents of a simple random sample, without noise, that would be as precise. Three things make it smaller than the number of respondents: the confidentiality noise, unequal weights (Kish’s design effect), and employees of one company being alike. How alike is measured, question by question, by an intraclass correlation: 0 if two colleagues are no more alike than two strangers, 1 if they always answer the same${range}. It is estimated from noisy counts by company, and drawn towards ${stated} where companies tell little of it. Its price: a twentieth of each question’s privacy budget, and so noise that is wider by a fortieth in all other tables.`,
  },
  correlationRange: {
    fr: (least: string, most: string) => ` (ici, de ${least} à ${most})`,
    en: (least: string, most: string) => ` (here, ${least} to ${most})`,
  },
  intervalStudent: {
    fr: 'Moins il y a d’entreprises, moins on sait ce qui les distingue : l’intervalle s’élargit alors, par le t de Student au lieu de la loi normale. De combien, les degrés de liberté (méthode de Satterthwaite), donnés dans les fichiers pour chaque groupe, le disent : de 42 % à 4, de 14 % à 10, de rien à 1 000. Dans nos simulations de vagues faites de 5 à 200 entreprises, les intervalles contiennent la vraie part 92 à 98 fois sur 100 ; 97 à 100 fois, plus larges qu’il ne faudrait, là où quelques petites entreprises ne diffèrent guère ; 91 à 95 fois là où quelques petites entreprises diffèrent beaucoup (corrélation de 0,08). Un groupe qui tient à moins de cinq entreprises est marqué « k » ; à une ou deux, il n’est pas diffusé.',
    en: 'The fewer companies there are, the less is known of how they differ: the interval then widens, by Student’s t in place of the normal distribution. By how much follows from the degrees of freedom (Satterthwaite’s), which the files give for each group: by 42% at 4, by 14% at 10, by nothing at 1,000. In our simulations of waves made of 5 to 200 companies, intervals hold the true share 92 to 98 times in 100; 97 to 100 times, wider than they need be, where a few small companies hardly differ; 91 to 95 times where a few small companies differ a lot (a correlation of 0.08). A group that rests on fewer than five companies is flagged “k”; on one or two, it is not shown.',
  },
  intervalMeansStated: {
    fr: 'Moyennes et soldes : intervalle tiré des parts publiées et du bruit, normal ou, quand des entreprises comptent, de Student, borné à l’échelle des réponses.',
    en: 'Means and net figures: interval from the published shares and the noise, normal or, where companies count, Student’s, kept within the scale of the answers.',
  },
  intervalDifferencesStated: {
    fr: 'Différences entre éditions : calculées sur les seuls chiffres publiés, que chacun peut refaire (méthode MOVER, Zou et Donner). Une hausse ou une baisse n’est nommée que si elle est significative à 5 % après correction de Benjamini et Hochberg sur toutes les comparaisons de l’édition. Le test compte comme si aucune entreprise n’avait répondu aux deux vagues : quand des entreprises reviennent, il est prudent, et un petit changement réel peut lui échapper. Deux éditions d’une même vague, qui ont des répondants en commun, ne sont pas comparées.',
    en: 'Differences between editions: computed from published figures alone, which anyone can do again (MOVER, Zou and Donner). A rise or fall is named only if significant at 5% after Benjamini and Hochberg’s adjustment over all of the edition’s comparisons. The test counts as if no company had answered in both waves: where companies come back it is conservative, and may miss a small change that is real. Two editions of one wave, which have respondents in common, are not compared.',
  },
  intervalGroupsStated: {
    fr: 'Différences entre groupes : X² de Pearson sur les parts et les bases des groupes, corrigé du bruit et du plan de sondage (second ordre de Rao et Scott), dès 10 000 répondants et là où chaque groupe est montré. Les groupes y sont pris pour indépendants : quand des entreprises en traversent plusieurs, une différence est trouvée trop rarement plutôt que trop souvent.',
    en: 'Differences between groups: Pearson’s X² on the groups’ shares and bases, corrected for noise and design (Rao and Scott’s second order), from 10,000 respondents, and where every group is shown. Groups are taken as independent: where companies are in several of them, a difference is found too rarely rather than too often.',
  },
  intervalCompaniesStated: {
    fr: 'Comparaison d’une entreprise : avec l’observatoire, ses salariés compris. Dès 300 réponses environ, et là où l’édition a les tableaux par les questions de profil dont dépendent les poids, ses chiffres sont d’abord ajustés à la composition de l’entreprise (calage itératif de ces tableaux publiés, puis moyenne selon sa composition, elle-même bruitée) ; sinon, la comparaison se fait avec l’observatoire tel qu’il est, et cela est dit.',
    en: 'Comparison of a company: with the observatory, its own people included. From about 300 answers, and where the edition has the tables by the profile questions that weights depend on, its figures are first adjusted to the company’s mix (raking of these published tables, then the mean by its mix, which has noise of its own); otherwise the comparison is with the observatory as it is, and that is said.',
  },
  intervalOwnGroupsStated: {
    fr: 'Groupes d’une entreprise : ceux qu’elle a nommés, comparés deux à deux sur leurs chiffres brouillés (MOVER), avec le bruit entier qui les sépare, à 5 % parmi toutes les paires et tous les indicateurs (Benjamini et Hochberg). Dans nos simulations de panels sans différence, de deux à six groupes, un écart est annoncé par 2 à 4 entreprises sur 100 ; avec deux groupes, un écart de 15 points est trouvé quatre fois sur cinq à environ 300 réponses dans chacun, une fois sur cinq à 100. Seule l’entreprise en voit les chiffres, et ceux de ses propres questions. Les réponses d’une entreprise qui quitte l’observatoire ne comptent dans aucune édition préparée ensuite ; celles qui sont parues ne changent pas.',
    en: 'Groups of a company: those that it named, compared two by two from their blurred figures (MOVER), allowing for all the noise between them, at 5% among all pairs and indicators (Benjamini and Hochberg). In our simulations of panels without differences, of two to six groups, 2 to 4 companies in 100 are shown one; with two groups, a difference of 15 points is found four times in five at about 300 answers in each, and one time in five at 100. The company alone sees these figures, and those of its own questions. The answers of a company that leaves the observatory count in no edition prepared from then on; those already published do not change.',
  },
  intervalNoise: {
    fr: 'La variance du bruit de confidentialité est comprise dans chaque intervalle.',
    en: 'The variance of the confidentiality noise is included in every interval.',
  },
  intervalDifferences: {
    fr: 'Différences entre éditions : intervalle de Newcombe ; une hausse ou une baisse n’est nommée que si elle est significative à 5 % après correction de Benjamini et Hochberg sur toutes les comparaisons de l’édition. Différences entre groupes : test de Rao et Scott. Deux éditions d’une même vague, qui partagent leurs répondants, ne sont pas comparées.',
    en: 'Differences between editions: Newcombe’s interval; a rise or fall is named only if significant at 5% after Benjamini and Hochberg’s adjustment over all of the edition’s comparisons. Differences between groups: Rao and Scott’s test. Two editions of one wave, which share their respondents, are not compared.',
  },
  intervalFlag: {
    fr: (base: string) =>
      `Un chiffre dont la base effective est inférieure à ${base} porte le signe u (peu fiable).`,
    en: (base: string) => `A figure whose effective base is under ${base} is flagged u (low reliability).`,
  },
  standing: {
    fr: 'Échantillon de volontaires, redressé sur les marges nommées sur cette page ; ce n’est pas un échantillon aléatoire. Les intervalles sont des « intervalles à 95 % selon le modèle de pondération » : ils supposent qu’au sein des catégories du redressement, ceux qui répondent ressemblent à ceux qui ne répondent pas. D’autres erreurs existent.',
    en: 'A sample of volunteers, weighted to the margins named on this page; it is not a random sample. Intervals are “95% intervals under the weighting model”: they suppose that, within the categories weighted to, those who answer are like those who do not. Other errors exist.',
  },
  standingUnweighted: {
    fr: 'Échantillon de volontaires, non redressé ; ce n’est pas un échantillon aléatoire. Les intervalles à 95 % ne tiennent compte que du nombre de réponses. D’autres erreurs existent.',
    en: 'A sample of volunteers, not weighted; it is not a random sample. The 95% intervals account only for the number of responses. Other errors exist.',
  },
  roundedTogether: {
    fr: 'Les parts d’un même groupe font 100 % telles qu’elles sont écrites, en points entiers comme en dixièmes : arrondies vers le bas, puis les points qui manquent donnés à celles qui y perdaient le plus (méthode du plus fort reste).',
    en: 'The shares of a group add up to 100% as printed, in whole points and in tenths: rounded down, and the points that are missing given to those that lost most by it (largest remainder).',
  },
  refusals: {
    fr: 'Un refus de répondre a sa propre ligne : il compte dans la base, avec tous ceux à qui la question a été posée, et dans aucun indicateur.',
    en: 'A refusal to answer is a row of its own: it counts in the base, with all who were asked, and in no indicator.',
  },
  precisionReference: {
    fr: 'La publication de 2011 ne donne ni intervalle ni effet de plan. Pour comparer ses chiffres aux nôtres, l’échantillon par quotas est traité comme aléatoire, selon l’usage ; l’écart ainsi testé n’est qu’une approximation.',
    en: 'The 2011 publication gives neither intervals nor a design effect. To compare its figures with ours, the quota sample is treated as if random, as was the practice; the difference tested in this way is only approximate.',
  },

  disclosureTitle: { fr: 'Règles de confidentialité en vigueur', en: 'Disclosure rules in force' },
  disclosureText: {
    fr: 'Appliquées à chaque tableau de cette édition, une fois, avant sa publication. Personne ne peut les changer ni les lever.',
    en: 'Applied to every table of this edition, once, before its publication. Nobody can change or lift them.',
  },
  budgetTitle: { fr: 'Le budget de confidentialité', en: 'The privacy budget' },
  budgetText: {
    fr: 'Chaque effectif a reçu un bruit gaussien discret, tiré une seule fois ; tout ce qui est publié en est calculé. ρ (zCDP) dit combien les tableaux de cette édition peuvent apprendre d’une réponse, celles qui en dépendent comprises, à qui sait tout le reste ; à côté, combien de fois sur 100 cette personne devinerait au mieux entre deux réponses, là où pile ou face en donne 50.',
    en: 'Each count was given discrete Gaussian noise, drawn once; all that is published is computed from it. ρ (zCDP) says how much this edition’s tables can reveal about an answer, with those that depend on it, to someone who knows everything else; beside it, how many times in 100 that person would at best guess right between two answers, where a coin gives 50.',
  },
  budgetCaption: { fr: 'Ce que cette édition dit au plus', en: 'What this edition tells at most' },
  budgetAnswer: { fr: 'Réponse à', en: 'Answer to' },
  budgetRho: { fr: 'ρ', en: 'ρ' },
  bestGuess: { fr: 'Deviné au mieux', en: 'Best guess' },
  wholeRecord: { fr: 'Un enregistrement entier, profil compris', en: 'A whole record, profile included' },
  placeInPlan: {
    fr: (place: string, planned: string) =>
      `Édition ${place} sur ${planned} prévues, qui se partagent le budget de la vague.`,
    en: (place: string, planned: string) =>
      `Edition ${place} of ${planned} planned, which share the wave’s budget.`,
  },
  onlyInPlan: { fr: 'Seule édition prévue de la vague.', en: 'The wave’s only planned edition.' },
  waveBound: {
    fr: (answer: string, own: string, deciding: string, decidingOwn: string) =>
      `De toute la vague, une réponse se devine au mieux ${answer} fois sur 100, ${own} par l’employeur qui a ses propres chiffres ; une réponse dont d’autres questions dépendent, ${deciding} et ${decidingOwn}.`,
    en: (answer: string, own: string, deciding: string, decidingOwn: string) =>
      `From the whole wave, an answer is guessed right at best ${answer} times in 100, ${own} by the employer who has its own figures; an answer that other questions depend on, ${deciding} and ${decidingOwn}.`,
  },
  waveRecord: {
    fr: (epsilonPublic: string, epsilon: string, rho: string, delta: string) =>
      `D’un enregistrement entier (remplacé, ajouté ou retiré), ε\u00a0=\u00a0${epsilonPublic} en public ; avec les chiffres de l’employeur ε\u00a0=\u00a0${epsilon}, ρ\u00a0=\u00a0${rho} ; à δ\u00a0=\u00a0${delta}.`,
    en: (epsilonPublic: string, epsilon: string, rho: string, delta: string) =>
      `Of a whole record (replaced, added or dropped), ε\u00a0=\u00a0${epsilonPublic} in public; with the employer’s figures ε\u00a0=\u00a0${epsilon}, ρ\u00a0=\u00a0${rho}; at δ\u00a0=\u00a0${delta}.`,
  },
  budgetLimits: {
    fr: 'Le meilleur pari est calculé pour un bruit normal ; avec le bruit discret il en restait à moins d’un point, par simulation. La garantie est calculatoire (le bruit vient d’une clé secrète, par HMAC-SHA-256) et vaut par enregistrement : qui envoie plusieurs réponses dépense plusieurs budgets.',
    en: 'The best guess is computed for normal noise; with the discrete noise it stayed within a point of that in simulation. The guarantee is computational (noise comes from a secret key, by HMAC-SHA-256) and holds per record: whoever sends several responses spends several budgets.',
  },
  planTitle: { fr: 'Ce qu’une édition mesure, selon sa taille', en: 'What an edition measures, by its size' },
  planFrom: {
    fr: (count: string, tables: string) => `À partir de ${count} répondants : ${tables}.`,
    en: (count: string, tables: string) => `From ${count} respondents: ${tables}.`,
  },
  planTotals: { fr: 'chaque question, pour l’ensemble', en: 'every question, for everyone together' },
  planAskedOfAll: {
    fr: (by: string) => `les questions posées à tous, ${by}`,
    en: (by: string) => `questions asked of everyone, ${by}`,
  },
  planAll: { fr: (by: string) => `toutes les questions, ${by}`, en: (by: string) => `all questions, ${by}` },
  planWay: {
    fr: 'les chiffres clés dont la question est posée à tous, selon la façon de venir',
    en: 'headline figures whose question everyone is asked, by how respondents came',
  },
  planWayAll: {
    fr: 'tous les chiffres clés, selon la façon de venir',
    en: 'all headline figures, by how respondents came',
  },
  byProfile: { fr: 'selon chaque critère de profil', en: 'by each profile criterion' },
  byProfilePair: { fr: 'selon deux critères de profil', en: 'by two profile criteria' },
  byAnswer: {
    fr: 'selon qu’on en parle, ou qu’on a été sensibilisé',
    en: 'by talking about it, or by being made aware',
  },
  byAnswerPair: {
    fr: 'selon l’un de ces deux et un autre critère',
    en: 'by one of these two and another criterion',
  },
  measuredTitle: {
    fr: (count: string) => `Les ${count} tableaux mesurés, et leur bruit`,
    en: (count: string) => `The ${count} tables measured, and their noise`,
  },
  measuredTable: { fr: 'Tableau', en: 'Table' },
  measuredRespondents: { fr: 'Nombre de répondants', en: 'Number of respondents' },
  measuredBy: {
    fr: (table: string, by: string) => `${table}, selon : ${by}`,
    en: (table: string, by: string) => `${table}, by: ${by}`,
  },
  measuredPanel: { fr: 'entreprise (non publié)', en: 'company (not published)' },
  measuredDeviation: { fr: 'Écart-type, en répondants', en: 'Standard deviation, in respondents' },
  measuredWeight: { fr: 'Poids le plus grand', en: 'Largest weight' },
  rulesTitle: { fr: 'Les règles', en: 'The rules' },
  disclosureReference: {
    fr: 'Chiffres cités tels qu’ils ont été publiés en 2011 : aucune règle ne leur a été appliquée ici.',
    en: 'Figures quoted as they were published in 2011: no rule was applied to them here.',
  },
  privacyLink: { fr: 'Ce qui est gardé, et ce qui ne l’est pas', en: 'What is kept, and what is not' },

  processingTitle: { fr: 'Traitement et contrôles', en: 'Processing and checks' },
  processing1: {
    fr: 'Une réponse n’est enregistrée que si chaque question posée a reçu un de ses codes, et aucune autre. Rien n’est imputé, corrigé ni écarté d’après son contenu.',
    en: 'A response is recorded only if every question asked was answered by one of its codes, and no other. Nothing is imputed, corrected or left out because of what it says.',
  },
  processing2: {
    fr: 'Un jeton anonyme vaut une réponse : envoyer deux fois la remplace, la retirer la supprime, et l’édition suivante est recalculée entière. Il dit aussi si la réponse est enregistrée, jamais ce qu’elle contient. Une invitation ne sert qu’une fois ; le panel ouvert, sans identité, ne se protège que faiblement contre les réponses répétées.',
    en: 'One anonymous token is worth one response: sending twice replaces it, withdrawing deletes it, and the next edition is recomputed in full. It also tells whether the response is recorded, never what it says. An invitation works once; the open panel, which knows no identities, is only lightly protected against repeated answers.',
  },
  processingInstitute: {
    fr: 'Un institut a recueilli les réponses, et le fichier en a été repris ligne par ligne, sans ordre ni date : chaque question posée y a un de ses codes, et aucune autre n’en a. Rien n’est imputé ni corrigé ; une question restée sans réponse ne compte, là où l’institut l’indique, que comme le refus de répondre que prévoit le questionnaire. Qui n’a pas consenti est resté en dehors. Aucun poids du fichier n’est repris.',
    en: 'An institute collected the responses, and its file was taken over row by row, without order or date: every question asked has one of its codes, and no other has any. Nothing is imputed or corrected; a question left without an answer counts, where the institute says so, as the questionnaire’s own refusal and as nothing else. Those who did not consent are not in it. No weight of the file is taken.',
  },
  processing3: {
    fr: (simulated: string, respondents: string) =>
      `Réponses simulées, produites par un programme : ${simulated} sur ${respondents}.`,
    en: (simulated: string, respondents: string) =>
      `Simulated responses, made by a program: ${simulated} of ${respondents}.`,
  },
  processingReference: {
    fr: 'La publication de 2011 n’en dit rien.',
    en: 'The publication of 2011 says nothing about it.',
  },

  standardsTitle: { fr: 'Ce que demandent les normes', en: 'What the standards ask for' },
  standardsText: {
    fr: 'Chaque point de trois listes : celle de l’initiative de transparence de l’AAPOR, le minimum d’ESOMAR et de WAPOR, et la notice de la loi française. « Sans objet » et « non connu » sont dits comme tels.',
    en: 'Every item of three lists: that of AAPOR’s Transparency Initiative, ESOMAR and WAPOR’s minimum, and the notice of the French law. Where the answer is “does not apply” or “not known”, it says so.',
  },
  given: { fr: 'donné', en: 'given' },
  notApplicable: { fr: 'sans objet', en: 'does not apply' },
  notKnown: { fr: 'non connu', en: 'not known' },
  inPart: { fr: 'en partie', en: 'in part' },

  takeTitle: { fr: 'Citer et télécharger', en: 'Cite and download' },
  cite: { fr: 'Citer', en: 'Cite' },
  licence: { fr: 'Licence', en: 'Licence' },
  downloads: { fr: 'Télécharger', en: 'Download' },
  tables: { fr: 'Tableaux (CSV)', en: 'Tables (CSV)' },
  apiPage: { fr: 'L’API, ses adresses et des exemples', en: 'The API, its addresses, and examples' },

  unknownEditionTitle: { fr: 'Cette édition n’existe pas', en: 'There is no such edition' },
  unknownEditionText: {
    fr: 'L’adresse nomme une édition qui n’a pas été publiée.',
    en: 'The address names an edition that was not published.',
  },
  latestMethod: { fr: 'La méthode de la dernière édition', en: 'The method of the latest edition' },
  failedTitle: { fr: 'La méthode n’a pas pu être chargée', en: 'The method could not be loaded' },
  failedText: {
    fr: 'Le service ne répond pas, ou la connexion est coupée. Rechargez la page dans un instant.',
    en: 'The service does not answer, or the connection is down. Reload the page in a moment.',
  },
});

export type MethodTexts = TextsOf<typeof texts>;

export const methodTexts = byLanguage(texts);

export type StandardName = 'aapor' | 'esomar' | 'law2' | 'law3';

export const standardTexts: Readonly<Record<StandardName, { readonly title: Text; readonly text: Text }>> = {
  aapor: {
    title: { fr: 'AAPOR, initiative de transparence', en: 'AAPOR, Transparency Initiative' },
    text: {
      fr: 'Code d’éthique de l’AAPOR, section III.A (avril 2021). Section B, sur demande : les bases de chaque groupe sont dans les tableaux ; il n’y a ni enquêteur, ni filtrage, ni gestion d’un panel permanent ; le taux de réponse n’est pas connu.',
      en: 'AAPOR Code of Professional Ethics and Practices, section III.A (April 2021). Section B, on request: the bases of every group are in the tables; there are no interviewers, no screening and no standing panel to manage; the response rate is not known.',
    },
  },
  esomar: {
    title: { fr: 'ESOMAR et WAPOR, minimum à publier', en: 'ESOMAR and WAPOR, minimum to publish' },
    text: {
      fr: 'Ligne directrice sur les sondages d’opinion (2014) : ce qui accompagne tout chiffre publié, et ce qui se lit en ligne à côté.',
      en: 'Guideline on opinion polls (2014): what goes with every published figure, and what is to be read online beside it.',
    },
  },
  law2: {
    title: {
      fr: 'Loi n° 77-808, article 2 : avec la publication',
      en: 'French law no. 77-808, article 2: with the publication',
    },
    text: {
      fr: 'Loi du 19 juillet 1977, dans sa version de 2016. Elle vise les sondages liés au débat électoral ; l’observatoire la suit de lui-même.',
      en: 'Law of 19 July 1977, as amended in 2016. It is meant for polls on electoral debate; the observatory follows it of its own accord.',
    },
  },
  law3: {
    title: {
      fr: 'Loi n° 77-808, article 3 : dans la notice',
      en: 'French law no. 77-808, article 3: in the notice',
    },
    text: {
      fr: 'Ce que la notice précise, outre les points de l’article 2.',
      en: 'What the notice specifies, besides the items of article 2.',
    },
  },
};
