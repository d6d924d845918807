import { defineTexts, type TextsOf } from '../../shared/language.ts';

/** The texts of the overview. */
export const overviewTexts = defineTexts({
  needsTitle: { fr: 'À traiter', en: 'Needs your attention' },
  nothingNeeded: { fr: 'Rien à traiter.', en: 'Nothing needs your attention.' },
  nextRelease: {
    fr: (moment: string, number: number, wave: string) =>
      `Prochaine parution : l’édition ${number} (${wave}), automatiquement, le ${moment}.`,
    en: (moment: string, number: number, wave: string) =>
      `Next release: edition ${number} (${wave}), automatically, on ${moment}.`,
  },
  noRelease: { fr: 'Aucune parution n’est prévue.', en: 'No release is planned.' },

  alarm: { fr: (name: string) => `Alarme : ${name}`, en: (name: string) => `Alarm: ${name}` },
  overdue: {
    fr: (number: number, wave: string) => `L’édition ${number} est en retard (${wave})`,
    en: (number: number, wave: string) => `Edition ${number} is late (${wave})`,
  },
  overdueWhy: {
    fr: 'Elle aurait dû être préparée ou publiée il y a plus d’une heure.',
    en: 'It should have been prepared or released more than an hour ago.',
  },
  mail: {
    fr: (count: number) =>
      count === 1
        ? 'Les courriels d’une entreprise ne partent pas'
        : `Les courriels de ${count} entreprises ne partent pas`,
    en: (count: number) =>
      count === 1 ? 'One company’s mail is not going out' : `The mail of ${count} companies is not going out`,
  },
  mailWhy: {
    fr: 'Ils auraient dû partir il y a plus de six heures. Regardez le serveur de courriel et le journal de la fonction d’envoi.',
    en: 'It should have gone out more than six hours ago. Check the mail server and the log of the sending function.',
  },
  look: {
    fr: (number: number, wave: string) => `L’édition ${number} est à relire (${wave})`,
    en: (number: number, wave: string) => `Edition ${number} is ready for your review (${wave})`,
  },
  lookWhy: {
    fr: (moment: string) => `Elle paraîtra automatiquement le ${moment}.`,
    en: (moment: string) => `It will be released automatically on ${moment}.`,
  },
  held: {
    fr: (number: number, wave: string) => `L’édition ${number} est retenue (${wave})`,
    en: (number: number, wave: string) => `Edition ${number} is held back (${wave})`,
  },
  heldWhy: {
    fr: 'Elle ne paraîtra pas tant que vous la retenez.',
    en: 'It will not come out while you hold it back.',
  },
  companies: {
    fr: (count: number) =>
      count === 1 ? 'Une entreprise est à vérifier' : `${count} entreprises sont à vérifier`,
    en: (count: number) =>
      count === 1 ? 'One company is waiting to be verified' : `${count} companies are waiting to be verified`,
  },
  companiesWhy: {
    fr: (count: number) =>
      count === 1
        ? 'D’ici là, elle ne voit aucune comparaison.'
        : 'D’ici là, elles ne voient aucune comparaison.',
    en: (count: number) =>
      count === 1 ? 'Until then it sees no benchmark.' : 'Until then they see no benchmark.',
  },
  andMore: { fr: (count: number) => `et ${count} de plus`, en: (count: number) => `and ${count} more` },
  notice: {
    fr: (wave: string) => `La notice de méthode est incomplète (${wave})`,
    en: (wave: string) => `The method notice is incomplete (${wave})`,
  },
  noticeWhy: {
    fr: (fields: string) => `Aucune édition ne peut être préparée : il manque ${fields}.`,
    en: (fields: string) => `No edition can be prepared without ${fields}.`,
  },
  quoted: { fr: (words: string) => `« ${words} »`, en: (words: string) => `“${words}”` },
  house: {
    fr: (count: number) => `Fiche de l’éditeur : ${count} champ${count > 1 ? 's' : ''} à remplir`,
    en: (count: number) => `Publisher’s details: ${count} field${count > 1 ? 's' : ''} to fill in`,
  },
  houseKeepsBack: {
    fr: 'Aucune édition ne paraît tant que la fiche est incomplète.',
    en: 'No edition is released until they are complete.',
  },
  houseWhy: {
    fr: 'Les lecteurs ne savent pas qui publie. En production, aucune édition ne paraîtrait.',
    en: 'Readers are not told who publishes. In production, no edition would be released.',
  },
  import: {
    fr: (wave: string) => `Un import n’est pas terminé (${wave})`,
    en: (wave: string) => `An import is not finished (${wave})`,
  },
  nextWave: {
    fr: 'Aucune vague n’est prévue ensuite',
    en: 'No further wave is planned',
  },
  nextWaveWhy: {
    fr: (title: string, day: string) => `${title} se termine le ${day}.`,
    en: (title: string, day: string) => `${title} ends on ${day}.`,
  },
  lastEnded: {
    fr: (title: string, day: string) => `${title} s’est terminée le ${day}.`,
    en: (title: string, day: string) => `${title} ended on ${day}.`,
  },
  firstWave: { fr: 'Il n’y a pas encore de vague', en: 'There is no wave yet' },
  firstWaveWhy: {
    fr: 'Personne ne peut répondre avant l’ouverture d’une vague.',
    en: 'Nobody can answer before a wave opens.',
  },

  waveTitle: { fr: 'La vague', en: 'The wave' },
  // After what the wave is, in the same line.
  daysLeft: {
    fr: (days: number) => (days <= 1 ? 'dernier jour' : `encore ${days} jours`),
    en: (days: number) => (days <= 1 ? 'last day' : `${days} days left`),
  },
  opensIn: {
    fr: (days: number) => (days <= 1 ? 'ouvre demain' : `ouvre dans ${days} jours`),
    en: (days: number) => (days <= 1 ? 'opens tomorrow' : `opens in ${days} days`),
  },
  elapsed: {
    fr: (percent: number) => `${percent} % de la durée écoulée`,
    en: (percent: number) => `${percent}% of the time has passed`,
  },
  calendarTitle: { fr: 'Ses dates', en: 'Its dates' },
  opens: { fr: 'Ouverture', en: 'Opens' },
  closes: { fr: 'Dernier jour pour répondre', en: 'Last day to answer' },
  edition: {
    fr: (number: number, isFinal: boolean) => `Édition ${number}${isFinal ? ', définitive' : ''}`,
    en: (number: number, isFinal: boolean) => `Edition ${number}${isFinal ? ', final' : ''}`,
  },

  healthTitle: { fr: 'Le service', en: 'The service' },
  calendarRuns: {
    fr: 'Le calendrier est à l’heure : aucune édition n’est en retard.',
    en: 'The calendar runs on time: no edition is late.',
  },
  calendarLate: {
    fr: (hours: number) => `Le calendrier a ${hours} h de retard.`,
    en: (hours: number) => `The calendar is ${hours} ${hours === 1 ? 'hour' : 'hours'} late.`,
  },
  noMail: {
    fr: 'Ici, l’observatoire n’envoie pas de courriel.',
    en: 'This observatory sends no mail.',
  },
  mailRuns: {
    fr: 'Aucun courriel n’attend plus de six heures.',
    en: 'No mail has waited for more than six hours.',
  },
  noMembers: {
    fr: 'Tout le monde entre avec la même clé : le journal ne dit pas qui a fait quoi.',
    en: 'Everybody enters with the same key: the log does not say who did what.',
  },
  addMembers: { fr: 'Ajouter des membres', en: 'Add members' },
  operatorKeyUsed: {
    fr: (day: string) => `La clé de l’opérateur a servi la dernière fois dans la semaine du ${day}.`,
    en: (day: string) => `The operator’s key was last used in the week of ${day}.`,
  },
  operatorKeyUnused: {
    fr: 'La clé de l’opérateur n’a pas servi depuis que son usage est noté.',
    en: 'The operator’s key has not been used since its use was first recorded.',
  },
  noAlarms: { fr: 'Aucune alarme en cours.', en: 'No active alarms.' },
  alarmsUnreadable: {
    fr: 'Les alarmes n’ont pas pu être lues : voyez-les dans CloudWatch.',
    en: 'The alarms could not be read: check them in CloudWatch.',
  },
  notWatched: {
    fr: 'Sur un ordinateur personnel, il n’y a pas d’alarmes.',
    en: 'On a personal computer, there are no alarms.',
  },
});

export type OverviewTexts = TextsOf<typeof overviewTexts>;
