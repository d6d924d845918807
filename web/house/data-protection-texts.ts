import { backupsKeptDays, disclosureRules } from '../../functions/disclosure/rules.ts';
import { defineTexts } from '../shared/language.ts';

const { responsesKeptMonths } = disclosureRules;
/** Held against the sessions themselves by a test. */
const sessionHours = 12;
/** By an institution's own account. */
const provedSessionHours = 2;

/** Each promise is one of the privacy page's, and kept by the same tests; nothing is promised here alone. */
export const dataProtectionTexts = defineTexts({
  title: { fr: 'Données personnelles', en: 'Data protection' },
  lead: {
    fr: 'Cette page dit ce que le règlement général sur la protection des données (RGPD) demande de dire. Comment vos réponses restent anonymes, et ce pour quoi il faut encore nous croire sur parole :',
    en: 'This page gives the information that the General Data Protection Regulation (GDPR) requires. How your answers stay anonymous, and what you must still take our word for:',
  },
  privacyPage: { fr: 'Ce qui reste de vous ici', en: 'What we keep about you' },

  whoTitle: { fr: 'Qui en répond', en: 'Who is responsible' },
  controller: { fr: 'Responsable du traitement', en: 'Controller' },
  officer: { fr: 'Délégué à la protection des données', en: 'Data-protection officer' },
  contact: { fr: 'Pour toute question', en: 'For any question' },
  host: { fr: 'Hébergeur, qui traite pour notre compte', en: 'Host, which processes on our behalf' },
  purpose: { fr: 'Finalité', en: 'Purpose' },
  purposeText: {
    fr: 'Des statistiques publiques sur les salariés et les réseaux sociaux, et pour chaque entreprise participante des chiffres d’ensemble sur les siens. Rien d’autre n’est fait de ces données ; aucune décision n’est prise sur personne.',
    en: 'Public statistics on employees and social networks, and for each company that takes part figures on its people taken together. Nothing else is done with these data; no decision is made about anyone.',
  },
  basis: { fr: 'Base légale', en: 'Legal basis' },
  voluntary: { fr: 'Faut-il répondre ?', en: 'Do you have to answer?' },
  voluntaryText: {
    fr: 'Non. Répondre est libre, et votre employeur n’apprend pas de nous si vous l’avez fait.',
    en: 'No. Answering is up to you, and your employer does not learn from us whether you did.',
  },

  phasesTitle: { fr: 'Ce qui est traité, étape par étape', en: 'What is processed, step by step' },
  until: { fr: 'Jusqu’à quand :', en: 'Until when:' },
  visit: { fr: 'Vous lisez une page', en: 'You read a page' },
  visitWhat: {
    fr: 'Votre adresse sur le réseau, le temps de vous répondre. Contre les robots, le nombre de demandes par adresse peut être compté. Aucun journal ne garde d’adresse ; pas de cookie, sauf pour qui se connecte à l’espace d’une entreprise ; ni mesure d’audience, ni contenu venu d’ailleurs.',
    en: 'Your network address, for as long as it takes to send you the page. To keep robots out, how often an address asks may be counted. No log keeps an address; no cookies, except for people who sign in to a company’s space; no audience measurement, nothing loaded from elsewhere.',
  },
  visitUntil: { fr: 'cinq minutes au plus, en mémoire.', en: 'five minutes at most, in memory.' },
  mail: { fr: 'Votre entreprise vous invite par courriel', en: 'Your company invites you by email' },
  mailWhat: {
    fr: 'L’adresse qu’elle a donnée, chiffrée ; puis une empreinte de cette adresse, pour que vous ne soyez pas invité deux fois.',
    en: 'The address it gave us, encrypted; then a fingerprint of that address, so that you are not invited twice.',
  },
  mailUntil: {
    fr: `l’adresse, jusqu’à la fin de l’envoi et des rappels prévus ; l’empreinte, ${responsesKeptMonths} mois après la dernière édition de la vague.`,
    en: `the address, until the invitation and the planned reminders have gone out; the fingerprint, ${responsesKeptMonths} months after the wave’s last edition.`,
  },
  admission: { fr: 'Vous commencez', en: 'You start' },
  admissionWhat: {
    fr: 'Le fait qu’une invitation, une place d’une affiche ou un petit calcul a servi. Rien n’y renvoie à une réponse.',
    en: 'That a given invitation, place on a poster or small calculation was used. Nothing in it points to a response.',
  },
  admissionUntil: {
    fr: `${responsesKeptMonths} mois après la dernière édition de la vague ; un petit calcul, moins longtemps.`,
    en: `${responsesKeptMonths} months after the wave’s last edition; a small calculation, for less time.`,
  },
  answer: { fr: 'Vous répondez', en: 'You answer' },
  answerWhat: {
    fr: 'Les réponses choisies, votre profil si vous le donnez, le panel (« ouvert » ou l’entreprise qui vous a invité), la version du questionnaire, et si tout a été répondu à la hâte. Ni nom, ni adresse, ni date, ni heure, ni ordre d’arrivée.',
    en: 'The answers chosen, your profile if you give it, the panel (“open”, or the company that invited you), the version of the questionnaire, and whether everything was answered in haste. No name, address, date, time or order of arrival.',
  },
  answerUntil: {
    fr: `${responsesKeptMonths} mois après la dernière édition de la vague ; dans une sauvegarde de secours, jusqu’à ${backupsKeptDays} jours de plus.`,
    en: `${responsesKeptMonths} months after the wave’s last edition; in an emergency backup, up to ${backupsKeptDays} days more.`,
  },
  device: { fr: 'Dans votre navigateur', en: 'In your browser' },
  deviceWhat: {
    fr: 'Le brouillon et l’admission tant que rien n’est envoyé, puis le code du reçu. Vous les effacez d’un clic.',
    en: 'The draft and the admission while nothing has been sent, then the receipt code. One click erases them.',
  },
  deviceUntil: { fr: 'vous en décidez.', en: 'up to you.' },
  member: {
    fr: 'Vous êtes membre de l’espace d’une entreprise',
    en: 'You are a member of a company’s space',
  },
  memberWhat: {
    fr: 'Votre adresse, chiffrée, votre rôle (lire ou gérer) et le jour où vous avez commencé à gérer. Si vous avez inscrit l’entreprise, votre nom aussi, que nous lisons pour la vérifier. Un cookie pour vous connecter, qui ne sert à rien d’autre ; nous n’en gardons que l’empreinte. Avec la base seule, personne ne lit votre adresse ; nous, qui avons la clé, le pourrions. Si vous êtes seul à gérer, nous pouvons donner votre accès à une autre adresse : pas avant trois jours, pendant lesquels vous pouvez refuser. Si vous acceptez une fiche de garantie pour l’entreprise, votre nom et votre fonction y paraissent. Rien ne vous relie à une réponse.',
    en: 'Your address, encrypted, what you may do (read or manage), and the day on which you came to manage. If you signed the company up, your name as well: we read it to check the company. A cookie to sign you in, used for nothing else; we keep only its fingerprint. Nobody can read your address from the database alone; we hold the key and could. If you are the only one who manages, we can move your access to another address, but not before three days have passed, during which you can refuse. If you accept a guarantee sheet for the company, your name and position appear on it. Nothing ties you to a response.',
  },
  memberUntil: {
    fr: `l’adresse, jusqu’à ce qu’un membre qui gère vous retire ou que l’entreprise quitte l’observatoire, et une semaine de plus dans les sauvegardes ; le contact de la personne qui a inscrit l’entreprise, tant qu’elle a son espace ; une session, ${sessionHours} heures au plus ; une fiche acceptée, sans limite de durée : elle dit à ceux qui ont répondu ce qui leur a été promis, et par qui.`,
    en: `the address, until a member who manages the space removes you or the company leaves the observatory, and a week longer in backups; the contact of the person who signed up, for as long as the company has its space; a session, ${sessionHours} hours at most; a sheet that was accepted, for good: it tells those who answered what they were promised, and by whom.`,
  },
  operator: {
    fr: 'Vous travaillez pour l’observatoire, dans son espace',
    en: 'You work for the observatory, in its own space',
  },
  operatorWhat: {
    fr: 'Votre adresse, chiffrée, votre rôle et le sigle qui vous désigne. Si vous entrez par le compte de votre institution, l’empreinte de l’identifiant qu’elle nous donne. Un cookie pour vous connecter, dont nous ne gardons que l’empreinte. Le journal de ce qui est décidé dit votre sigle, et le lundi de la semaine à la place du jour.',
    en: 'Your address, encrypted, your role, and the label you go by. If you sign in with your institution’s account, a fingerprint of the identifier it gives us. A cookie to sign you in, of which we keep only the fingerprint. The log of what is decided gives your label, and the Monday of the week in place of the day.',
  },
  operatorUntil: {
    fr: `l’adresse, jusqu’à ce que l’on vous retire, et une semaine de plus dans les sauvegardes ; une session, ${sessionHours} heures au plus, ${provedSessionHours} par le compte de votre institution ; le sigle au journal, sans limite de durée.`,
    en: `the address, until you are removed, and a week longer in backups; a session, ${sessionHours} hours at most, ${provedSessionHours} with your institution’s account; the label in the log, for good.`,
  },
  edition: { fr: 'Une édition paraît', en: 'An edition comes out' },
  editionWhat: {
    fr: 'Des nombres brouillés, d’où viennent tous les chiffres. La page de confidentialité dit ce qu’ils peuvent, au plus, apprendre de vous.',
    en: 'Blurred counts, from which all figures come. The privacy page says how much they can tell about you at most.',
  },
  editionUntil: { fr: 'sans limite de durée.', en: 'for good.' },
  writing: { fr: 'Vous nous écrivez', en: 'You write to us' },
  writingWhat: {
    fr: 'Votre message et votre adresse, pour vous répondre.',
    en: 'Your message and your address, so that we can reply.',
  },

  recipientsTitle: { fr: 'Qui reçoit quoi', en: 'Who receives what' },
  recipients1: {
    fr: 'Votre employeur : des chiffres d’ensemble, brouillés, si assez de ses salariés ont répondu. Jamais une réponse, ni qui a répondu.',
    en: 'Your employer: blurred figures on everyone together, if enough of its people have answered. Never a response, nor who answered.',
  },
  recipients2: { fr: 'Tout le monde : les éditions publiées.', en: 'Everyone: the published editions.' },
  recipients3: {
    fr: 'L’hébergeur, et le service qui achemine les courriels : ce que leur travail demande.',
    en: 'The host, and the service that delivers email: what their work requires.',
  },

  rightsTitle: {
    fr: 'Vos droits, et ce que nous pouvons en faire',
    en: 'Your rights, and what we can do about them',
  },
  rightsLead: {
    fr: 'Le RGPD vous donne le droit d’accéder à vos données, de les faire rectifier, effacer ou limiter, de les recevoir, et de vous opposer à leur traitement. Une réponse enregistrée ne dit pas de qui elle vient, et nous ne pouvons pas la retrouver à partir de votre nom : l’article 11 vaut pour elle. Ce qui reste possible l’est par le reçu, sans nous dire qui vous êtes.',
    en: 'The GDPR gives you the right to access your data, to have them rectified, erased or restricted, to receive them, and to object to their processing. A stored response does not say whose it is, and we cannot find yours by your name: Article 11 applies to it. What can still be done is done with the receipt, without telling us who you are.',
  },
  right: { fr: 'Ce que vous voulez', en: 'What you want' },
  withReceipt: { fr: 'Avec le reçu', en: 'With the receipt' },
  withoutReceipt: { fr: 'Sans le reçu', en: 'Without the receipt' },
  access: { fr: 'Savoir si une réponse est là', en: 'Find out whether a response is there' },
  accessWith: { fr: 'Oui, aussi après la clôture', en: 'Yes, even after the wave has closed' },
  reading: { fr: 'La relire', en: 'Read it again' },
  readingWith: {
    fr: 'Non : le service ne rend aucune réponse, pour que personne ne puisse vous obliger à la montrer',
    en: 'No: the service never gives a response back, so that nobody can make you show it',
  },
  rectify: { fr: 'La corriger', en: 'Correct it' },
  rectifyWith: {
    fr: 'Oui, en la remplaçant, jusqu’à la clôture de la vague',
    en: 'Yes, by replacing it, until the wave closes',
  },
  erase: { fr: 'L’effacer, ou vous opposer', en: 'Erase it, or object' },
  eraseWith: {
    fr: 'Oui, en la retirant, jusqu’à la clôture de la vague ; aucune édition préparée ensuite ne la contient',
    en: 'Yes, by withdrawing it, until the wave closes; no edition prepared from then on contains it',
  },
  impossible: { fr: 'Non', en: 'No' },
  withoutText: {
    fr: 'Sans reçu, personne ne peut dire quelle réponse est la vôtre ; après la clôture, aucune n’est plus remplacée ni retirée. La vôtre disparaît avec les autres, au bout du temps dit plus haut. Les chiffres d’une édition déjà préparée ou parue restent tels quels.',
    en: 'Without the receipt, nobody can say which response is yours; once the wave has closed, none can be replaced or withdrawn. Yours is deleted with the others, after the time given above. The figures of an edition already prepared or released stay as they are.',
  },
  mailRights: {
    fr: 'L’adresse où l’on vous a invité et les messages que vous nous envoyez disent, eux, à qui ils sont : pour exercer vos droits, écrivez-nous.',
    en: 'The address at which you were invited and the messages you send us do say whose they are: write to us to exercise your rights over them.',
  },
  toReceipt: {
    fr: 'Vérifier, remplacer ou retirer une réponse',
    en: 'Check, replace or withdraw a response',
  },
  complaint: { fr: 'Vous plaindre', en: 'How to complain' },
  complaintText: {
    fr: 'Vous pouvez à tout moment saisir l’autorité de contrôle :',
    en: 'You may complain to the supervisory authority at any time:',
  },
});
