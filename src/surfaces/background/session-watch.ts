import { browser } from 'wxt/browser';
import { isSiteHost } from '../../shared/links.ts';

const SESSION_COOKIES = ['DedeUserID', 'SESSDATA', 'bili_jct'];
/** The cookies of one login come one after the other. */
const ALL_THERE_MS = 300;

/**
 * Calls back after somebody signed in, out or over. Browsers tell only of cookies that are Secure,
 * and not all of these need be: whichever is told of stands for all of them.
 */
export function watchSession(changed: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  browser.cookies.onChanged.addListener(({ cookie: { domain, name } }) => {
    if (!isSiteHost(domain) || !SESSION_COOKIES.includes(name)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, ALL_THERE_MS);
  });
}
