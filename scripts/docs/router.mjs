// The addresses of the site: those of pages follow the files, those of the API follow the import paths.
import { relative } from 'node:path';
import { KindRouter, ReflectionKind } from 'typedoc';
import { ROOT } from '../run.mjs';

/** `docs/guide/icd10cm.md` is `guide/icd10cm`, `src/claim/README.md` is `project/src/claim/readme`. */
export function addressOfPage(file) {
  const plain = file.replace(/\.md$/, '').toLowerCase();
  // The folder of the playground is that of the page itself.
  if (plain.startsWith('docs/playground/')) return `project/${plain}`;
  if (/^docs\/[^/]+\//.test(plain)) return plain.slice('docs/'.length);
  return plain.startsWith('docs/') ? `pages/${plain.slice('docs/'.length)}` : `project/${plain}`;
}

export class SiteRouter extends KindRouter {
  getIdealBaseName(reflection) {
    if (reflection.kind === ReflectionKind.Document)
      return addressOfPage(relative(ROOT, reflection.project.files.getReflectionPath(reflection)));
    const names = [];
    for (let at = reflection; !at.isProject(); at = at.parent) names.unshift(at.name);
    const path = names.join('/').replace(/^medcodes\/?/, '');
    if (reflection.kind === ReflectionKind.Module) return `api/${path === '' ? 'medcodes' : path}`;
    return `api/${path}`;
  }
}
