import { useEffect, useState } from 'preact/hooks';

export type Theme = 'light' | 'dark';

/** The system's theme, followed while the page is open. */
export function useTheme(): Theme {
  const [dark, setDark] = useState(() => query().matches);
  useEffect(() => {
    const media = query();
    const follow = () => setDark(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return dark ? 'dark' : 'light';
}

const query = () => matchMedia('(prefers-color-scheme: dark)');
