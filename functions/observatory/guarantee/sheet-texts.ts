import type { SheetPart } from '../../survey/guarantee-sheet.ts';
import { ofName } from '../../survey/of-name.ts';
import type { Text } from '../../survey/questionnaire.ts';
import type { SheetFacts, WrittenFacts } from './facts.ts';

type Written = (facts: WrittenFacts) => string;

interface WrittenSentence {
  readonly id: string;
  readonly of?: Text;
  /** Left out where it has nothing to say. */
  readonly isFor?: (facts: WrittenFacts) => boolean;
  readonly fr: Written;
  readonly en: Written;
}

/** A part before its facts are known. */
export interface WrittenPart {
  readonly id: string;
  readonly title: Text;
  readonly sentences: readonly WrittenSentence[];
}

/** Each part with its facts, in both languages. */
export function writeParts(parts: readonly WrittenPart[], facts: SheetFacts): SheetPart[] {
  return parts.map(({ id, title, sentences }) => ({
    id,
    title,
    sentences: sentences
      .filter(({ isFor }) => !isFor || isFor(facts.fr))
      .map(({ id, of, fr, en }) => ({
        id,
        ...(of && { of }),
        text: { fr: fr(facts.fr), en: en(facts.en) },
      })),
  }));
}

export function sheetParts(facts: SheetFacts): SheetPart[] {
  return writeParts(parts, facts);
}

const unstated = {
  fr: 'l’observatoire ne l’a pas encore indiqué',
  en: 'the observatory has not stated it yet',
};

/** In the order in which people ask: what is it, when, who sees, what can go wrong, for how long, who answers for it. */
const parts: readonly WrittenPart[] = [
  {
    id: 'sheet',
    title: { fr: 'Ce qu’est cette fiche', en: 'What this sheet is' },
    sentences: [
      {
        id: 'invitation',
        fr: ({ company, wave, observatory }) =>
          `${company} invite ses salariés à répondre à l’enquête « ${observatory} », ${wave}. Cette fiche dit ce qui est demandé, qui voit quoi et pendant combien de temps.`,
        en: ({ company, wave, observatory }) =>
          `${company} invites its people to answer the survey “${observatory}”, ${wave}. This sheet says what is asked, who sees what, and for how long.`,
      },
      {
        id: 'frozen',
        fr: () =>
          'Elle est figée avant la première invitation. Ensuite, ni elle, ni les questions, ni les dates de l’enquête et des éditions ne changent plus.',
        en: () =>
          'It is frozen before the first invitation. From then on neither the sheet, nor the questions, nor the dates of the survey and of its editions change.',
      },
      {
        id: 'same',
        fr: () =>
          'Tous ceux que l’entreprise invite reçoivent la même fiche : une marque tirée de son empreinte figure dans la liste signée que désigne chaque lien. Avant d’envoyer une réponse, le navigateur compare la fiche à cette marque, et l’enquête à la fiche ; il s’arrête si la fiche n’est pas la même, ou si les questions ou les dates ne sont plus celles qu’elle donne.',
        en: () =>
          'Everyone the company invites gets the same sheet: a mark made from its fingerprint is in the signed list that every link names. Before sending an answer, the browser checks the sheet against that mark, and the survey against the sheet; it stops if the sheet is a different one, or if the questions or dates are no longer those it gives.',
      },
      {
        id: 'unread',
        fr: () => 'Nous n’enregistrons ni qui lit cette fiche, ni qui l’a ouverte.',
        en: () => 'We keep no record of who reads this sheet or who has opened it.',
      },
      {
        id: 'free',
        fr: () => 'Répondre est libre. Nous ne disons pas à l’employeur qui l’a fait.',
        en: () => 'Answering is up to you. We do not tell the employer who has.',
      },
    ],
  },
  {
    id: 'dates',
    title: { fr: 'Les dates', en: 'The dates' },
    sentences: [
      {
        id: 'open',
        fr: ({ opensOn, closesOn }) =>
          `L’enquête ouvre le ${opensOn}. Le dernier jour pour répondre est le ${closesOn}, heure de Paris ; l’observatoire peut la clore plus tôt, jamais plus tard.`,
        en: ({ opensOn, closesOn }) =>
          `The survey opens on ${opensOn}. The last day to answer is ${closesOn}, Paris time; the observatory can close it earlier, never later.`,
      },
      {
        id: 'editions',
        fr: ({ editions, isOneEdition }) =>
          isOneEdition
            ? `Une seule édition est prévue, le ${editions}. Rien d’autre n’est publié de ces réponses.`
            : `Les éditions prévues : ${editions}. Rien d’autre n’est publié de ces réponses.`,
        en: ({ editions, isOneEdition }) =>
          isOneEdition
            ? `One edition is planned, for ${editions}. Nothing else is published of these responses.`
            : `The editions planned: ${editions}. Nothing else is published of these responses.`,
      },
    ],
  },
  {
    id: 'sees',
    title: { fr: 'Qui voit quoi', en: 'Who sees what' },
    sentences: [
      {
        id: 'employer',
        of: { fr: 'L’employeur', en: 'The employer' },
        fr: ({ groups }) =>
          `Chaque lundi prévu, une fourchette brouillée du nombre de ses salariés qui ont répondu ; à chaque édition, s’ils sont assez nombreux, des chiffres brouillés sur eux tous ensemble${groups ? `, et quelques-uns sur les groupes qu’il a nommés (${groups})` : ''}. Jamais une réponse, jamais qui a répondu.`,
        en: ({ groups }) =>
          `On each planned Monday, a blurred range of how many of its people have answered; with each edition, if enough have answered, blurred figures on all of them together${groups ? `, and a few on the groups that it named (${groups})` : ''}. Never a response, never who answered.`,
      },
      {
        id: 'mailbox',
        of: { fr: 'Ce que l’employeur pourrait tenter', en: 'What the employer could try' },
        fr: () =>
          'S’il administre la boîte où arrive un lien, ou note à qui il remet quelle carte, il pourrait essayer ce lien et apprendre s’il a servi ; jamais ce qui a été répondu. L’affiche commune et les cartes tirées d’une boîte ne le permettent pas.',
        en: () =>
          'If it runs the mailbox where a link arrives, or notes who is handed which card, it could try that link and learn whether it was used; never what was answered. With the common poster, or cards drawn from a box, it cannot.',
      },
      {
        id: 'representatives',
        of: { fr: 'Les représentants du personnel', en: 'Staff representatives' },
        fr: () =>
          'Si l’entreprise leur ouvre un accès en lecture : toutes ses pages et tous ses chiffres, et cette fiche avant qu’elle soit figée. Ils n’y peuvent rien changer.',
        en: () =>
          'If the company gives them read access: all of its pages and figures, and this sheet before it is frozen. They cannot change anything there.',
      },
      {
        id: 'operator',
        of: { fr: 'L’observatoire', en: 'The observatory' },
        fr: () =>
          'Des réponses sans nom, sans adresse, sans heure et sans ordre d’arrivée. Rien dans sa base, même prise tout entière, ne relie une réponse à une invitation. Il faut le croire sur un point : il garde la clé dont le brouillage est tiré, et ne s’en sert pas pour l’ôter.',
        en: () =>
          'Responses without name, address, time or order of arrival. Nothing in its database, even taken whole, ties a response to an invitation. One thing must be taken on trust: it holds the key that the blurring is drawn from, and does not use it to remove the blurring.',
      },
      {
        id: 'readers',
        of: { fr: 'Les lecteurs', en: 'Readers' },
        fr: ({ company, federation }) =>
          `Les éditions publiées, où les réponses des salariés ${ofName(company)} sont mêlées à toutes les autres. ${
            federation
              ? 'Les chiffres propres à l’entreprise ne sont montrés qu’à elle, à ceux à qui elle ouvre son espace, et, mêlés à ceux d’autres entreprises, à sa fédération et aux membres de celle-ci.'
              : 'Les chiffres propres à l’entreprise ne sont montrés qu’à elle, et à ceux à qui elle ouvre son espace.'
          }`,
        en: ({ company, federation }) =>
          `The published editions, in which the answers of ${company}’s people are mixed with all the others. ${
            federation
              ? 'The company’s own figures are shown to the company, to those whom it lets into its space, and, mixed with those of other companies, to its federation and the federation’s members.'
              : 'The company’s own figures are shown to the company, and to those whom it lets into its space.'
          }`,
      },
      {
        id: 'federation',
        of: { fr: 'La fédération de l’entreprise', en: 'The company’s federation' },
        isFor: ({ federation }) => federation !== undefined,
        fr: ({ federation = '' }) =>
          `${federation} et ses entreprises membres : les chiffres brouillés de toutes ensemble, à partir de trois entreprises, si aucune ne pèse plus de la moitié. Deux membres qui mettraient en commun leurs chiffres pourraient en déduire ceux d’une troisième, jamais plus que ce que celle-ci lit elle-même : le brouillage qui protège chaque réponse reste entier.`,
        en: ({ federation = '' }) =>
          `${federation} and its member companies: the blurred figures of all of them together, once there are at least three companies and none makes up more than half. Two members who pooled their figures could work out those of a third, but never more than that company reads itself: the blurring that protects each response stays whole.`,
      },
      {
        id: 'respondents',
        of: { fr: 'Ceux qui répondent', en: 'Those who answer' },
        fr: ({ closesOn }) =>
          `Un reçu, qui prouve que la réponse est enregistrée et ne montre rien de ce qu’elle contient : personne ne peut obliger à la montrer. Jusqu’au ${closesOn}, il permet de la remplacer ou de la retirer.`,
        en: ({ closesOn }) =>
          `A receipt, which proves that the response is recorded and shows nothing of what is in it: nobody can be made to show it. Until ${closesOn} it can be used to replace or withdraw the response.`,
      },
    ],
  },
  {
    id: 'minimums',
    title: { fr: 'Les minimums', en: 'The minimums' },
    sentences: [
      {
        id: 'enough',
        fr: ({ headlineFrom, allFrom }) =>
          `L’entreprise n’a aucun chiffre avant qu’environ ${headlineFrom} de ses salariés aient répondu, et tous ses indicateurs à partir d’environ ${allFrom}. Le seuil lui-même est brouillé : une réponse de plus ou de moins ne le trahit pas.`,
        en: ({ headlineFrom, allFrom }) =>
          `The company has no figure until about ${headlineFrom} of its people have answered, and all of its indicators from about ${allFrom} on. The threshold itself is blurred: one response more or less does not give it away.`,
      },
      {
        id: 'groups',
        fr: ({ groups }) =>
          groups
            ? 'Chacun dit lui-même de quel groupe il est, ou ne le dit pas. Aucun tableau de l’entreprise ne montre ce que répond un autre groupe de ses salariés, par âge, par sexe ou par métier.'
            : 'Aucun tableau de l’entreprise ne montre ce que répond un groupe de ses salariés, par âge, par sexe ou par métier.',
        en: ({ groups }) =>
          groups
            ? 'People say which group they belong to, or choose not to. None of the company’s tables shows what any other group of its people answers, by age, sex or occupation.'
            : 'None of the company’s tables shows what a group of its people answers, by age, sex or occupation.',
      },
      {
        id: 'profile',
        fr: ({ profileQuestionsFrom }) =>
          `Si l’entreprise invite moins de ${profileQuestionsFrom} personnes, aucune question de profil ne leur est posée.`,
        en: ({ profileQuestionsFrom }) =>
          `If the company invites fewer than ${profileQuestionsFrom} people, they are not asked any profile questions.`,
      },
      {
        id: 'noisy',
        fr: ({ mostNoisePoints }) =>
          `Un chiffre de l’entreprise est masqué quand l’écart-type de son bruit dépasse ${mostNoisePoints} points.`,
        en: ({ mostNoisePoints }) =>
          `A company figure is hidden where the standard deviation of its noise is above ${mostNoisePoints} points.`,
      },
    ],
  },
  {
    id: 'budget',
    title: { fr: 'Ce que les chiffres peuvent trahir', en: 'What the figures can give away' },
    sentences: [
      {
        id: 'guess',
        fr: ({ guesses }) =>
          `Qui saurait tout des autres, et tout de vous sauf une réponse, et hésiterait entre deux, trouverait la bonne au plus ${guesses.public} fois sur 100 avec tout ce qui est publié ; votre employeur, avec ses propres chiffres, au plus ${guesses.withCompany}. À pile ou face : 50.`,
        en: ({ guesses }) =>
          `Someone who knew everything about the others, and everything about you but one answer, and hesitated between two, would pick the right one at most ${guesses.public} times in 100 from all that is published; your employer, with its own figures, at most ${guesses.withCompany}. Tossing a coin: 50.`,
      },
      {
        id: 'once',
        fr: () =>
          'Chaque nombre est brouillé par un tirage au hasard, fait une seule fois ; le nombre exact n’est montré à personne. Plusieurs éditions n’en disent pas plus qu’une : elles se partagent le même budget.',
        en: () =>
          'Each count is blurred by a random draw, made only once; nobody is shown the exact one. Several editions tell no more than one: they share the same budget.',
      },
      {
        id: 'epsilon',
        fr: ({ rho, epsilon, epsilonPublic, delta }) =>
          `En chiffres, pour tout ce qu’une vague dit d’une réponse entière : ρ = ${rho} au plus, soit ε = ${epsilon} avec les chiffres de l’employeur et ${epsilonPublic} sans eux, à δ = 1/${delta} (confidentialité différentielle concentrée).`,
        en: ({ rho, epsilon, epsilonPublic, delta }) =>
          `In numbers, for all that a wave tells of one whole response: ρ = ${rho} at most, which is ε = ${epsilon} with the employer’s figures and ${epsilonPublic} without them, at δ = 1/${delta} (concentrated differential privacy).`,
      },
      {
        id: 'everybody',
        fr: () =>
          'Cela ne couvre pas ce qui est vrai de presque tous : si neuf salariés sur dix disent la même chose, on le supposera de chacun.',
        en: () =>
          'This does not cover what is true of nearly everybody: if nine employees in ten say the same, people will suppose it of each.',
      },
    ],
  },
  {
    id: 'retention',
    title: { fr: 'Conservation et effacement', en: 'Retention and deletion' },
    sentences: [
      {
        id: 'responses',
        of: { fr: 'Les réponses', en: 'The responses' },
        fr: ({ responsesKeptMonths, backupsKeptDays }) =>
          `Effacées ${responsesKeptMonths} mois après la dernière édition de la vague ; une sauvegarde de secours peut les garder jusqu’à ${backupsKeptDays} jours de plus. Les chiffres publiés restent.`,
        en: ({ responsesKeptMonths, backupsKeptDays }) =>
          `Deleted ${responsesKeptMonths} months after the wave’s last edition; an emergency backup may keep them for up to ${backupsKeptDays} days more. Published figures stay.`,
      },
      {
        id: 'addresses',
        of: { fr: 'Les adresses électroniques', en: 'Email addresses' },
        fr: () =>
          'Chiffrées, et effacées avec le dernier message prévu ; il n’en reste qu’une empreinte, pour que personne ne soit invité deux fois.',
        en: () =>
          'Encrypted, and deleted with the last planned message; only a fingerprint remains, so that nobody is invited twice.',
      },
      {
        id: 'withdrawal',
        of: { fr: 'Ce qui est retiré', en: 'What is withdrawn' },
        fr: () => 'Une réponse retirée avant la clôture n’entre dans aucune édition préparée ensuite.',
        en: () => 'A response withdrawn before the survey closes is in no edition prepared from then on.',
      },
    ],
  },
  {
    id: 'controller',
    title: { fr: 'Qui en répond', en: 'Who answers for it' },
    sentences: [
      {
        id: 'controllerName',
        of: { fr: 'Responsable du traitement', en: 'Controller' },
        fr: ({ stated }) => stated('controller') ?? unstated.fr,
        en: ({ stated }) => stated('controller') ?? unstated.en,
      },
      {
        id: 'controllerContact',
        of: { fr: 'Pour toute question', en: 'For any question' },
        fr: ({ stated }) => stated('dataProtection') ?? unstated.fr,
        en: ({ stated }) => stated('dataProtection') ?? unstated.en,
      },
      {
        id: 'authority',
        of: { fr: 'Pour se plaindre', en: 'To complain' },
        fr: ({ stated }) => stated('authority') ?? unstated.fr,
        en: ({ stated }) => stated('authority') ?? unstated.en,
      },
    ],
  },
  {
    id: 'commitment',
    title: { fr: 'L’engagement de l’employeur', en: 'What the employer commits to' },
    sentences: [
      {
        id: 'commitmentLead',
        fr: ({ company }) =>
          `Ce qui suit, aucun programme ne peut le tenir à la place ${ofName(company)} : c’est son engagement envers ses salariés.`,
        en: ({ company }) =>
          `No program can keep what follows in ${company}’s place: it is the company’s commitment to its people.`,
      },
      {
        id: 'commitmentAsk',
        fr: () =>
          'Ne demander à personne s’il a répondu, ce qu’il a répondu, ni à voir un reçu ; ne faire répondre personne devant autrui.',
        en: () =>
          'To ask nobody whether they answered, what they answered, or to show a receipt; to make nobody answer in front of others.',
      },
      {
        id: 'commitmentTry',
        fr: () => 'N’essayer ni lien ni carte d’un autre, et ne pas noter à qui une carte est remise.',
        en: () => 'Not to try anyone else’s link or card, and not to note who is handed which card.',
      },
      {
        id: 'commitmentTrace',
        fr: () => 'Ne chercher à rattacher aucun chiffre à quelqu’un, seul ou avec d’autres données.',
        en: () => 'Not to seek to tie any figure to anyone, alone or with other data.',
      },
      {
        id: 'commitmentConsequence',
        fr: () => 'Ne rien faire dépendre, pour personne, d’avoir répondu ou non.',
        en: () => 'To let nothing depend, for anyone, on having answered or not.',
      },
      {
        id: 'commitmentShare',
        fr: () => 'Communiquer les résultats de l’entreprise à ses salariés et à leurs représentants.',
        en: () => 'To tell its people and their representatives the company’s results.',
      },
    ],
  },
];
