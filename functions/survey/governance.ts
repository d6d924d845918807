import type { Text } from './questionnaire.ts';

/**
 * What a company says it has done about social media: the four pillars of the first observatory's authors (December
 * 2010). Codes are kept for ever, like the questionnaire's. There is no free text: a statement can name nobody.
 */
export const pillars = [
  pillar('listening', 'Écoute', 'Listening', {
    description: [
      'Suivre et organiser ce qui se dit publiquement de l’entreprise.',
      'Following and organising what is said publicly about the company.',
    ],
    measures: [
      ['monitoring', 'Une veille organisée', 'Organised monitoring'],
      ['owner', 'Une personne ou une équipe chargée de l’écoute', 'A person or team in charge of it'],
      ['summary', 'Un bilan régulier lu par la direction', 'A regular summary that executives read'],
      [
        'response',
        'Une règle : qui répond, à quoi, sous quel délai',
        'A rule: who answers, to what, how soon',
      ],
      [
        'publicOnly',
        'Une limite écrite : contenus publics seulement, aucun suivi de personnes',
        'A written limit: public content only, nobody is followed as a person',
      ],
      [
        'staffInformed',
        'Les salariés et leurs représentants en ont été informés',
        'Employees and their representatives have been told',
      ],
    ],
  }),
  pillar('charter', 'Charte', 'Charter', {
    description: [
      'Des règles conformes à trois valeurs : transparence, respect, humilité.',
      'Rules in keeping with three values: transparency, respect, humility.',
    ],
    measures: [
      ['published', 'Facile à trouver par tous', 'Easy for everyone to find'],
      ['bothSides', 'Elle dit les droits autant que les devoirs', 'It states rights as well as duties'],
      [
        'consulted',
        'Élaborée avec les salariés ou leurs représentants',
        'Drawn up with employees or their representatives',
      ],
      ['contact', 'Elle dit à qui s’adresser', 'It says whom to ask'],
      ['welcome', 'Remise et expliquée à l’arrivée', 'Given and explained to newcomers'],
      ['reviewed', 'Relue depuis moins de deux ans', 'Reviewed within the last two years'],
    ],
  }),
  pillar('awareness', 'Sensibilisation', 'Awareness', {
    description: [
      'Sensibiliser tout le monde, dirigeants compris.',
      'Making everyone aware, executives included.',
    ],
    measures: [
      ['everyone', 'Adressée à tous les salariés', 'Addressed to all employees'],
      ['executives', 'Les dirigeants en sont', 'Executives are included'],
      ['managers', 'Les encadrants en sont', 'Managers are included'],
      ['newcomers', 'Prévue à l’arrivée', 'Part of joining the company'],
      ['yearly', 'Répétée au moins une fois par an', 'Repeated at least once a year'],
    ],
  }),
  pillar('training', 'Formation et ambassadeurs', 'Training and ambassadors', {
    description: [
      'Former, nommer des interlocuteurs, tenir un centre de ressources, accompagner des ambassadeurs.',
      'Training, named points of contact, a resource centre, ambassadors who are supported.',
    ],
    measures: [
      ['courses', 'Des formations ouvertes aux salariés', 'Courses open to employees'],
      ['contacts', 'Des interlocuteurs désignés et annoncés', 'Points of contact, named and announced'],
      ['resources', 'Un centre de ressources : guides, exemples', 'A resource centre: guides, examples'],
      ['ambassadors', 'Des ambassadeurs accompagnés', 'Ambassadors who are supported'],
      [
        'voluntary',
        'Être ambassadeur est un choix, révocable sans conséquence',
        'Being an ambassador is a choice, free to end at any time',
      ],
    ],
  }),
] as const;

export type PillarId = (typeof pillars)[number]['id'];

export const pillarStates = ['none', 'planned', 'inPlace'] as const;
export type PillarState = (typeof pillarStates)[number];

export interface StatedPillar {
  readonly state: PillarState;
  /** `YYYY-MM`: in place since, or planned for. */
  readonly month?: string | undefined;
  /** Codes of the pillar's measures, in place or planned as `state` says; none where the state is `none`. */
  readonly measures: readonly string[];
}

export type Governance = Readonly<Record<PillarId, StatedPillar>>;

interface Measure {
  readonly code: string;
  readonly label: Text;
}

export interface Pillar<Id extends string = PillarId> {
  readonly id: Id;
  readonly label: Text;
  readonly description: Text;
  readonly measures: readonly Measure[];
}

function pillar<const Id extends string>(
  id: Id,
  fr: string,
  en: string,
  {
    description,
    measures,
  }: {
    description: readonly [fr: string, en: string];
    measures: readonly (readonly [code: string, fr: string, en: string])[];
  },
): Pillar<Id> {
  return {
    id,
    label: { fr, en },
    description: { fr: description[0], en: description[1] },
    measures: measures.map(([code, french, english]) => ({ code, label: { fr: french, en: english } })),
  };
}

/** A month as a statement gives it: `YYYY-MM`, from 1990 to 2099. */
export const monthPattern = /^(?:199\d|20\d\d)-(?:0[1-9]|1[0-2])$/;

/** The month in the time zone that is furthest ahead, so that nobody's present counts as the future. */
export function latestMonth(now: Date): string {
  const furthestAheadHours = 14;
  return new Date(now.getTime() + furthestAheadHours * 3_600_000).toISOString().slice(0, 7);
}
