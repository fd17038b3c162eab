/**
 * A stage on which the action reaches DocuSign by its own name: through a real CONNECT proxy and by TLS, with an authority
 * of the test's own. The product has no hook for it: it reads the environment, as on a runner.
 */
import { type Authority, createAuthority, type KeyAndCertificate, trusting } from './network/certificates.ts';
import { ConnectProxy, type ProxyOptions } from './network/proxy.ts';
import type { StepOptions, StepResult } from './runner/runner.ts';
import { onStage, type Scene, type SceneOptions } from './scene.ts';

/** The host that the action asks for by default. */
export const DEMO_HOST = 'account-d.docusign.com';

/** A host that is neither looked up nor taken for loopback by the rules of proxies, and is this machine all the same. */
export const LOCAL_HOST = '0.0.0.0';

export interface BehindProxyOptions {
  readonly scene?: Omit<SceneOptions, 'server'>;
  /** The name under which DocuSign is reached; that of its demo environment by default. */
  readonly host?: string;
  readonly proxy?: Omit<ProxyOptions, 'resolve' | 'tls'>;
  /** Has the proxy itself be reached by https, with this certificate. */
  readonly proxyCertificate?: (authority: Authority) => KeyAndCertificate;
  /** The certificate that the far end shows; one that is in order by default. */
  readonly certificate?: (authority: Authority, name: string) => KeyAndCertificate;
  /** Puts the far end where it can be reached without the proxy as well: at `LOCAL_HOST` and the server's port. */
  readonly local?: boolean;
}

export interface ProxiedScene {
  readonly scene: Scene;
  readonly proxy: ConnectProxy;
  /** Runs the action with the proxy in `https_proxy`; the environment may say otherwise. */
  readonly run: (
    env?: Record<string, string>,
    step?: Pick<StepOptions, 'cancel' | 'timeoutMs'>,
    inputs?: Record<string, string>,
  ) => Promise<StepResult>;
}

const authority = createAuthority();

/** Runs a test's body behind a proxy of its own, and clears it afterwards. */
export async function behindProxy<T>(
  options: BehindProxyOptions,
  body: (proxied: ProxiedScene) => Promise<T>,
): Promise<T> {
  const { certificate = (by, name) => by.issue({ names: [name] }), proxyCertificate, local = false } = options;
  const { host = DEMO_HOST } = options;
  const server = {
    tls: certificate(authority, local ? LOCAL_HOST : host),
    host: local ? (port: number) => `${LOCAL_HOST}:${port}` : host,
  };
  return await trusting(authority, (trust) =>
    onStage({ ...options.scene, server }, async (scene) => {
      const target = local ? scene.server.host : `${host}:443`;
      const proxy = await ConnectProxy.start({
        ...options.proxy,
        resolve: { [target]: { host: '127.0.0.1', port: scene.server.port } },
        ...(proxyCertificate && { tls: proxyCertificate(authority) }),
      });
      const own = { 'oauth-host': local ? scene.server.host : '' };
      const run: ProxiedScene['run'] = (env, step, inputs) =>
        scene.run({ ...own, ...inputs }, { ...step, env: { ...trust, https_proxy: proxy.url, ...env } });
      try {
        return await body({ scene, proxy, run });
      } finally {
        await proxy.close();
      }
    }),
  );
}
