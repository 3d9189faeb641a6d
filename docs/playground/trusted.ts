/** The policy of the page allows no address of a script but these, made by one policy. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const OWN = ['sw.js', 'worker.js'];
const policy = trustedTypes?.createPolicy('medcodes-worker', {
  createScriptURL: (url) => {
    if (!OWN.includes(url.split('/').at(-1)!)) throw new Error(`${url} is no script of this page`);
    return url;
  },
});

/** The address of a worker of this page. */
export const workerAddress = (url: string): string => policy?.createScriptURL(url) ?? url;
