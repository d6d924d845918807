import type { CompanyStatus } from '../../functions/survey/company.ts';
import { type Screen, screens } from './waves/screens.ts';

/** Where the operator is, as the address's fragment has it. */
export type Place =
  | { readonly view: 'overview' | 'actions' | 'import' | 'members' | 'unknown' }
  /** One of the screens on which a wave is opened. */
  | { readonly view: 'new-wave'; readonly screen: Screen }
  /** `field` of the notice is to be filled in; `margins` are to be given. */
  | { readonly view: 'wave'; readonly wave: string; readonly field?: string }
  | { readonly view: 'editions'; readonly wave: string }
  /** A prepared edition, by its place in the plan. */
  | { readonly view: 'edition'; readonly wave: string; readonly number: number }
  | { readonly view: 'companies'; readonly status: CompanyStatus }
  /** `field` of the house file, such as `funding.en`, is to be filled in first. */
  | { readonly view: 'house'; readonly field?: string }
  | { readonly view: 'questionnaires' }
  | { readonly view: 'draft'; readonly id: string };

const statuses: readonly CompanyStatus[] = ['pending', 'verified', 'refused', 'suspended'];

/**
 * @example
 * readPlace('waves/2027-q1/editions'); // => { view: 'editions', wave: '2027-q1' }
 */
export function readPlace(fragment: string): Place {
  const parts = fragment.split('/').filter(Boolean);
  const [first, second, third, fourth] = parts;
  if (first === undefined) return { view: 'overview' };
  if ((first === 'actions' || first === 'members') && parts.length === 1) return { view: first };
  // Where the identity provider left a reason; whoever is in by now has no need of it.
  if (first === 'sign-in' && parts.length === 2) return { view: 'overview' };
  if (first === 'house' && parts.length <= 2) {
    return second === undefined ? { view: 'house' } : { view: 'house', field: second };
  }
  if (first === 'companies' && parts.length <= 2) {
    const status = statuses.find((known) => known === (second ?? 'pending'));
    return status ? { view: 'companies', status } : { view: 'unknown' };
  }
  if (first === 'questionnaires' && parts.length <= 2) {
    return second === undefined ? { view: 'questionnaires' } : { view: 'draft', id: second };
  }
  if (first !== 'waves' || second === undefined) return { view: 'unknown' };
  if (second === 'new') {
    const screen = screens.find((known) => known === (third ?? 'dates'));
    return screen && parts.length <= 3 ? { view: 'new-wave', screen } : { view: 'unknown' };
  }
  if (second === 'import' && third === undefined) return { view: 'import' };
  if (third === undefined) return { view: 'wave', wave: second };
  if (third === 'editions' && parts.length === 3) return { view: 'editions', wave: second };
  if (third === 'editions' && parts.length === 4 && /^[1-9]$/.test(fourth ?? '')) {
    return { view: 'edition', wave: second, number: Number(fourth) };
  }
  if (third === 'fill-in' && fourth !== undefined) return { view: 'wave', wave: second, field: fourth };
  return { view: 'unknown' };
}
