import { useEffect, useState } from 'preact/hooks';

/**
 * The page's place in its own address, such as `benchmark` in `#/benchmark`: the browser's Back works, and nothing of
 * it is sent to the server.
 */
export function useFragment(): string {
  const [place, setPlace] = useState(() => currentPlace() ?? '');
  useEffect(() => {
    const follow = () => setPlace((before) => currentPlace() ?? before);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}

/** Undefined for any other fragment, such as that of the link which skips to the content. */
function currentPlace(): string | undefined {
  return location.hash === '' ? '' : /^#\/(.*)$/.exec(location.hash)?.[1];
}
