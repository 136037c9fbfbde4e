import { useEffect, useState } from 'preact/hooks';

/** Long enough to be read, ms. */
const SHOWN = 4000;

/** A word on what was just done, which goes by itself. Said twice, it is announced twice. */
export function useSaying(): readonly [said: string, say: (words: string) => void] {
  const [said, setSaid] = useState({ words: '' });
  useEffect(() => {
    if (said.words === '') return;
    const timer = setTimeout(() => setSaid({ words: '' }), SHOWN);
    return () => clearTimeout(timer);
  }, [said]);
  return [said.words, (words) => setSaid({ words })];
}
