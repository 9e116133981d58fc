import { spawnSync } from 'node:child_process';

/** @param {string} name @returns {string | undefined} */
function onPath(name) {
  const look = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
  return look.status === 0 ? look.stdout.split('\n')[0]?.trim() || undefined : undefined;
}

/** @returns {string | undefined} Chromium's executable; undefined leaves it to Playwright. */
export function findChromium() {
  return process.env['CHROMIUM_PATH'] ?? onPath('chromium') ?? onPath('chromium-browser');
}

/** @returns {string | undefined} */
export function findFirefox() {
  return process.env['FIREFOX_PATH'] ?? onPath('firefox-esr') ?? onPath('firefox');
}
