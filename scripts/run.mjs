// What the scripts share. Only modules of Node itself: these scripts run before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command in the root and shows what it prints; stops the script if it fails. */
export function run(command, args, { quiet = false } = {}) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: quiet ? ['ignore', 'ignore', 'inherit'] : 'inherit',
  });
  if (status !== 0) {
    console.error(`\n'${[command, ...args].join(' ')}' failed`);
    process.exit(status ?? 1);
  }
}

/** Installs from the lock file if nothing is installed yet. */
export function install() {
  if (!existsSync(new URL('../node_modules/.package-lock.json', import.meta.url)))
    run('npm', ['ci', '--no-fund', '--no-audit']);
}
