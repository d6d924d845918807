import { defineTexts, type TextsOf } from '../../shared/language.ts';

/** The texts of a wave's calendar of editions. */
export const editionTexts = defineTexts({
  editionsOf: { fr: (wave: string) => `Éditions de ${wave}`, en: (wave: string) => `Editions of ${wave}` },
  toWave: { fr: 'Vers la vague', en: 'To the wave' },
  lead: {
    fr: 'Des réponses d’une vague ne paraissent que les éditions prévues avant son ouverture. Chacune est préparée une seule fois, quelques heures à l’avance : vous pouvez alors la voir ici, sur les vraies pages de résultats. Elle paraît automatiquement à son heure, sauf si vous la retenez. Les heures sont celles de Paris.',
    en: 'Nothing is ever published from a wave’s responses except the editions planned before it opens. Each is prepared once, a few hours ahead: you can then see it here, on the real results pages. It comes out automatically at its time, unless you hold it back. All times are Paris time.',
  },
  passesDates: {
    fr: 'Sur un ordinateur personnel, les dates n’engagent à rien : une édition peut être préparée et publiée à tout moment.',
    en: 'On a personal computer, dates are not binding: an edition can be prepared and released at any time.',
  },
  readAgain: { fr: 'Recharger le calendrier', en: 'Reload the calendar' },

  // An edition
  editionTitle: {
    fr: (number: number, isFinal: boolean) => `Édition ${number}, ${isFinal ? 'définitive' : 'provisoire'}`,
    en: (number: number, isFinal: boolean) => `Edition ${number}, ${isFinal ? 'final' : 'provisional'}`,
  },
  moment: {
    fr: (day: string, hour: number) => `${day} à ${hour}\u00a0h`,
    en: (day: string, hour: number) => `${day} at ${hour}:00`,
  },
  releases: {
    fr: (moment: string) => `Parution prévue le ${moment}`,
    en: (moment: string) => `Release planned for ${moment}`,
  },
  planned: { fr: 'prévue', en: 'planned' },
  beingPrepared: { fr: 'en préparation', en: 'being prepared' },
  prepared: { fr: 'préparée', en: 'prepared' },
  preparedHeld: { fr: 'préparée et retenue', en: 'prepared and held back' },
  released: { fr: 'publiée', en: 'released' },
  withdrawn: { fr: 'retirée', en: 'withdrawn' },
  tooFew: { fr: 'pas d’édition, faute de réponses', en: 'no edition, for lack of responses' },

  preparesFrom: {
    fr: (moment: string) => `Elle sera préparée automatiquement à partir du ${moment}.`,
    en: (moment: string) => `It will be prepared automatically from ${moment} on.`,
  },
  isDue: {
    fr: 'Il est temps de la préparer. Vous pouvez le faire ici ; sinon, elle le sera automatiquement dans l’heure.',
    en: 'It is time to prepare it. You can do so here; otherwise it will be done automatically within the hour.',
  },
  isOverdue: {
    fr: 'Elle est en retard.',
    en: 'It is late.',
  },
  afterOther: {
    fr: (number: number) => `Elle pourra être préparée une fois l’édition ${number} publiée ou retirée.`,
    en: (number: number) => `It can be prepared once edition ${number} has been released or withdrawn.`,
  },
  begunText: {
    fr: 'La lecture de ses réponses a commencé. Si la préparation a été interrompue, elle reprend automatiquement dans l’heure, ou ici, là où elle s’est arrêtée.',
    en: 'Reading its responses has begun. If preparation was interrupted, it resumes automatically within the hour, or here, from where it stopped.',
  },
  respondents: {
    fr: (count: string) => `Environ ${count} répondants.`,
    en: (count: string) => `About ${count} respondents.`,
  },
  contains: { fr: 'Elle contient :', en: 'It contains:' },
  releasesByItself: {
    fr: (moment: string) => `Elle paraîtra automatiquement le ${moment}, sans titre.`,
    en: (moment: string) => `It will come out automatically on ${moment}, without a headline.`,
  },
  releasesSoon: {
    fr: 'Son heure est venue : elle paraîtra automatiquement, sans titre, dans l’heure.',
    en: 'Its time has come: it will come out automatically, without a headline, within the hour.',
  },
  heldText: { fr: 'Elle ne paraîtra pas automatiquement.', en: 'It will not come out automatically.' },
  releasedOn: {
    fr: (day: string, respondents: string) =>
      `Elle est parue le ${day}, d’après environ ${respondents} répondants.`,
    en: (day: string, respondents: string) =>
      `It came out on ${day}, based on about ${respondents} respondents.`,
  },
  withdrawnText: {
    fr: 'Elle ne paraîtra jamais. Sa part du budget de confidentialité est perdue.',
    en: 'It will never come out. Its share of the privacy budget is lost.',
  },
  tooFewText: {
    fr: 'Moins d’une centaine de personnes avaient répondu : trop peu pour une édition. Sa part du budget de confidentialité ne passe à aucune autre.',
    en: 'Fewer than about a hundred people had answered: too few for an edition. No other edition gets its share of the privacy budget.',
  },
  seeEdition: {
    fr: (edition: string) => `Voir l’édition ${edition}`,
    en: (edition: string) => `See edition ${edition}`,
  },

  // Preparing
  prepareOf: {
    fr: (number: number) => `Préparer l’édition ${number}…`,
    en: (number: number) => `Prepare edition ${number}…`,
  },
  prepareQuestion: {
    fr: (number: number, title: string) => `Préparer maintenant l’édition ${number} de « ${title} » ?`,
    en: (number: number, title: string) => `Prepare edition ${number} of “${title}” now?`,
  },
  prepareInput: {
    fr: 'Elle se fait avec les réponses reçues jusqu’ici ; les suivantes n’y seront plus prises en compte.',
    en: 'It is made from the responses received so far; later ones will not be included.',
  },
  prepareOnce: {
    fr: 'Son bruit n’est tiré qu’une fois : une édition préparée ne peut pas être refaite.',
    en: 'Its noise is drawn only once: a prepared edition is never made again.',
  },
  prepareTooFew: {
    fr: 'S’il y a moins d’une centaine de répondants, il n’y a pas d’édition, et sa part du budget de confidentialité est perdue.',
    en: 'With fewer than about a hundred respondents there is no edition, and its share of the privacy budget is lost.',
  },
  prepareTime: {
    fr: 'Cela prend jusqu’à une minute. Laissez cette page ouverte.',
    en: 'It takes up to a minute. Keep this page open.',
  },
  prepareYes: { fr: 'Oui, préparer', en: 'Yes, prepare' },
  continueOf: {
    fr: (number: number) => `Reprendre la préparation de l’édition ${number}…`,
    en: (number: number) => `Resume preparing edition ${number}…`,
  },
  preparedNow: {
    fr: (number: number) =>
      `L’édition ${number} est préparée. Elle n’est encore visible que dans l’espace opérateur.`,
    en: (number: number) =>
      `Edition ${number} is prepared. So far it can be seen only in the operator’s space.`,
  },
  noticeIncomplete: {
    fr: 'Rien ne peut être préparé tant que la notice de méthode est incomplète. Il y manque :',
    en: 'Nothing can be prepared while the method notice is incomplete. Still missing:',
  },

  // Looking at it
  lookOf: {
    fr: (number: number) => `Voir l’édition ${number} sur la page de résultats`,
    en: (number: number) => `See edition ${number} on the results page`,
  },
  editionOf: {
    fr: (number: number, wave: string) => `Édition ${number} de ${wave}`,
    en: (number: number, wave: string) => `Edition ${number} of ${wave}`,
  },
  toCalendar: { fr: 'Revenir au calendrier', en: 'Back to the calendar' },
  notReleased: { fr: 'Cette édition n’est pas publiée.', en: 'This edition is not released.' },
  notReleasedText: {
    fr: 'Elle n’est visible que dans l’espace opérateur ; ses chiffres ne peuvent encore être ni téléchargés ni intégrés ailleurs.',
    en: 'It can be seen only in the operator’s space; its figures can be neither downloaded nor embedded yet.',
  },
  isReleased: { fr: 'Cette édition est publiée.', en: 'This edition is released.' },
  nothingToSee: {
    fr: (state: string) => `Il n’y a rien à voir de cette édition : ${state}.`,
    en: (state: string) => `This edition has nothing to show: ${state}.`,
  },
  notPlanned: {
    fr: 'Cette édition n’est pas prévue dans cette vague.',
    en: 'This wave has no such edition planned.',
  },

  // Releasing
  releaseTitle: { fr: 'La publier vous-même', en: 'Release it yourself' },
  headlineLead: {
    fr: 'À tout moment, avec un titre dans les deux langues si vous le souhaitez. Un titre ne peut contenir que des chiffres de l’édition.',
    en: 'At any time, with a headline in both languages if you like. A headline may contain only figures from the edition.',
  },
  headlineFr: { fr: 'Titre en français (facultatif)', en: 'Headline in French (optional)' },
  headlineEn: { fr: 'Titre en anglais (facultatif)', en: 'Headline in English (optional)' },
  headlineNumber: {
    fr: (numbers: string) => `Ce n’est pas un chiffre de cette édition : ${numbers}.`,
    en: (numbers: string) => `This figure is not in this edition: ${numbers}.`,
  },
  headlineNumbers: {
    fr: (numbers: string) => `Ce ne sont pas des chiffres de cette édition : ${numbers}.`,
    en: (numbers: string) => `These figures are not in this edition: ${numbers}.`,
  },
  findingsLead: {
    fr: 'En tête de la page viennent au plus trois constats, que l’édition tire elle-même de ses chiffres et de ses tests.',
    en: 'Up to three findings stand at the top of the page. The edition draws them from its own figures and tests.',
  },
  chooseFindings: { fr: 'Les voir, les choisir, les reformuler', en: 'See, choose and reword them' },
  findingsOnTop: { fr: 'En tête de la page', en: 'At the top of the page' },
  findingsNumbers: {
    fr: 'Vous pouvez les reformuler, sans autres nombres que ceux de l’édition. Chaque phrase doit se suffire à elle-même : elle sera citée.',
    en: 'You may reword them, with no numbers other than the edition’s. Each sentence must stand on its own: it will be quoted.',
  },
  noFinding: { fr: 'Aucun', en: 'None' },
  findingNumber: {
    fr: (number: number) => `Constat ${number}`,
    en: (number: number) => `Finding ${number}`,
  },
  findingTitle: {
    fr: (number: number) => `Constat ${number} : titre`,
    en: (number: number) => `Finding ${number}: title`,
  },
  findingSentence: {
    fr: (number: number) => `Constat ${number} : phrase`,
    en: (number: number) => `Finding ${number}: sentence`,
  },
  findingEmpty: { fr: 'À remplir.', en: 'Fill this in.' },
  findingTooLong: {
    fr: (most: number) => `${most} caractères au plus.`,
    en: (most: number) => `${most} characters at most.`,
  },
  textUnseen: {
    fr: 'Ce texte contient des caractères invisibles, ou qui inversent le sens de lecture : retapez-le sans eux.',
    en: 'This text contains characters that are invisible, or that reverse the reading direction: type it again without them.',
  },
  findingTwice: { fr: 'Ce constat est déjà en tête.', en: 'This finding is already at the top.' },
  withFindings: {
    fr: 'Avec ces constats en tête, dans cet ordre :',
    en: 'With these findings at the top, in this order:',
  },
  withoutFindings: { fr: 'Sans constat en tête.', en: 'With no finding at the top.' },
  releaseOf: {
    fr: (number: number) => `Publier l’édition ${number}…`,
    en: (number: number) => `Release edition ${number}…`,
  },
  releaseQuestion: {
    fr: (number: number, title: string) => `Publier maintenant l’édition ${number} de « ${title} » ?`,
    en: (number: number, title: string) => `Release edition ${number} of “${title}” now?`,
  },
  withHeadline: { fr: 'Avec ce titre :', en: 'With this headline:' },
  withoutHeadline: { fr: 'Sans titre.', en: 'Without a headline.' },
  releaseForGood: {
    fr: 'Elle sera aussitôt publique : sur les pages, en téléchargement et par l’API. Elle ne pourra plus être ni modifiée ni retirée.',
    en: 'It will be public at once: on the pages, for download and through the API. It can then no longer be changed or withdrawn.',
  },
  releaseYes: { fr: 'Oui, publier', en: 'Yes, release' },
  releasedNow: {
    fr: (edition: string) => `L’édition ${edition} est publiée.`,
    en: (edition: string) => `Edition ${edition} is released.`,
  },
  replyLost: {
    fr: 'La réponse s’est perdue en route : cela a peut-être été fait quand même. Rechargez le calendrier pour le savoir.',
    en: 'The reply was lost on the way: it may have been done all the same. Reload the calendar to find out.',
  },

  // Holding and withdrawing
  holdOf: {
    fr: (number: number) => `Retenir l’édition ${number}`,
    en: (number: number) => `Hold edition ${number} back`,
  },
  letGoOf: {
    fr: (number: number) => `Ne plus retenir l’édition ${number}`,
    en: (number: number) => `Stop holding edition ${number} back`,
  },
  heldNow: {
    fr: (number: number) => `L’édition ${number} est retenue : elle ne paraîtra pas automatiquement.`,
    en: (number: number) => `Edition ${number} is held back: it will not come out automatically.`,
  },
  letGoNow: {
    fr: (number: number) =>
      `L’édition ${number} n’est plus retenue : elle paraîtra automatiquement à son heure.`,
    en: (number: number) =>
      `Edition ${number} is no longer held back: it will come out automatically at its time.`,
  },
  withdrawOf: {
    fr: (number: number) => `Retirer l’édition ${number}…`,
    en: (number: number) => `Withdraw edition ${number}…`,
  },
  withdrawQuestion: {
    fr: (number: number) => `Retirer l’édition ${number}, pour toujours ?`,
    en: (number: number) => `Withdraw edition ${number}, for good?`,
  },
  withdrawDeletes: {
    fr: 'Tout ce qui a été préparé est supprimé, et elle ne sera pas préparée de nouveau.',
    en: 'Everything that was prepared is deleted, and the edition will not be prepared again.',
  },
  withdrawBudget: {
    fr: 'Sa part du budget de confidentialité est perdue : elle ne passe à aucune autre édition.',
    en: 'Its share of the privacy budget is lost: no other edition gets it.',
  },
  withdrawYes: { fr: 'Oui, la retirer', en: 'Yes, withdraw it' },
  withdrawnNow: {
    fr: (number: number) => `L’édition ${number} est retirée : elle ne paraîtra jamais.`,
    en: (number: number) => `Edition ${number} is withdrawn: it will never come out.`,
  },

  // What an edition contains
  contentsTitle: { fr: 'Ce que contient une édition', en: 'What an edition contains' },
  contentsLead: {
    fr: 'Cela ne dépend que du nombre de répondants ; on le connaît, à peu près, une fois l’édition préparée.',
    en: 'This depends only on the number of respondents, which is known approximately once the edition is prepared.',
  },
  contentsCaption: {
    fr: 'Ce qui paraît, selon le nombre de répondants',
    en: 'What is published, by the number of respondents',
  },
  size: { fr: 'Répondants', en: 'Respondents' },
  content: { fr: 'Contenu', en: 'Contents' },
  under: { fr: (count: string) => `moins de ${count}`, en: (count: string) => `under ${count}` },
  from: { fr: (count: string) => `à partir de ${count}`, en: (count: string) => `from ${count} on` },
  noEdition: { fr: 'pas d’édition', en: 'no edition' },
  inAddition: { fr: 'De plus :', en: 'In addition:' },
  totals: {
    fr: 'chaque question, tous répondants ensemble',
    en: 'every question, all respondents together',
  },
  byWay: {
    fr: (of: 'askedOfAll' | 'all') =>
      `${of === 'all' ? 'les questions principales' : 'les questions principales posées à tous'}, selon que l’on vient par une entreprise ou par l’enquête ouverte`,
    en: (of: 'askedOfAll' | 'all') =>
      `${of === 'all' ? 'the headline questions' : 'the headline questions asked of everybody'}, by whether people came through a company or the open survey`,
  },
  byProfile: {
    fr: (of: 'askedOfAll' | 'all') =>
      `${of === 'all' ? 'toutes les questions' : 'les questions posées à tous'}, selon chaque question de profil`,
    en: (of: 'askedOfAll' | 'all') =>
      `${of === 'all' ? 'every question' : 'the questions asked of everybody'}, by each profile question`,
  },
  byAnswers: {
    fr: 'les questions, selon que l’on parle de son entreprise et que l’on a été sensibilisé',
    en: 'the questions, by whether people talk about their company and whether they were made aware',
  },
  byPairs: {
    fr: (of: 'askedOfAll' | 'all') =>
      `${of === 'all' ? 'toutes les questions' : 'les questions posées à tous'}, selon deux de ces critères croisés`,
    en: (of: 'askedOfAll' | 'all') =>
      `${of === 'all' ? 'every question' : 'the questions asked of everybody'}, by two of these criteria combined`,
  },
  byAnswerPairs: {
    fr: 'les questions, selon l’une de ces deux réponses croisée avec un autre critère',
    en: 'the questions, by one of these two answers combined with another criterion',
  },
});

export type EditionTexts = TextsOf<typeof editionTexts>;
