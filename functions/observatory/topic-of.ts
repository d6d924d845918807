import type { Text } from '../survey/questionnaire.ts';
import type { PublishedQuestion } from './edition.ts';

/** Of editions that do not tell it: all of them were made of version 1 of the observatory's questionnaire. */
const formerly: Readonly<Record<string, Text>> = {
  mention: { fr: 'Parler de son entreprise', en: 'Talking about one’s company' },
  tone: { fr: 'Sur quel ton', en: 'In what tone' },
  audience: { fr: 'Devant quel public', en: 'In front of whom' },
  aware: { fr: 'La sensibilisation', en: 'Awareness' },
  charter: { fr: 'La charte', en: 'The charter' },
  training: { fr: 'La formation', en: 'Training' },
  contact: { fr: 'Savoir à qui s’adresser', en: 'Knowing whom to ask' },
  ambassador: { fr: 'Se faire ambassadeur', en: 'Being an ambassador' },
  sanctions: { fr: 'Le risque de sanctions', en: 'The risk of sanctions' },
  outlook: { fr: 'Les critiques, demain', en: 'Criticism in years to come' },
  networks: { fr: 'Membre de combien de réseaux', en: 'How many networks' },
  usePublish: { fr: 'Publier', en: 'Publishing' },
  useShare: { fr: 'Partager', en: 'Sharing' },
  useDiscuss: { fr: 'Discuter', en: 'Discussing' },
  personalInfo: { fr: 'Parler de soi', en: 'Personal information' },
  professionalInfo: { fr: 'Parler de son travail', en: 'Professional information' },
  sex: { fr: 'Sexe', en: 'Sex' },
  age: { fr: 'Âge', en: 'Age' },
  occupation: { fr: 'Profession', en: 'Occupation' },
  employer: { fr: 'Secteur public ou privé', en: 'Public or private sector' },
  activity: { fr: 'Activité', en: 'Activity' },
  size: { fr: 'Effectif', en: 'Headcount' },
};

/** What a question's figures, or those broken down by it, are about in a few words. */
export function topicOf({ id, topic, text }: Pick<PublishedQuestion, 'id' | 'topic' | 'text'>): Text {
  return topic ?? formerly[id] ?? text;
}
