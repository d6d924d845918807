import { useEffect, useState } from 'preact/hooks';

const settleMilliseconds = 600;

/** What is typed, once nothing has been typed for a moment. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), settleMilliseconds);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
