import { useEffect, useState } from 'preact/hooks';

/**
 * The page's place in its own address, such as `benchmark` in `#/benchmark`: the browser's Back works, and nothing of
 * it is sent to the server.
 */
export function useFragment(): string {
  const [place, setPlace] = useState(currentPlace);
  useEffect(() => {
    const follow = () => setPlace(currentPlace());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}

function currentPlace(): string {
  return location.hash.replace(/^#\/?/, '');
}
