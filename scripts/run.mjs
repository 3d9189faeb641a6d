// What the scripts share. Only modules of Node itself: these scripts run before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
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

/** Runs commands side by side, shows what each one printed when it ends, and stops the script if one fails. */
export async function runTogether(...commands) {
  const ended = await Promise.all(commands.map((command) => printed(command)));
  const failed = ended.find(({ status }) => status !== 0);
  if (failed === undefined) return;
  console.error(`\n'${failed.command.join(' ')}' failed`);
  process.exit(failed.status ?? 1);
}

/** Runs one command and prints its output in one piece: all of it if it failed, else only its errors. */
async function printed(command) {
  const [name, ...args] = command;
  const child = spawn(name, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const out = [];
  const errors = [];
  child.stdout.on('data', (piece) => out.push(piece));
  child.stderr.on('data', (piece) => errors.push(piece));
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  process.stderr.write(Buffer.concat(status === 0 ? errors : [...out, ...errors]));
  return { command, status };
}

/** Installs from the lock file if nothing is installed yet. */
export function install() {
  if (!existsSync(new URL('../node_modules/.package-lock.json', import.meta.url)))
    run('npm', ['ci', '--no-fund', '--no-audit']);
}
