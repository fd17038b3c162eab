/**
 * All that `@actions/core` imports of `@actions/http-client`. It builds them only in `getIDToken`, which this action
 * doesn't use, so building one is a defect.
 */
class NotBundled {
  constructor() {
    throw new Error('@actions/http-client is not part of this bundle');
  }
}

export { NotBundled as BearerCredentialHandler, NotBundled as HttpClient };
