import { BuildError } from '../../data-build/errors.js';

/** The code and message of the error that stops the build. */
export function stopped(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof BuildError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'nothing stopped';
}
