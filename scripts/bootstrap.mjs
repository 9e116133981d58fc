/**
 * One command from a bare clone. Plain Node without dependencies, so that it runs before
 * `npm ci`: installs what the lock file says when it is not there yet, finds or installs the
 * browsers, then runs an npm script with the project's own Node.
 *
 *   node scripts/bootstrap.mjs [--browser] [--firefox] <npm script>
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const wanted = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const task = process.argv.slice(2).find((word) => !word.startsWith('--'));
const isWindows = process.platform === 'win32';

function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: isWindows,
    ...options,
  });
  return result.status ?? 1;
}

function finds(command) {
  const look = spawnSync(isWindows ? 'where' : 'which', [command], { encoding: 'utf8' });
  return look.status === 0 ? look.stdout.split('\n')[0].trim() : null;
}

function installPackages() {
  const stamp = join(root, 'node_modules', '.bilideck-lock-hash');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('bilideck: installing packages (npm ci)');
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) process.exit(status);
  writeFileSync(stamp, lock);
}

/** Debian's packages, when we are root there; everywhere else the person brings the browser. */
function aptInstall(packages) {
  if (process.getuid?.() !== 0 || !finds('apt-get')) return false;
  console.log(`bilideck: installing ${packages.join(', ')} (apt-get)`);
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' };
  if (run('apt-get', ['update', '-qq'], quiet) !== 0) return false;
  return (
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet) === 0
  );
}

function needChromium() {
  if (process.env.CHROMIUM_PATH || finds('chromium') || finds('chromium-browser')) return;
  if (aptInstall(['chromium', 'fonts-noto-cjk'])) return;
  if (run('npx', ['playwright', 'install', 'chromium']) !== 0) {
    console.error(
      'bilideck: no Chromium found. Install one and set CHROMIUM_PATH to its executable.',
    );
  }
}

function needFirefox() {
  if (process.env.FIREFOX_PATH || finds('firefox-esr') || finds('firefox')) return;
  if (!aptInstall(['firefox-esr'])) {
    console.error('bilideck: no Firefox found. Install one or set FIREFOX_PATH to its executable.');
  }
}

if (!task) {
  console.error('usage: node scripts/bootstrap.mjs [--browser] [--firefox] <npm script>');
  process.exit(2);
}
installPackages();
if (wanted.has('--browser')) needChromium();
if (wanted.has('--firefox')) needFirefox();
process.exit(run('npm', ['run', '--silent', task]));
