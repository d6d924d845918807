import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * The page's place in its own address, such as `benchmark` in `#/benchmark`: the browser's Back works, and nothing of
 * it is sent to the server. Any other fragment, such as that of the link which skips to the content, is let pass.
 *
 * @param mayLeave  asked before the place changes; where it says no, the address is put back
 */
export function useFragment(mayLeave: () => boolean = () => true): string {
  const [place, setPlace] = useState(() => currentPlace() ?? '');
  const kept = useRef(place);
  const asked = useRef(mayLeave);
  asked.current = mayLeave;
  useEffect(() => {
    const follow = () => {
      const next = currentPlace() ?? kept.current;
      if (next === kept.current) return;
      if (!asked.current()) return history.replaceState(null, '', `#/${kept.current}`);
      kept.current = next;
      setPlace(next);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}

function currentPlace(): string | undefined {
  return location.hash === '' ? '' : /^#\/(.*)$/.exec(location.hash)?.[1];
}
