import { disclosureRules } from '../../../functions/disclosure/rules.ts';
import { byLanguage, defineTexts, type TextsOf } from '../../shared/language.ts';
import { promise } from '../../shared/promise.ts';

const { profileQuestionsFrom, lowReliabilityUnder } = disclosureRules;
const guesses = promise().deciding.withCompany;

/** A number of points takes the plural from 2 in French, and everywhere but at 1 in English. */
const pointsFr = (value: number) => (Math.abs(value) < 2 ? 'point' : 'points');
const pointsEn = (value: number) => (Math.abs(value) === 1 ? 'point' : 'points');

/** Texts of the benchmark, for what is drawn in the space. */
export const benchmarkWords = defineTexts({
  loading: { fr: 'Chargement de la comparaison…', en: 'Loading the benchmark…' },
  notVerifiedTitle: {
    fr: 'Pas encore de comparaison : l’entreprise attend d’être vérifiée',
    en: 'No benchmark yet: the company is waiting to be verified',
  },
  notVerifiedText: {
    fr: 'Les réponses de votre panel sont gardées, mais ne comptent qu’une fois l’entreprise vérifiée. La comparaison paraît avec la première édition qui suit, si assez de vos salariés ont répondu : l’accueil dit combien il en faut.',
    en: 'Your panel’s answers are kept, but count only once the company is verified. The benchmark appears with the first edition after that, if enough of your people have answered: Home says how many it takes.',
  },
  refusedTitle: {
    fr: 'Pas de comparaison : l’inscription a été refusée',
    en: 'No benchmark: the sign-up was refused',
  },
  refusedText: {
    fr: 'Les réponses de votre panel ne comptent pas. Si la description de l’entreprise contenait une erreur, corrigez-la sous « Compte » : elle sera examinée de nouveau.',
    en: 'Your panel’s answers do not count. If something in the company’s description was wrong, correct it under “Account”: it will be reviewed again.',
  },
  toAccount: { fr: 'Voir le compte', en: 'See the account' },
  toInvite: { fr: 'Préparer les invitations', en: 'Prepare the invitations' },
  noEditionTitle: {
    fr: 'Pas encore de comparaison : aucune édition n’est parue',
    en: 'No benchmark yet: no edition has appeared',
  },
  noEditionText: {
    fr: 'L’observatoire publie par éditions, aux jours prévus avant l’ouverture de la vague, et rien entre-temps. La comparaison paraît avec elles, si assez de vos salariés ont répondu : l’accueil dit combien il en faut.',
    en: 'The observatory publishes in editions, on days planned before the wave opens, and nothing in between. The benchmark appears with them, if enough of your people have answered: Home says how many it takes.',
  },
  tooFewTitle: {
    fr: 'Pas encore de comparaison : trop peu de réponses de chez vous',
    en: 'No benchmark yet: too few answers from your people',
  },
  tooFewText: {
    fr: (date: string) =>
      `Un bruit tiré au hasard protège chaque réponse. À la dernière édition, publiée le ${date}, il aurait couvert les chiffres de votre entreprise : aucun n’a été produit. La comparaison paraît avec la prochaine édition pour laquelle assez de vos salariés auront répondu.`,
    en: (date: string) =>
      `Chance noise protects every answer. At the last edition, published on ${date}, it would have drowned your company’s figures, so none were produced. The benchmark appears with the next edition for which enough of your people have answered.`,
  },
  nobodyInvited: {
    fr: 'Vous n’avez encore invité personne pour cette vague.',
    en: 'You have not invited anybody for this wave yet.',
  },
  toParticipation: { fr: 'Suivre la participation', en: 'Follow participation' },

  chooseEdition: { fr: 'Comparaison', en: 'Benchmark' },
  editionOption: {
    fr: (wave: string, date: string) => `${wave}, édition du ${date}`,
    en: (wave: string, date: string) => `${wave}, edition of ${date}`,
  },
  editionLine: {
    fr: (wave: string, edition: string, date: string) =>
      `${wave}\u00a0· édition ${edition}, publiée le ${date}`,
    en: (wave: string, edition: string, date: string) =>
      `${wave}\u00a0· edition ${edition}, published on ${date}`,
  },
  repeated: {
    fr: (since: string, now: string) =>
      `Cette comparaison est celle de l’édition ${since} ; l’édition ${now} la reprend telle quelle. Selon les règles d’alors, elle n’était renouvelée que quand assez de réponses de votre panel étaient nouvelles.`,
    en: (since: string, now: string) =>
      `This benchmark is that of edition ${since}; edition ${now} repeats it as it is. By the rules of that time it was renewed only when enough of your panel’s answers were new.`,
  },
  editionNamed: {
    fr: (edition: string, date: string) => `${edition} (${date})`,
    en: (edition: string, date: string) => `${edition} (${date})`,
  },
  olderWave: {
    fr: (wave: string) =>
      `La vague la plus récente n’a pas encore de comparaison pour vous : trop peu de vos salariés avaient répondu. Vous lisez celle de la vague « ${wave} ».`,
    en: (wave: string) =>
      `The most recent wave has no benchmark for you yet: too few of your people had answered. You are reading the one for the wave “${wave}”.`,
  },
  provisional: {
    fr: 'Édition provisoire : une autre de cette vague suivra, avec les réponses reçues entre-temps.',
    en: 'Provisional edition: another of this wave will follow, with the answers received in the meantime.',
  },
  simulatedTitle: { fr: 'Données simulées.', en: 'Simulated data.' },
  simulatedText: {
    fr: (simulated: string) =>
      `Cette édition contient ${simulated} réponses produites par un programme, pour essayer l’observatoire. Ces chiffres ne décrivent personne.`,
    en: (simulated: string) =>
      `This edition contains ${simulated} responses made by a program, to try the observatory. These figures describe nobody.`,
  },

  base: {
    fr: (respondents: string) => `Base : ${respondents} répondants de l’entreprise`,
    en: (respondents: string) => `Base: ${respondents} respondents of the company`,
  },
  aboutBase: {
    fr: (respondents: string) => `Base : environ ${respondents} répondants de l’entreprise`,
    en: (respondents: string) => `Base: about ${respondents} respondents of the company`,
  },
  noise: {
    fr: (answers: string, respondents: string, points: string) =>
      `Chaque effectif porte un bruit tiré au hasard, jusqu’à ${answers} réponses environ en plus ou en moins (19 fois sur 20). Sur ${respondents} réponses, cela déplace une part d’environ ${points} points ; les intervalles en tiennent compte.`,
    en: (answers: string, respondents: string, points: string) =>
      `Every count carries chance noise, up to about ${answers} answers either way (19 times in 20). On ${respondents} answers that moves a share by about ${points} points; the intervals take it into account.`,
  },
  promise: {
    fr: `Ainsi, même qui saurait tout le reste ne devinerait une réponse d’un de vos salariés, à partir de ces chiffres et de tout ce qui est publié, qu’au plus ${guesses} fois sur 100, là où pile ou face en donne 50.`,
    en: `So even someone who knew everything else would guess an answer of one of your people, from these figures and all that is published, at most ${guesses} times in 100, where a coin gives 50.`,
  },
  headlinesOnly: {
    fr: (respondents: string) =>
      `Seules les questions principales ont un chiffre ; toutes en ont un à partir d’environ ${respondents} réponses.`,
    en: (respondents: string) =>
      `Only the main questions have a figure; all of them have one from about ${respondents} answers on.`,
  },
  ofInvited: {
    fr: (invited: string, rate: string) => `, sur ${invited} invités (taux de réponse : ${rate}).`,
    en: (invited: string, rate: string) => `, of ${invited} invited (response rate: ${rate}).`,
  },
  ofHeadcount: {
    fr: (headcount: string) => `Effectif déclaré : ${headcount}.`,
    en: (headcount: string) => `Stated headcount: ${headcount}.`,
  },
  adjustedText: {
    fr: (profile: string) =>
      `« Ajusté » veut dire : les autres répondants de l’observatoire, repondérés pour avoir la même composition que les vôtres (${profile}). L’écart se lit par rapport à eux ; sinon il dirait surtout qui travaille chez vous.`,
    en: (profile: string) =>
      `“Adjusted” means: the observatory’s other respondents, re-weighted to the same mix of ${profile} as yours. The difference is taken against them; otherwise it would mostly say who works for you.`,
  },
  likeForLikeText: {
    fr: (profile: string) =>
      `L’« observatoire ajusté » est ce que ses chiffres publiés par profil${profile && ` (${profile})`} donneraient avec la composition des vôtres : l’écart se lit par rapport à lui, sinon il dirait surtout qui travaille chez vous. L’observatoire, ici, c’est tous ceux qui ont répondu, vos salariés compris : sans eux, la différence des deux chiffres parlerait d’eux.`,
    en: (profile: string) =>
      `The “adjusted observatory” is what its published figures by ${profile || 'profile'} would be with your people’s mix: the difference is taken from it, or it would mostly say who works for you. The observatory here means everyone who answered, your people included: without them, the difference between the two figures would say something about them.`,
  },
  observatoryElse: {
    fr: 'Là où l’édition n’a pas de quoi ajuster (« – »), l’écart se lit par rapport à l’observatoire tel qu’il est ; il peut alors venir de qui travaille chez vous.',
    en: 'Where the edition lacks what adjusting needs (“–”), the difference is taken from the observatory as it is; it may then come from who works for you.',
  },
  unadjustedText: {
    fr: `Cette comparaison n’est pas ajustée : en dessous de ${profileQuestionsFrom} invités, aucune question de sexe, d’âge ni de profession n’est posée, pour que personne ne soit reconnu. L’écart se lit par rapport à tous les autres répondants ; il peut venir de qui travaille chez vous autant que de ce que vous faites.`,
    en: `This benchmark is not adjusted: below ${profileQuestionsFrom} people invited, no question on sex, age or occupation is asked, so that nobody can be recognised. The difference is taken against all other respondents; it may come from who works for you as much as from what you do.`,
  },
  observatoryText: {
    fr: 'L’écart se lit par rapport à l’observatoire tel qu’il est, vos salariés compris : rien n’y est ajusté à votre profil. Il peut venir de qui travaille chez vous autant que de ce que vous faites.',
    en: 'The difference is taken against the observatory as it is, your people included: nothing in it is adjusted to your profile. It may come from who works for you as much as from what you do.',
  },

  tableCaption: {
    fr: 'Parts parmi les personnes à qui la question est posée, avec leur intervalle à 95 % selon le modèle de pondération. n : réponses de l’entreprise à la question. L’écart est celui de l’entreprise aux autres répondants, ajustés s’il y a lieu, avec l’intervalle du test qui donne le verdict, élargi parce que plusieurs écarts sont examinés.',
    en: 'Shares of those who are asked the question, with their 95% interval under the weighting model. n: the company’s answers to the question. The difference is the company’s from the other respondents, adjusted where that is possible, with the interval of the test behind the verdict, widened because several differences are examined.',
  },
  tableCaptionObservatory: {
    fr: 'Parts parmi les personnes à qui la question est posée, avec leur intervalle à 95 %, bruit compris. n : nombre approximatif de réponses de l’entreprise à la question. L’écart est celui de l’entreprise à l’observatoire, avec l’intervalle du test qui donne le verdict, élargi parce que plusieurs écarts sont examinés.',
    en: 'Shares of those who are asked the question, with their 95% interval, noise included. n: the approximate number of the company’s answers to the question. The difference is the company’s from the observatory, with the interval of the test behind the verdict, widened because several differences are examined.',
  },
  tableCaptionAdjusted: {
    fr: 'Parts parmi les personnes à qui la question est posée, avec leur intervalle à 95 %, bruit compris. n : nombre approximatif de réponses de l’entreprise à la question. L’écart est celui de l’entreprise à l’observatoire ajusté à sa composition ou, là où il est dit, à l’observatoire tel qu’il est, avec l’intervalle du test qui donne le verdict, élargi parce que plusieurs écarts sont examinés.',
    en: 'Shares of those who are asked the question, with their 95% interval, noise included. n: the approximate number of the company’s answers to the question. The difference is the company’s from the observatory adjusted to its mix or, where that is said, from the observatory as it is, with the interval of the test behind the verdict, widened because several differences are examined.',
  },
  fromObservatory: { fr: 'à l’observatoire tel qu’il est', en: 'from the observatory as it is' },
  indicator: { fr: 'Indicateur', en: 'Indicator' },
  company: { fr: 'Entreprise', en: 'Company' },
  federation: { fr: 'Votre fédération', en: 'Your federation' },
  membersTogether: { fr: 'Vos membres ensemble', en: 'Your members together' },
  membersShort: { fr: 'vos membres', en: 'your members' },
  fewMembers: { fr: 'moins de trois entreprises', en: 'fewer than three companies' },
  coalitionBeside: {
    fr: (companies: string, answers: string) =>
      `Votre fédération : ses ${companies} entreprises membres ensemble, environ ${answers} réponses. Ses chiffres sont dans « Tous les chiffres ».`,
    en: (companies: string, answers: string) =>
      `Your federation: its ${companies} member companies together, about ${answers} answers. Its figures are under “All figures”.`,
  },
  coalitionStandsIn: {
    fr: (companies: string, answers: string) =>
      `Ces chiffres sont ceux de vos ${companies} entreprises membres ensemble, environ ${answers} réponses : « entreprise » veut dire ici « vos membres ».`,
    en: (companies: string, answers: string) =>
      `These figures are those of your ${companies} member companies taken together, about ${answers} answers: here “company” means “your members”.`,
  },
  coalitionHidden: {
    fr: 'Votre fédération : rien à montrer dans cette édition. Il faut au moins trois entreprises membres qui aient leurs propres chiffres, et qu’aucune ne pèse plus de la moitié.',
    en: 'Your federation: nothing to show in this edition. It takes at least three member companies with figures of their own, none making up more than half.',
  },
  coalitionAwaited: {
    fr: 'Les chiffres de vos membres ensemble paraîtront ici dès que trois d’entre eux en ont, dans une vague dont leur fiche de garantie vous nomme, et qu’aucun ne pèse plus de la moitié.',
    en: 'The figures of your members together appear here once three of them have some, in a wave whose guarantee sheet names you, and none makes up more than half.',
  },
  activity: { fr: 'Même activité', en: 'Same activity' },
  observatory: { fr: 'Observatoire', en: 'Observatory' },
  adjusted: { fr: 'Observatoire ajusté', en: 'Adjusted observatory' },
  unadjusted: { fr: 'Autres répondants', en: 'Other respondents' },
  difference: { fr: 'Écart', en: 'Difference' },
  verdict: { fr: 'Verdict', en: 'Verdict' },
  answers: { fr: (count: string) => `n = ${count}`, en: (count: string) => `n = ${count}` },
  companyShort: { fr: 'entreprise', en: 'company' },
  observatoryShort: { fr: 'observatoire', en: 'observatory' },
  better: { fr: 'Mieux, établi', en: 'Better, established' },
  worse: { fr: 'Moins bien, établi', en: 'Worse, established' },
  different: { fr: 'Différent, établi', en: 'Different, established' },
  probable: { fr: 'Probable, non établi', en: 'Probable, not established' },
  none: { fr: 'Aucun écart établi', en: 'No difference established' },
  noneShown: { fr: '–', en: '–' },
  moreNeeded: {
    fr: (answers: string, more: string) => `${answers} réponses ; il en faudrait environ ${more} de plus`,
    en: (answers: string, more: string) => `${answers} answers; about ${more} more would be needed`,
  },
  rowsLead: {
    fr: (compared: string, established: number, parts: string) =>
      established === 0
        ? `Sur ${compared} indicateurs comparés, aucun écart n’est établi. Cela n’établit pas que vous êtes comme les autres.`
        : `Sur ${compared} indicateurs comparés, ${established === 1 ? 'un écart est établi' : `${established} écarts sont établis`} : ${parts}.`,
    en: (compared: string, established: number, parts: string) =>
      established === 0
        ? `Of ${compared} indicators compared, no difference is established. That does not establish that you are like the others.`
        : `Of ${compared} indicators compared, ${established === 1 ? 'one difference is established' : `${established} differences are established`}: ${parts}.`,
  },
  manyBetter: { fr: (count: string) => `${count} en mieux`, en: (count: string) => `${count} better` },
  manyWorse: { fr: (count: string) => `${count} en moins bien`, en: (count: string) => `${count} worse` },
  manyDifferent: {
    fr: (count: string) => `${count} sans bon ni mauvais sens`,
    en: (count: string) => `${count} simply different`,
  },
  likeForLike: { fr: 'à profil égal', en: 'like for like' },
  allOthers: { fr: 'autres répondants', en: 'other respondents' },
  nothingCompared: {
    fr: 'Aucun indicateur n’a pu être comparé : trop peu de réponses, chez vous ou ailleurs.',
    en: 'No indicator could be compared: too few answers, from your people or from others.',
  },
  rowsLegend: {
    fr: (other: string) => `Point : vous. Losange : ${other}. Trait : intervalle à 95 %.`,
    en: (other: string) => `Dot: you. Diamond: ${other}. Line: 95% interval.`,
  },
  groupEstablished: { fr: 'Écarts établis', en: 'Established differences' },
  groupProbable: { fr: 'Probables, non établis', en: 'Probable, not established' },
  groupNotCompared: { fr: 'Non comparés', en: 'Not compared' },
  notesTitle: { fr: 'Comment c’est compté', en: 'How this is worked out' },
  allFigures: { fr: 'Tous les chiffres', en: 'All figures' },
  verdictNote: {
    fr: '« Établi » : l’intervalle de l’écart, élargi parce que plusieurs écarts sont examinés à la fois, laisse zéro dehors ; c’est lui qui est écrit. Si aucun écart n’existait, un tel mot paraîtrait dans environ 5 comparaisons sur 100. « Probable, non établi » : l’intervalle de cet écart seul laisse zéro dehors, l’intervalle élargi non. (Benjamini et Hochberg 1995 ; intervalles de Benjamini et Yekutieli 2005.)',
    en: '“Established”: the difference’s interval, widened because several differences are looked at together, leaves out zero; that interval is the one written. If there were no difference at all, the word would appear in about 5 benchmarks of 100. “Probable, not established”: the interval of this difference alone leaves out zero, the widened one does not. (Benjamini and Hochberg 1995; intervals of Benjamini and Yekutieli 2005.)',
  },
  directionsTitle: { fr: 'Mieux, moins bien ou différent', en: 'Better, worse or different' },
  higherBetter: { fr: 'plus haut, c’est mieux', en: 'higher is better' },
  lowerBetter: { fr: 'plus bas, c’est mieux', en: 'lower is better' },
  because: {
    fr: (way: string, reason: string) => `${way} : ${reason}`,
    en: (way: string, reason: string) => `${way}: ${reason}`,
  },
  neitherBetter: { fr: 'ni l’un ni l’autre', en: 'neither' },
  notCompared: { fr: 'Non comparé', en: 'Not compared' },
  notComparedBound: {
    fr: 'Non comparé : seule une borne est diffusée',
    en: 'Not compared: only a bound is shown',
  },
  fewerThan10: { fr: '< 10 réponses', en: '< 10 answers' },
  tooNoisy: { fr: 'trop peu de réponses', en: 'too few answers' },
  notShown: { fr: 'non diffusé', en: 'not shown' },
  lowReliability: { fr: 'peu fiable', en: 'low reliability' },
  points: {
    fr: (points: string, value: number) => `${points}\u00a0${pointsFr(value)}`,
    en: (points: string, value: number) => `${points}\u00a0${pointsEn(value)}`,
  },

  noteFewer: {
    fr: `« < 10 réponses » : moins de dix de vos répondants ont eu à répondre à cette question ; aucun chiffre n’en est montré, pour que personne ne soit reconnu.`,
    en: `“< 10 answers”: fewer than ten of your respondents were asked this question; no figure is shown, so that nobody can be recognised.`,
  },
  noteTooNoisy: {
    fr: '« trop peu de réponses » : le bruit qui protège chaque réponse couvrirait ce chiffre.',
    en: '“too few answers”: the noise that protects every answer would cover this figure.',
  },
  noteNotShown: {
    fr: '« non diffusé » : le groupe est trop petit pour cette édition, une seule entreprise en fait plus de la moitié, ou le chiffre en révélerait un autre qui n’est pas donné.',
    en: '“not shown”: the group is too small for this edition, a single company makes up more than half of it, or the figure would give away another that is not shown.',
  },
  noteBound: {
    fr: `« ≤ 10 % » et « ≥ 90 % » : sur peu de réponses, une part extrême n’est donnée que comme borne, et n’est pas comparée.`,
    en: `“≤ 10%” and “≥ 90%”: on few answers, an extreme share is given only as a bound, and is not compared.`,
  },
  noteReliability: {
    fr: `u, peu fiable : base effective inférieure à ${lowReliabilityUnder}.`,
    en: `u, low reliability: effective base under ${lowReliabilityUnder}.`,
  },
  noteElse: {
    fr: '« – » : l’édition n’a pas de quoi ajuster cet indicateur à votre composition.',
    en: '“–”: the edition lacks what it takes to adjust this indicator to your mix.',
  },
  noteMore: {
    fr: '« Environ n de plus » est un ordre de grandeur : tant de réponses suffiraient si l’écart restait le même.',
    en: '“About n more” is a rule of thumb: that many answers would be enough if the difference stayed the same.',
  },
  noteNetworks: {
    fr: 'Nombre de réseaux sociaux : cinq ou plus compte pour cinq.',
    en: 'Number of social networks: five or more counts as five.',
  },
  groupsNote: {
    fr: 'Vos groupes et vos questions ont leurs chiffres à part : chacun dit lui-même son groupe, et qui ne le dit pas y est compté comme tel. Leur bruit est pris sur le même total par personne, ce qui rend un peu moins précis les chiffres ci-dessus ; rien d’eux n’entre dans l’observatoire ni chez une autre entreprise.',
    en: 'Your groups and questions have figures of their own: people choose their own group, and those who do not say are counted as such. Their noise is taken from the same total per person, which makes the figures above a little less precise; nothing from them enters the observatory or another company’s figures.',
  },
  standing: {
    fr: 'Échantillon de volontaires. Les chiffres de l’observatoire sont redressés comme sa méthode le dit ; ceux de l’entreprise comptent chaque réponse autant, et leur intervalle tient compte de l’effectif. Tous les intervalles sont des intervalles à 95 % selon le modèle de pondération. D’autres erreurs existent : ceux qui répondent ne sont pas forcément comme ceux qui ne répondent pas.',
    en: 'A sample of volunteers. The observatory’s figures are weighted as its method says; the company’s count every answer the same, and their intervals take the headcount into account. All intervals are 95% intervals under the weighting model. Other errors exist: those who answer need not be like those who do not.',
  },
  questionsTitle: { fr: 'Les questions en entier', en: 'The questions in full' },
  askedOf: { fr: (base: string) => `Base : ${base}.`, en: (base: string) => `Base: ${base}.` },

  chartShares: { fr: 'Parts, de 0 à 100 %', en: 'Shares, from 0 to 100%' },
  chartPoints: { fr: 'Ton, de −100 à +100 points', en: 'Tone, from −100 to +100 points' },
  chartMean: { fr: 'Réseaux sociaux par salarié, de 0 à 5', en: 'Social networks per employee, from 0 to 5' },

  developmentTitle: { fr: 'Au fil des vagues', en: 'Over the waves' },
  developmentText: {
    fr: 'Les chiffres de l’entreprise seule, un par vague. Une hausse ou une baisse n’est dite que si l’intervalle de la différence exclut zéro, compte tenu de toutes les différences affichées. D’une vague à l’autre, ceux qui répondent peuvent changer ; le test compte comme si personne n’avait répondu deux fois : quand les mêmes reviennent, il est prudent, et un petit changement réel peut lui échapper.',
    en: 'The company’s own figures, one per wave. A rise or fall is reported only where the interval of the difference leaves out zero, given all the differences shown. Those who answer may change from wave to wave; the test counts as if nobody had answered twice: where the same people come back it is conservative, and may miss a small change that is real.',
  },
  developmentCaption: {
    fr: 'Chiffres de l’entreprise par vague, avec leur intervalle à 95 % et la différence avec la vague précédente',
    en: 'The company’s figures by wave, with their 95% interval and the difference from the previous wave',
  },
  developmentLabel: { fr: 'Tableau au fil des vagues', en: 'Table over the waves' },
  developmentFailed: {
    fr: 'L’évolution au fil des vagues n’a pas pu être chargée.',
    en: 'The development over the waves could not be loaded.',
  },
  rise: { fr: (by: string) => `▲ en hausse (${by})`, en: (by: string) => `▲ up (${by})` },
  fall: { fr: (by: string) => `▼ en baisse (${by})`, en: (by: string) => `▼ down (${by})` },
  noChange: { fr: 'pas de différence établie', en: 'no established difference' },
  broken: {
    fr: (reasons: string) => `non comparable : ${reasons}`,
    en: (reasons: string) => `not comparable: ${reasons}`,
  },
  noFigureBefore: { fr: 'pas de chiffre à la vague précédente', en: 'no figure in the previous wave' },
  notComparable: { fr: 'non comparable', en: 'not comparable' },
  developmentNone: {
    fr: (wave: string) => `Depuis la vague « ${wave} », aucune hausse ni baisse n’est établie.`,
    en: (wave: string) => `Since the wave “${wave}”, no rise or fall is established.`,
  },
  developmentRise: {
    fr: (wave: string, names: string) => `En hausse depuis la vague « ${wave} » : ${names}.`,
    en: (wave: string, names: string) => `Up since the wave “${wave}”: ${names}.`,
  },
  developmentFall: {
    fr: (wave: string, names: string) => `En baisse depuis la vague « ${wave} » : ${names}.`,
    en: (wave: string, names: string) => `Down since the wave “${wave}”: ${names}.`,
  },

  downloads: { fr: 'Télécharger les chiffres', en: 'Download the figures' },
  downloadJson: { fr: 'JSON', en: 'JSON' },
  downloadCsv: { fr: 'CSV', en: 'CSV' },
  downloadCsvFrench: { fr: 'CSV pour tableur français', en: 'CSV for French spreadsheets' },
  downloaded: {
    fr: (name: string) => `${name} est dans vos téléchargements.`,
    en: (name: string) => `${name} is in your downloads.`,
  },
  fileName: { fr: 'comparaison', en: 'benchmark' },
  toReport: { fr: 'Voir le rapport à imprimer', en: 'See the printable report' },
});

export type BenchmarkTexts = TextsOf<typeof benchmarkWords>;

/** The same in one language, for what is told without a space around it. */
export const benchmarkTexts = byLanguage(benchmarkWords);
