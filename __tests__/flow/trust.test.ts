import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { type BehindProxyOptions, behindProxy } from '../../testing/behind-proxy.ts';
import { rsaKeyPair } from '../../testing/docusign/credentials.ts';
import { type Authority, createAuthority } from '../../testing/network/certificates.ts';
import { certificateFaults } from '../../testing/network/connect-faults.ts';
import { STEP_NODE } from '../../testing/runner/step-process.ts';
import { ACTION, failureOf } from '../../testing/scene.ts';

const other = createAuthority();
const publicPem = rsaKeyPair().publicPem;
const BROKEN = other.certPem.replace(/\n.{20}/, '\nAAAA');

/** As OpenSSL writes it with `-trustout`: behind the certificate, what it is trusted for. */
function withUses(pem: string): string {
  const der = Buffer.concat([new X509Certificate(pem).raw, Buffer.of(0x30, 0)]);
  return `-----BEGIN TRUSTED CERTIFICATE-----\n${der.toString('base64')}\n-----END TRUSTED CERTIFICATE-----\n`;
}

/** How `NODE_EXTRA_CA_CERTS` is of no use, by the words that say so: its value, and perhaps the content of its file. */
const USELESS: Readonly<
  Record<string, readonly ((file: string, own: Authority) => string | [string, string | Buffer])[]>
> = {
  'to a certificate:': [(_, own) => own.certPem],
  'its path is in quotes': [(file) => `"${file}"`, (file) => `'${file}'`, (file) => `"${file}`],
  "the variable or `~` in its path isn't expanded": [
    () => '$HOME/authority.pem',
    () => '~/authority.pem',
    () => '%USERPROFILE%\\authority.pem',
  ],
  "its file doesn't exist here": [
    (file) => file,
    (file) => `${file}/authority.pem`,
    () => 'authority.pem',
    () => '/authority'.repeat(500),
  ],
  'to a folder': [() => tmpdir()],
  'its file is empty': [(file) => [file, ''], (file) => [file, '\n \n']],
  'its file is DER, not PEM': [(file, own) => [file, new X509Certificate(own.certPem).raw]],
  'its file contains a key': [
    (file) => [file, publicPem],
    (file) => [file, rsaKeyPair().privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
  ],
  'its file has no certificate in PEM': [
    (file) => [file, '<html>Sign in</html>'],
    (file, own) => [file, Buffer.from(own.certPem, 'utf16le')],
    (file, own) => [file, own.certPem.slice(40)],
    (file, own) => [file, own.certPem.replace(/\n.{20}/, '\nAAAA')],
    (file, own) => [file, own.certPem.slice(0, 300)],
    (file) => [file, '-----BEGIN PKCS7-----\nMIIB\n-----END PKCS7-----\n'],
  ],
  "Node can't read this authority in its file": [
    (file, own) => [file, BROKEN + own.certPem],
    (file, own) => [file, `${other.certPem.slice(0, 300)}\n${own.certPem}`],
    (file, own) => [file, `${other.certPem.replace(/-----END.*/, '')}${own.certPem}`],
    (file, own) => [file, other.certPem.trim() + own.certPem],
    (file, own) => [file, own.certPem.trim() + other.certPem],
    (file, own) => [file, `Proxy: ${own.certPem}`],
    (file, own) => [file, own.certPem.replace('\n', ' of the proxy\n')],
    (file, own) => [file, own.certPem.replace(/^/gm, '  ')],
    (file, own) => [file, own.certPem.replaceAll('\n', ' ')],
    (file, own) => [file, own.certPem.replace(/-----END.*/, '')],
  ],
  'its file has a TRUSTED CERTIFICATE, which Node ignores': [
    (file, own) => [file, own.certPem.replaceAll('CERTIFICATE', 'TRUSTED CERTIFICATE')],
    (file, own) => [file, withUses(own.certPem)],
    (file, own) => [file, other.certPem + withUses(own.certPem)],
  ],
  "its file has a server's certificate": [(file, own) => [file, own.issue({ names: ['proxy.example.com'] }).cert]],
  'its file lacks this authority': [
    (file) => [file, other.certPem],
    (file) => [file, other.certPem.replaceAll('CERTIFICATE', 'X509 CERTIFICATE')],
    (file) => [file, BROKEN + other.certPem],
    (file) => [file, `# Widgets\n${other.issue({ names: ['a'] }).cert}\n${other.certPem}`],
  ],
};

const ERRORS_PAGE = readFileSync(join(ACTION, 'docs', 'errors.md'), 'utf8');

interface Shown {
  readonly message: string;
  readonly first: string;
  readonly summary: string;
}

/** What is said of a certificate that the authority issued, to a step with this environment. */
async function shownOf(
  envOf: (file: string, own: Authority) => Record<string, string>,
  { code = 'certificate_rejected', certificate, ...options }: BehindProxyOptions & { code?: string } = {},
): Promise<Shown> {
  const folder = mkdtempSync(join(tmpdir(), 'trust-'));
  let own: Authority | undefined;
  const issue = (by: Authority, name: string) => {
    own = by;
    return certificate?.(by, name) ?? by.issue({ names: [name] });
  };
  try {
    return await behindProxy({ certificate: issue, ...options }, async ({ scene, run }) => {
      mkdirSync(join(folder, 'none'));
      const env = envOf(join(folder, 'authority.pem'), own ?? assert.fail('no authority'));
      const result = await run({ SSL_CERT_FILE: join(folder, 'none.pem'), SSL_CERT_DIR: join(folder, 'none'), ...env });
      const { message } = failureOf(result, code);
      assert.deepEqual(scene.server.requests, []);
      return { message, first: message.split('\n')[0] ?? '', summary: result.summary };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const readsStore = ['-e', "process.exit(require('tls').getCACertificates === undefined ? 1 : 0)"];
const skip =
  process.platform === 'linux'
    ? spawnSync(STEP_NODE, readsStore).status !== 0 && 'this Node cannot read the store'
    : 'only on Linux can a test choose the store';

suite('a certificate by an authority that is not trusted', { concurrency: 4 }, () => {
  for (const [words, settings] of Object.entries(USELESS)) {
    test(`is explained by what is set already, and by nothing else: ${words}`, async () => {
      for (const setting of settings) {
        const { first, message, summary } = await shownOf((file, own) => {
          const set = setting(file, own);
          const [path, content] = typeof set === 'string' ? [set] : set;
          if (content !== undefined) {
            writeFileSync(file, content);
          }
          return { NODE_EXTRA_CA_CERTS: path };
        });
        assert.ok(first.includes(`\`NODE_EXTRA_CA_CERTS\` is set, but ${words}`), first);
        for (const wrong of Object.keys(USELESS).filter((one) => one !== words)) {
          assert.ok(!message.includes(wrong), `${words}: ${message}`);
        }
        assert.doesNotMatch(message + summary, /NODE_USE_SYSTEM_CA/);
      }
    });
  }

  const isRoot = process.getuid?.() === 0;
  for (const [name, isSkipped, path] of [
    ['without the permission', isRoot && 'root reads every file', (file: string) => file],
    ['for want of content', !existsSync('/proc/self/mem') && 'only Linux has such a file', () => '/proc/self/mem'],
  ] as const) {
    test(`is explained by a file that cannot be read: ${name}`, { skip: isSkipped }, async () => {
      const { first } = await shownOf((file, own) => {
        writeFileSync(file, own.certPem, { mode: 0 });
        return { NODE_EXTRA_CA_CERTS: path(file) };
      });
      assert.match(first, /`NODE_EXTRA_CA_CERTS` is set, but its file can't be read/);
    });
  }

  test('is explained without a setting where there is none', async () => {
    const { first, message } = await shownOf(() => ({ NODE_EXTRA_CA_CERTS: '' }));
    assert.match(first, /Add `NODE_EXTRA_CA_CERTS=\/path\/to\/authority\.pem`/);
    assert.doesNotMatch(message, /is set, but|NODE_USE_SYSTEM_CA/);
  });

  for (const [store, set] of [
    ['its file', (file: string) => ({ SSL_CERT_FILE: file })],
    ['its folder', (file: string) => ({ SSL_CERT_DIR: hashed(file) })],
  ] as const) {
    test(`is trusted by the machine's own store, which comes first: ${store}`, { skip }, async () => {
      for (const path of ['', '/no/such/file.pem']) {
        const { first, message } = await shownOf((file, own) => {
          writeFileSync(file, `${other.certPem}${own.certPem}`);
          return { NODE_EXTRA_CA_CERTS: path, ...set(file) };
        });
        assert.match(first, /Add `NODE_USE_SYSTEM_CA: 1` to this step's `env:`\.$/);
        assert.ok(ERRORS_PAGE.includes(`\n- ${first}\n`), first);
        assert.equal(message.includes('is set, but'), path !== '', message);
      }
    });
  }

  test('is trusted once what the annotation names is set', { skip }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'store-'));
    let own: Authority | undefined;
    const certificate = (by: Authority, name: string) => {
      own = by;
      return by.issue({ names: [name] });
    };
    return behindProxy({ certificate }, async ({ run }) => {
      writeFileSync(join(folder, 'store.pem'), own?.certPem ?? '');
      const store = { NODE_EXTRA_CA_CERTS: '', SSL_CERT_FILE: join(folder, 'store.pem') };
      assert.match(failureOf(await run(store), 'certificate_rejected').message, /`NODE_USE_SYSTEM_CA: 1`/);
      assert.equal((await run({ ...store, NODE_USE_SYSTEM_CA: '1' })).exitCode, 0);
    }).finally(() => rmSync(folder, { recursive: true }));
  });

  test('is trusted once it is at the top of its file, even if the rest is broken', async () => {
    let own: Authority | undefined;
    const certificate = (by: Authority, name: string) => {
      own = by;
      return by.issue({ names: [name] });
    };
    const folder = mkdtempSync(join(tmpdir(), 'top-'));
    const file = join(folder, 'authority.pem');
    await behindProxy({ certificate }, async ({ run }) => {
      const env = { NODE_EXTRA_CA_CERTS: file, SSL_CERT_FILE: file, SSL_CERT_DIR: join(folder, 'none') };
      for (const [content, exitCode] of [
        [other.certPem + BROKEN, 1],
        [(own?.certPem ?? '') + other.certPem + BROKEN, 0],
      ] as const) {
        writeFileSync(file, content);
        assert.equal((await run(env)).exitCode, exitCode);
      }
    }).finally(() => rmSync(folder, { recursive: true }));
  });

  test('is looked for in no store where there is none', async () => {
    const { message } = await shownOf((file, own) => {
      writeFileSync(file, own.certPem);
      return { NODE_EXTRA_CA_CERTS: '', SSL_CERT_FILE: file, SSL_CERT_DIR: `${file}.none` };
    });
    assert.doesNotMatch(message, /NODE_USE_SYSTEM_CA/);
  });

  test('is not said to be trusted by a store that Node cannot use', { skip }, async () => {
    const trusted = (file: string, own: Authority) => {
      writeFileSync(file, own.certPem);
      return { NODE_EXTRA_CA_CERTS: '', SSL_CERT_FILE: file };
    };
    for (const [version, helps] of Object.entries({
      '20.19.0': false,
      '22.18.0': false,
      '22.19.0': true,
      '23.11.0': false,
      '24.5.0': false,
      '24.6.0': true,
      '25.0.0': true,
    })) {
      const old = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;
      const { message } = await shownOf((...args) => ({ ...trusted(...args), NODE_OPTIONS: `--import=${old}` }));
      assert.equal(message.includes('NODE_USE_SYSTEM_CA'), helps, version);
    }
  });

  test('that has expired or belongs to another host is no matter of trust', async () => {
    for (const fault of ['expired', 'wrong host', 'not yet valid'] as const) {
      const { message } = await shownOf(
        (file, own) => {
          writeFileSync(file, own.certPem);
          return { NODE_EXTRA_CA_CERTS: file };
        },
        { certificate: (by, name) => certificateFaults[fault](by, name) },
      );
      assert.doesNotMatch(message, /CA_CERTS|SYSTEM_CA|authority|doesn't trust/, message);
    }
  });

  test("may be the proxy's own, by which the machine's store helps as well", { skip }, async () => {
    for (const isStored of [true, false]) {
      const proxyAuthority = createAuthority();
      const { first } = await shownOf(
        (file, own) => {
          writeFileSync(file, own.certPem + (isStored ? proxyAuthority : other).certPem);
          return { NODE_EXTRA_CA_CERTS: '', SSL_CERT_FILE: file };
        },
        { code: 'proxy_unreachable', proxyCertificate: () => proxyAuthority.issue({ names: ['127.0.0.1'] }) },
      );
      assert.match(first, /^Node doesn't trust the certificate of this runner's proxy[,:]/);
      assert.equal(first.includes('`NODE_USE_SYSTEM_CA: 1`'), isStored);
    }
  });
});

/** A folder in which OpenSSL finds the certificates of a file. */
function hashed(file: string): string {
  const folder = `${file}.d`;
  mkdirSync(folder);
  copyFileSync(file, join(folder, 'all.pem'));
  return folder;
}
