import { spawnSync } from 'node:child_process';

function onPath(name: string): string | undefined {
  const look = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], {
    encoding: 'utf8',
  });
  return look.status === 0 ? look.stdout.split('\n')[0]?.trim() || undefined : undefined;
}

/** Chromium's executable; undefined leaves it to Playwright. */
export function findChromium(): string | undefined {
  return process.env['CHROMIUM_PATH'] ?? onPath('chromium') ?? onPath('chromium-browser');
}

export function findFirefox(): string | undefined {
  return process.env['FIREFOX_PATH'] ?? onPath('firefox-esr') ?? onPath('firefox');
}
