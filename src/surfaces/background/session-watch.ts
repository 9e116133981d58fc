import { onSessionCookie } from '../../storage/session-cookies.ts';

/** The cookies of one login come one after the other. */
const ALL_THERE_MS = 300;

/** Calls back after somebody signed in, out or over. */
export function watchSession(changed: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  onSessionCookie(() => {
    clearTimeout(timer);
    timer = setTimeout(changed, ALL_THERE_MS);
  });
}
