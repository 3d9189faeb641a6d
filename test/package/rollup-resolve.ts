import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rollup';

/** Finds packages as a project would: rollup itself resolves no names. */
export function fromProject(project: string): Plugin {
  return {
    name: 'from-project',
    resolveId: (source) => {
      if (!source.startsWith('medcodes')) return null;
      // Resolution of Node, with the condition `import`.
      const manifest = createRequire(join(project, 'index.js'))('medcodes/package.json');
      const name = source === 'medcodes' ? '.' : `.${source.slice('medcodes'.length)}`;
      return fileURLToPath(
        new URL(manifest.exports[name].import.default, `file://${project}/node_modules/medcodes/`),
      );
    },
  };
}
