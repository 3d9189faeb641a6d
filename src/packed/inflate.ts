// `fflate/browser`, not `fflate`: the node build of fflate needs `createRequire`, which workerd refuses.
// A file of its own, so that every bundle shares one copy.
export { inflateSync } from 'fflate/browser';
