import { useEffect, useRef, useState } from 'preact/hooks';
import type { CompanyStatus } from './api-types.ts';
import { mayLeave } from './unsaved.ts';

/** Where the operator is, from the address's fragment: the browser's Back works, and the server sees nothing of it. */
export type Place =
  | { readonly view: 'overview' | 'new-wave' | 'actions' | 'unknown' }
  /** `field` of the notice is to be filled in; `margins` are to be given. */
  | { readonly view: 'wave'; readonly wave: string; readonly field?: string }
  | { readonly view: 'publication'; readonly wave: string }
  | { readonly view: 'companies'; readonly status: CompanyStatus };

const statuses: readonly CompanyStatus[] = ['pending', 'verified', 'refused'];

/**
 * @example
 * readPlace('#/waves/2027-q1/publication'); // => { view: 'publication', wave: '2027-q1' }
 */
export function readPlace(hash: string): Place {
  const parts = hash.replace(/^#\/?/, '').split('/').filter(Boolean);
  const [first, second, third, fourth] = parts;
  if (first === undefined) return { view: 'overview' };
  if (first === 'actions' && parts.length === 1) return { view: 'actions' };
  if (first === 'companies' && parts.length <= 2) {
    const status = statuses.find((known) => known === (second ?? 'pending'));
    return status ? { view: 'companies', status } : { view: 'unknown' };
  }
  if (first !== 'waves' || second === undefined) return { view: 'unknown' };
  if (second === 'new' && parts.length === 2) return { view: 'new-wave' };
  if (third === undefined) return { view: 'wave', wave: second };
  if (third === 'publication' && parts.length === 3) return { view: 'publication', wave: second };
  if (third === 'fill-in' && fourth !== undefined) return { view: 'wave', wave: second, field: fourth };
  return { view: 'unknown' };
}

/**
 * The place of the moment. A change that would lose something unsaved is asked about first, in the words of
 * `question`. Fragments that name no place, such as that of the link to the content, are let pass.
 */
export function usePlace(question: string): Place {
  const [hash, setHash] = useState(location.hash);
  const kept = useRef(hash);
  useEffect(() => {
    const follow = () => {
      const next = location.hash;
      if (next === kept.current || (next !== '' && !next.startsWith('#/'))) return;
      if (!mayLeave(question)) {
        history.replaceState(null, '', kept.current || '#/');
        return;
      }
      kept.current = next;
      setHash(next);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [question]);
  return readPlace(hash.startsWith('#/') ? hash : '');
}
