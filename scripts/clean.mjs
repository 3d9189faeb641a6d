// Empties dist. Not left to tsup: with several configurations, one would delete the files of another.
import { rmSync } from 'node:fs';

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
