import type { SheetPart } from '../../survey/guarantee-sheet.ts';
import { ofName } from '../../survey/of-name.ts';
import type { SheetFacts } from './facts.ts';
import { type WrittenPart, writeParts } from './sheet-texts.ts';

/** A draft for the controller to complete, in the four parts that GDPR article 35(7) asks for, and what remains. */
export function impactParts(facts: SheetFacts): SheetPart[] {
  return writeParts(parts, facts);
}

const parts: readonly WrittenPart[] = [
  {
    id: 'impactWhat',
    title: {
      fr: 'Description du traitement et finalités (35.7 a)',
      en: 'Description of the processing and its purposes (35(7)(a))',
    },
    sentences: [
      {
        id: 'impactDraft',
        fr: () =>
          'Projet d’analyse, à compléter et à valider par le responsable du traitement, après avis de son délégué à la protection des données (35.2) et, le cas échéant, des représentants des personnes concernées (35.9).',
        en: () =>
          'Draft assessment, to be completed and approved by the controller, after the advice of its data-protection officer (35(2)) and, where appropriate, the views of those concerned or their representatives (35(9)).',
      },
      {
        id: 'impactPurpose',
        fr: ({ company, questions }) =>
          `Enquête par questionnaire (${questions} questions, jointes) auprès des salariés ${ofName(company)} sur ce qu’ils disent de leur travail en ligne. Finalités : des statistiques publiques, et pour l’entreprise une comparaison d’ensemble. Aucune décision n’est prise sur personne.`,
        en: ({ company, questions }) =>
          `A survey (${questions} questions, attached) of ${company}’s people on what they say about their work online. Purposes: public statistics, and for the company a comparison of everyone together. No decision is made about anyone.`,
      },
      {
        id: 'impactData',
        fr: () =>
          'Données : les réponses choisies, le panel et la version du questionnaire, si tout a été répondu à la hâte ; qu’une admission a servi ; pour une invitation par courriel, l’adresse jusqu’au dernier message.',
        en: () =>
          'Data: the answers chosen, the panel and the version of the questionnaire, whether everything was answered in haste; that an admission was used; for an invitation by email, the address until the last message.',
      },
      {
        id: 'impactBasis',
        fr: ({ stated }) =>
          `Base légale, selon le responsable du traitement : ${stated('legalBasis') ?? 'à indiquer'}`,
        en: ({ stated }) =>
          `Legal basis, as the controller states it: ${stated('legalBasis') ?? 'to be stated'}`,
      },
    ],
  },
  {
    id: 'impactNeed',
    title: { fr: 'Nécessité et proportionnalité (35.7 b)', en: 'Necessity and proportionality (35(7)(b))' },
    sentences: [
      {
        id: 'impactMinimised',
        fr: ({ profileQuestionsFrom }) =>
          `Ni nom, ni identifiant, ni date n’entrent dans une réponse ; sous ${profileQuestionsFrom} invités, aucun profil n’est demandé ; aucune question n’appelle de texte libre.`,
        en: ({ profileQuestionsFrom }) =>
          `No name, identifier or date is part of a response; below ${profileQuestionsFrom} invited people no profile is asked for; no question takes free text.`,
      },
      {
        id: 'impactRights',
        fr: () =>
          'Droits : le reçu permet de vérifier, de remplacer et de retirer une réponse jusqu’à la clôture. Sans reçu, nul ne peut la retrouver (article 11).',
        en: () =>
          'Rights: the receipt lets a person check, replace and withdraw a response until the survey closes. Without it nobody can find the response (article 11).',
      },
    ],
  },
  {
    id: 'impactRisks',
    title: {
      fr: 'Risques pour les personnes, et mesures (35.7 c et d)',
      en: 'Risks to people, and measures (35(7)(c) and (d))',
    },
    sentences: [
      {
        id: 'riskScale',
        fr: () =>
          'Niveaux proposés, sur l’échelle de la CNIL : négligeable, limité, important, maximal. Au responsable du traitement de les retenir ou de les changer.',
        en: () =>
          'Proposed levels, on the CNIL’s scale: negligible, limited, significant, maximum. The controller may keep or change them.',
      },
      {
        id: 'riskLink',
        of: { fr: 'Relier une réponse à quelqu’un', en: 'Tying a response to someone' },
        fr: () =>
          'Jetons signés en aveugle (VOPRF, RFC 9497), réponses sans heure ni ordre. Gravité importante, vraisemblance négligeable.',
        en: () =>
          'Blindly signed tokens (VOPRF, RFC 9497), responses without time or order. Severity significant, likelihood negligible.',
      },
      {
        id: 'riskGuess',
        of: { fr: 'Déduire une réponse des chiffres', en: 'Inferring an answer from figures' },
        fr: ({ guesses }) =>
          `Bruit tiré une fois et budget fixé d’avance : au plus ${guesses.withCompany} fois sur 100 pour l’employeur, là où le hasard en donne 50. Gravité importante, vraisemblance limitée.`,
        en: ({ guesses }) =>
          `Noise drawn once and a budget set beforehand: at most ${guesses.withCompany} times in 100 for the employer, where chance gives 50. Severity significant, likelihood limited.`,
      },
      {
        id: 'riskPressure',
        of: { fr: 'Pression pour répondre, ou pour montrer', en: 'Pressure to answer, or to show' },
        fr: () =>
          'L’employeur n’apprend de nous ni qui a répondu ni quoi ; le reçu ne montre rien ; l’employeur s’engage plus haut. Gravité importante, vraisemblance à apprécier dans l’entreprise.',
        en: () =>
          'The employer learns from us neither who answered nor what; the receipt shows nothing; the employer commits itself above. Severity significant, likelihood to be judged in the company.',
      },
      {
        id: 'riskMailbox',
        of: { fr: 'Boîte aux lettres ou poste surveillés', en: 'A watched mailbox or computer' },
        fr: () =>
          'Non empêché : l’essai d’un lien dit s’il a servi, et un poste administré montre son écran. Mesures : le dire, affiche et cartes, son propre téléphone. Gravité limitée pour l’essai d’un lien, importante pour un écran ; vraisemblance à apprécier dans l’entreprise.',
        en: () =>
          'Not prevented: trying a link tells whether it was used, and a managed computer shows its screen. Measures: saying so, poster and cards, one’s own phone. Severity limited for a link that is tried, significant for a screen; likelihood to be judged in the company.',
      },
      {
        id: 'riskTwoSheets',
        of: { fr: 'Promettre deux choses à deux personnes', en: 'Promising two people two things' },
        fr: () =>
          'Une fiche par campagne, dont la marque est dans la liste signée des clés, que chaque navigateur et tout témoin extérieur peuvent comparer. Gravité importante, vraisemblance négligeable.',
        en: () =>
          'One sheet per campaign, whose mark is in the signed list of keys, which every browser and any outside witness can compare. Severity significant, likelihood negligible.',
      },
      {
        id: 'riskChange',
        of: { fr: 'Modifier ou ajouter des réponses', en: 'Changing or adding responses' },
        fr: () =>
          'Un jeton ne donne qu’une réponse, et chaque réponse porte un code qui tient à ce qu’elle dit : celle qu’on change ou qu’on ajoute dans la base n’est pas comptée, et l’observatoire en est averti. Gravité limitée, vraisemblance négligeable.',
        en: () =>
          'A token gives one response, and each response carries a code of what it says: one that is changed or put into the database is not counted, and the observatory is told. Severity limited, likelihood negligible.',
      },
      {
        id: 'riskLoss',
        of: { fr: 'Perdre des réponses', en: 'Losing responses' },
        fr: () =>
          'Une copie de secours est faite à la clôture et à chaque édition, jamais avant : deux copies diraient ce qui est venu entre elles. Pour la personne, une réponse perdue ne change rien. Gravité négligeable, vraisemblance limitée.',
        en: () =>
          'An emergency copy is made when the survey closes and with each edition, never before: two copies would tell what came in between. For the person, a lost response changes nothing. Severity negligible, likelihood limited.',
      },
      {
        id: 'riskOperator',
        of: { fr: 'Un opérateur malveillant', en: 'A dishonest operator' },
        fr: () =>
          'Risque résiduel : qui sert la page pourrait la modifier, et qui détient la clé du bruit l’ôter. Des témoins extérieurs peuvent comparer les pages et les listes. Gravité importante ; vraisemblance à apprécier par qui choisit l’opérateur.',
        en: () =>
          'Residual risk: whoever serves the page could alter it, and whoever holds the key to the noise could remove it. Outside witnesses can compare pages and lists. Severity significant; likelihood to be judged by whoever chooses the operator.',
      },
    ],
  },
  {
    id: 'impactOpen',
    title: { fr: 'Ce qu’il reste à compléter', en: 'What remains to be completed' },
    sentences: [
      {
        id: 'openOfficer',
        of: { fr: 'Avis du délégué (35.2)', en: 'The officer’s advice (35(2))' },
        fr: () => 'Par le responsable du traitement : ……………………',
        en: () => 'By the controller: ……………………',
      },
      {
        id: 'openRisks',
        of: { fr: 'Risques résiduels acceptés, et pourquoi', en: 'Residual risks accepted, and why' },
        fr: () => 'Par le responsable du traitement : ……………………',
        en: () => 'By the controller: ……………………',
      },
      {
        id: 'openMailboxes',
        of: {
          fr: 'Qui administre les boîtes aux lettres et les postes',
          en: 'Who runs the mailboxes and computers',
        },
        fr: () => 'Par l’employeur : ……………………',
        en: () => 'By the employer: ……………………',
      },
      {
        id: 'openRepresentatives',
        of: {
          fr: 'Information et consultation des représentants (35.9)',
          en: 'Informing and consulting representatives (35(9))',
        },
        fr: () => 'Par l’employeur, date et avis : ……………………',
        en: () => 'By the employer, date and opinion: ……………………',
      },
      {
        id: 'openPeople',
        of: { fr: 'Information des salariés', en: 'Informing employees' },
        fr: () => 'Par l’employeur, date et moyen : ……………………',
        en: () => 'By the employer, date and means: ……………………',
      },
      {
        id: 'openReview',
        of: { fr: 'Validation, et date de révision', en: 'Approval, and date of review' },
        fr: () => 'Par le responsable du traitement : ……………………',
        en: () => 'By the controller: ……………………',
      },
    ],
  },
];
