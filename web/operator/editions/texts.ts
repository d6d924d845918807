import { defineTexts, type TextsOf } from '../../shared/language.ts';

/** The texts of a wave's calendar of editions. */
export const editionTexts = defineTexts({
  editionsOf: { fr: (wave: string) => `Éditions de ${wave}`, en: (wave: string) => `Editions of ${wave}` },
  toWave: { fr: 'Vers la vague', en: 'To the wave' },
  lead: {
    fr: 'Des réponses d’une vague, rien ne paraît que les éditions prévues avant son ouverture. Chacune est préparée une seule fois, quelques heures à l’avance : vous seul la voyez alors, sur les vraies pages de résultats. Elle paraît d’elle-même à son heure, à moins que vous ne la reteniez. Les heures sont celles de Paris.',
    en: 'Of a wave’s responses nothing is ever published but the editions planned before it opens. Each is prepared once, some hours ahead: you alone see it then, on the very results pages. It comes out by itself at its hour, unless you hold it back. Times are those of Paris.',
  },
  passesDates: {
    fr: 'Ici, sur un ordinateur personnel, les dates n’obligent à rien : une édition peut être préparée et publiée à tout moment.',
    en: 'Here, on a computer of one’s own, dates bind nobody: an edition can be prepared and released at any time.',
  },
  readAgain: { fr: 'Relire le calendrier', en: 'Read the calendar again' },

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
    fr: (moment: string) => `Elle est préparée d’elle-même à partir du ${moment}.`,
    en: (moment: string) => `It is prepared by itself from ${moment} on.`,
  },
  isDue: {
    fr: 'Il est temps de la préparer. Vous pouvez le faire ici ; sinon, cela se fait de soi-même, dans l’heure.',
    en: 'It is time to prepare it. You can do so here; otherwise it is done by itself within the hour.',
  },
  isOverdue: {
    fr: 'Elle est en retard.',
    en: 'It is late.',
  },
  afterOther: {
    fr: (number: number) => `Elle se prépare une fois l’édition ${number} publiée ou retirée.`,
    en: (number: number) => `It can be prepared once edition ${number} is released or withdrawn.`,
  },
  begunText: {
    fr: 'Ses réponses ont commencé à être lues. Si la préparation a été interrompue, elle reprend d’elle-même dans l’heure, ou ici, d’où elle en était.',
    en: 'Its responses have begun to be read. If the preparation was interrupted, it goes on by itself within the hour, or here, from where it stopped.',
  },
  respondents: {
    fr: (count: string) => `Environ ${count} répondants.`,
    en: (count: string) => `About ${count} respondents.`,
  },
  contains: { fr: 'Elle contient :', en: 'It contains:' },
  releasesByItself: {
    fr: (moment: string) => `Elle paraîtra d’elle-même le ${moment}, sans titre.`,
    en: (moment: string) => `It will come out by itself on ${moment}, without a headline.`,
  },
  releasesSoon: {
    fr: 'Son heure est venue : elle paraîtra d’elle-même, sans titre, dans l’heure.',
    en: 'Its hour has come: it will come out by itself, without a headline, within the hour.',
  },
  heldText: { fr: 'Elle ne paraîtra pas d’elle-même.', en: 'It will not come out by itself.' },
  releasedOn: {
    fr: (day: string, respondents: string) => `Elle a paru le ${day}, sur environ ${respondents} répondants.`,
    en: (day: string, respondents: string) => `It came out on ${day}, on about ${respondents} respondents.`,
  },
  withdrawnText: {
    fr: 'Elle ne paraîtra jamais. Sa part du budget de confidentialité est perdue.',
    en: 'It will never come out. Its share of the privacy budget is lost.',
  },
  tooFewText: {
    fr: 'Moins d’une centaine de personnes avaient répondu : trop peu pour une édition. Sa part du budget de confidentialité ne passe à aucune autre.',
    en: 'Fewer than about a hundred people had answered: too few for an edition. Its share of the privacy budget goes to no other.',
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
    fr: 'Elle se fait avec les réponses reçues jusqu’ici ; les suivantes n’y entreront plus.',
    en: 'It is made from the responses received so far; later ones will not enter it.',
  },
  prepareOnce: {
    fr: 'Son bruit n’est tiré qu’une fois : une édition préparée ne se refait pas.',
    en: 'Its noise is drawn once only: a prepared edition is never made again.',
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
    en: (number: number) => `Go on preparing edition ${number}…`,
  },
  preparedNow: {
    fr: (number: number) => `L’édition ${number} est préparée. Vous seul la voyez encore.`,
    en: (number: number) => `Edition ${number} is prepared. You alone can see it so far.`,
  },
  noticeIncomplete: {
    fr: 'Rien ne peut être préparé tant que la notice de méthode est incomplète. Il y manque :',
    en: 'Nothing can be prepared while the method notice is incomplete. It lacks:',
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
    fr: 'Vous seul la voyez, avec votre clé ; ses chiffres ne se téléchargent ni ne s’intègrent encore.',
    en: 'You alone see it, with your key; its figures can be neither downloaded nor embedded yet.',
  },
  isReleased: { fr: 'Cette édition est publiée.', en: 'This edition is released.' },
  nothingToSee: {
    fr: (state: string) => `Il n’y a rien à voir de cette édition : ${state}.`,
    en: (state: string) => `There is nothing to see of this edition: ${state}.`,
  },
  notPlanned: { fr: 'Cette vague ne prévoit pas cette édition.', en: 'This wave plans no such edition.' },

  // Releasing
  releaseTitle: { fr: 'La publier vous-même', en: 'Release it yourself' },
  headlineLead: {
    fr: 'À tout moment, avec un titre si vous le voulez, dans les deux langues. Un titre ne dit pas d’autres chiffres que ceux de l’édition.',
    en: 'At any moment, with a headline if you like, in both languages. A headline says no other figures than the edition’s.',
  },
  headlineFr: { fr: 'Titre en français (facultatif)', en: 'Headline in French (optional)' },
  headlineEn: { fr: 'Titre en anglais (facultatif)', en: 'Headline in English (optional)' },
  headlineNumber: {
    fr: (numbers: string) => `Ce n’est pas un chiffre de cette édition : ${numbers}.`,
    en: (numbers: string) => `This is no figure of this edition: ${numbers}.`,
  },
  headlineNumbers: {
    fr: (numbers: string) => `Ce ne sont pas des chiffres de cette édition : ${numbers}.`,
    en: (numbers: string) => `These are no figures of this edition: ${numbers}.`,
  },
  findingsLead: {
    fr: 'En tête de la page viennent au plus trois constats, que l’édition tire elle-même de ses chiffres et de ses tests.',
    en: 'Up to three findings stand on top of the page. The edition makes them of its own figures and tests.',
  },
  chooseFindings: { fr: 'Les voir, choisir, reformuler', en: 'See, choose and reword them' },
  findingsOnTop: { fr: 'En tête de la page', en: 'On top of the page' },
  findingsNumbers: {
    fr: 'Reformulés, ils ne disent pas d’autres nombres que ceux de l’édition. La phrase se suffit à elle-même : on la citera.',
    en: 'Reworded, they say no other numbers than the edition’s. The sentence stands by itself: it will be quoted.',
  },
  noFinding: { fr: 'Rien', en: 'Nothing' },
  findingNumber: {
    fr: (number: number) => `Constat ${number}`,
    en: (number: number) => `Finding ${number}`,
  },
  findingTitleFr: {
    fr: (number: number) => `Constat ${number} : titre en français`,
    en: (number: number) => `Finding ${number}: title in French`,
  },
  findingTitleEn: {
    fr: (number: number) => `Constat ${number} : titre en anglais`,
    en: (number: number) => `Finding ${number}: title in English`,
  },
  findingSentenceFr: {
    fr: (number: number) => `Constat ${number} : phrase en français`,
    en: (number: number) => `Finding ${number}: sentence in French`,
  },
  findingSentenceEn: {
    fr: (number: number) => `Constat ${number} : phrase en anglais`,
    en: (number: number) => `Finding ${number}: sentence in English`,
  },
  findingEmpty: { fr: 'À remplir.', en: 'To be filled in.' },
  findingTooLong: {
    fr: (most: number) => `${most} caractères au plus.`,
    en: (most: number) => `${most} characters at most.`,
  },
  textUnseen: {
    fr: 'Ce texte contient des caractères invisibles ou qui retournent la ligne : retapez-le sans eux.',
    en: 'This text has characters that cannot be seen, or that turn the line around: type it again without them.',
  },
  findingTwice: { fr: 'Ce constat est déjà en tête.', en: 'This finding is on top already.' },
  withFindings: { fr: 'Avec en tête, dans cet ordre :', en: 'With these on top, in this order:' },
  withoutFindings: { fr: 'Sans constat en tête.', en: 'With no finding on top.' },
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
    fr: 'Tout le monde la lit aussitôt, sur les pages, en téléchargement et par l’API. Elle ne peut plus être ni modifiée ni retirée.',
    en: 'Everybody can read it at once, on the pages, for download and through the API. It can no longer be changed or withdrawn.',
  },
  releaseYes: { fr: 'Oui, publier', en: 'Yes, release' },
  releasedNow: {
    fr: (edition: string) => `L’édition ${edition} est publiée.`,
    en: (edition: string) => `Edition ${edition} is released.`,
  },
  replyLost: {
    fr: 'La réponse s’est perdue en route : cela a peut-être été fait quand même. Relisez le calendrier pour le savoir.',
    en: 'The reply was lost on the way: it may have been done all the same. Read the calendar again to know.',
  },

  // Holding and withdrawing
  holdOf: {
    fr: (number: number) => `Retenir l’édition ${number}`,
    en: (number: number) => `Hold edition ${number} back`,
  },
  letGoOf: {
    fr: (number: number) => `Ne plus retenir l’édition ${number}`,
    en: (number: number) => `Let edition ${number} go`,
  },
  heldNow: {
    fr: (number: number) => `L’édition ${number} est retenue : elle ne paraîtra pas d’elle-même.`,
    en: (number: number) => `Edition ${number} is held back: it will not come out by itself.`,
  },
  letGoNow: {
    fr: (number: number) => `L’édition ${number} n’est plus retenue : elle paraîtra d’elle-même à son heure.`,
    en: (number: number) =>
      `Edition ${number} is no longer held back: it will come out by itself at its hour.`,
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
    en: 'All that was prepared is deleted, and it will not be prepared again.',
  },
  withdrawBudget: {
    fr: 'Sa part du budget de confidentialité est perdue : elle ne passe à aucune autre édition.',
    en: 'Its share of the privacy budget is lost: it goes to no other edition.',
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
    en: 'That depends only on the number of respondents, which is known, roughly, once the edition is prepared.',
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
      `${of === 'all' ? 'the headline questions' : 'the headline questions asked of everybody'}, by whether people come through a company or by the open survey`,
  },
  byProfile: {
    fr: (of: 'askedOfAll' | 'all') =>
      `${of === 'all' ? 'toutes les questions' : 'les questions posées à tous'}, selon chaque question de profil`,
    en: (of: 'askedOfAll' | 'all') =>
      `${of === 'all' ? 'every question' : 'the questions asked of everybody'}, by each question of the profile`,
  },
  byAnswers: {
    fr: 'les questions, selon que l’on parle de son entreprise et que l’on a été sensibilisé',
    en: 'the questions, by whether people talk about their company and whether they were made aware',
  },
  byPairs: {
    fr: (of: 'askedOfAll' | 'all') =>
      `${of === 'all' ? 'toutes les questions' : 'les questions posées à tous'}, selon deux de ces critères croisés`,
    en: (of: 'askedOfAll' | 'all') =>
      `${of === 'all' ? 'every question' : 'the questions asked of everybody'}, by two of these crossed`,
  },
  byAnswerPairs: {
    fr: 'les questions, selon l’une de ces deux réponses croisée avec un autre critère',
    en: 'the questions, by one of these two answers crossed with something else',
  },
});

export type EditionTexts = TextsOf<typeof editionTexts>;
