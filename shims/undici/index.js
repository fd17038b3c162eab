/**
 * All that `@actions/http-client` imports of undici. It builds one only in `getAgentDispatcher`, for callers who send
 * with `fetch` through a proxy; this action has none, so building one is a defect.
 */
export class ProxyAgent {
  constructor() {
    throw new Error('undici is not part of this bundle');
  }
}
