import { options } from './options.ts';

/**
 * What a company states of itself at sign-up, and what its people are not asked: codes are kept for ever, in companies'
 * records and in editions.
 */
export const companyOptions = {
  employer: options(
    ['private', 'Privé', 'Private sector'],
    ['public', 'Public', 'Public sector'],
    ['undisclosed', 'Je préfère ne pas répondre', "I'd rather not say", 'refusal'],
  ),
  activity: options(
    ['industry', 'Industrie, énergie, agriculture', 'Industry, energy, agriculture'],
    ['construction', 'Construction', 'Construction'],
    ['trade', 'Commerce, transport, hôtellerie-restauration', 'Trade, transport, hospitality'],
    ['digital', 'Information, communication, numérique', 'Information, communication, digital'],
    ['finance', 'Banque, assurance, immobilier', 'Banking, insurance, real estate'],
    ['services', 'Services aux entreprises et aux particuliers', 'Business and personal services'],
    [
      'public-services',
      'Administration, enseignement, santé, action sociale',
      'Administration, education, health, social work',
    ],
    ['undisclosed', 'Je préfère ne pas répondre', "I'd rather not say", 'refusal'],
  ),
  size: options(
    ['1-9', '1 à 9', '1 to 9'],
    ['10-49', '10 à 49', '10 to 49'],
    ['50-249', '50 à 249', '50 to 249'],
    ['250-4999', '250 à 4 999', '250 to 4,999'],
    ['5000+', '5 000 et plus', '5,000 or more'],
    ['undisclosed', 'Je préfère ne pas répondre', "I'd rather not say", 'refusal'],
  ),
} as const;

export type CompanyQuestion = keyof typeof companyOptions;
