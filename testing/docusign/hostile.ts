/** What a hostile server, or something on the way to it, could answer: arbitraries for fast-check. */
import fc from 'fast-check';
import type { Behaviour } from './faults.ts';

/** Stands in every piece that tries to be markup or a command, so that a test finds what became of it. */
export const MARKER = 'Zq7x';

const PIECES = [
  // What the runner takes for commands.
  `::error::${MARKER}`,
  `::error title=${MARKER}::${MARKER}`,
  `::set-output name=access-token::${MARKER}`,
  `::add-mask::${MARKER}`,
  `::stop-commands::${MARKER}`,
  `##[error]${MARKER}`,
  `##[add-mask]${MARKER}`,
  `%0A::error::${MARKER}`,
  'set-env name=PATH',
  ...[':', '::', '#', '##', '##[', '[', ']', ' ', '%25', '%3A', '"'],
  // What ends a line, moves the cursor, or hides and reorders text.
  ...['\n', '\r', '\r\n', '\n\n', '\t', '\0', '\v', '\f', '\u0085', '\u00A0', '\u2028', '\u2029'],
  ...['\u001B[2J', '\u009B31m', '\u202E', '\u2066', '\u200B', '\uFEFF', '\u00AD', '\uD800', '\uDC00', '\u{E0041}'],
  // Markdown, HTML, and what GitHub makes of a text beyond both.
  ...['`', '``', '```', '~~~', '\\', '\\`', '|', '---', '===', '***', '    ', '> ', '- ', '1. ', '[^1]', '&lt;'],
  `[${MARKER}](https://${MARKER}.example)`,
  `![${MARKER}](https://${MARKER}.example/a.png "${MARKER}")`,
  `[${MARKER}]: https://${MARKER}.example`,
  `<https://${MARKER}.example>`,
  `https://${MARKER}.example/`,
  `www.${MARKER}.example`,
  `${MARKER}@${MARKER}.example`,
  `<img src=x onerror=${MARKER}>`,
  `<!-- ${MARKER}`,
  `</details><script>${MARKER}</script>`,
  `\n# ${MARKER}\n`,
  `\n\n- [ ] ${MARKER}\n`,
  `\n\n> [!NOTE]\n> ${MARKER}\n`,
  `\n\n| ${MARKER} | b |\n| - | - |\n| c | d |\n`,
  `**${MARKER}** __${MARKER}__ ~~${MARKER}~~`,
  `[^1]: ${MARKER}`,
  `@${MARKER} #1 :tada: $${MARKER}$`,
  `${'$'}{{ secrets.${MARKER} }}`,
  MARKER,
] as const;

const DOCUSIGN_WORDS = [
  'consent_required',
  'invalid_grant',
  'no_valid_keys_or_signatures',
  'issuer_not_found',
  'user_not_found',
  'expired_grant',
  'invalid_request',
  'invalid_scope',
  'unauthorized_client',
];

/** Text that tries to be anything but text. */
export const hostileText = fc
  .array(
    fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 12 })),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''));

const saying = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  fc.tuple(fc.constantFrom(...DOCUSIGN_WORDS), hostileText).map(([word, text]) => word + text),
  fc.string({ unit: 'binary', minLength: 280, maxLength: 320 }),
);

/** Any value that JSON can hold, some of which break what takes them for something else. */
const anyValue = fc.oneof(
  hostileText,
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
  fc.constantFrom<unknown>(null, true, -1, 0.5, 1e300, '', [], {}, [[]], { toString: 1, valueOf: 1 }, [
    { toString: 1 },
  ]),
);

const headers = fc.record(
  {
    'X-DocuSign-TraceToken': headerValue(),
    'Retry-After': fc.oneof(
      headerValue(),
      fc.constantFrom('0', '-1', '999999999', '1e9', 'Sat, 13 Sep 275760 00:00:00 GMT'),
    ),
    Location: fc.oneof(
      headerValue(),
      fc.constantFrom(`//${MARKER}.example/x`, `javascript:${MARKER}`, 'https://[', 'a b'),
    ),
    Date: fc.oneof(
      headerValue(),
      fc.constantFrom('Sat, 13 Sep 275760 00:00:00 GMT', '-271821-04-20', '0', '1 Jan 1970'),
    ),
    'Content-Type': fc.oneof(headerValue(), fc.constantFrom('application/json', 'text/html')),
  },
  { requiredKeys: [] },
);

/** What HTTP allows in a header. */
function headerValue(): fc.Arbitrary<string> {
  return fc.oneof(
    hostileText.map((text) => text.replaceAll(/[^\t\x20-\x7E\xA0-\xFF]/g, '').trim()),
    fc.string({ unit: 'grapheme-ascii', maxLength: 80 }),
  );
}

/** Not what is tried again, which takes seconds. */
const finalStatus = fc.constantFrom(200, 201, 204, 301, 302, 400, 401, 403, 404, 418, 444);

const refusal = replying(
  fc
    .record({ error: saying, error_description: saying, reference_id: saying, message: anyValue }, { requiredKeys: [] })
    .map((body) => JSON.stringify(body)),
);

const oddField = replying(
  fc
    .dictionary(
      fc.constantFrom('error', 'error_description', 'reference_id', '__proto__', 'access_token', 'accounts'),
      anyValue,
    )
    .map((body) => JSON.stringify(body)),
);

const LONG_REFUSAL = JSON.stringify({ error: 'invalid_grant', error_description: MARKER.repeat(40) });

const raw = replying(
  fc.oneof(
    hostileText,
    // JSON with a piece cut out and another put in.
    fc
      .tuple(fc.nat(LONG_REFUSAL.length), fc.nat(40), hostileText)
      .map(([start, length, text]) => LONG_REFUSAL.slice(0, start) + text + LONG_REFUSAL.slice(start + length)),
    fc.constantFrom('['.repeat(60_000), '{"error":'.repeat(7000), `"${MARKER}"`, '0', 'null', '\uFEFF{}'),
  ),
);

/** Instead of a token or a refusal. */
export const hostileTokenReply: fc.Arbitrary<Behaviour> = fc.oneof(
  { weight: 4, arbitrary: refusal },
  oddField,
  amended(['access_token', 'token_type', 'expires_in', 'scope']),
  raw,
);

/** Instead of the user's accounts. */
export const hostileUserinfoReply: fc.Arbitrary<Behaviour> = fc.oneof(
  { weight: 2, arbitrary: refusal },
  oddField,
  amended(['accounts', 'sub', 'name']),
  { weight: 4, arbitrary: amendedAccount() },
  raw,
);

function amended(fields: readonly string[]): fc.Arbitrary<Behaviour> {
  return fc
    .tuple(fc.constantFrom(...fields), anyValue, headers)
    .map(([field, value, others]) => ({ amend: (body) => ({ ...body, [field]: value }), headers: others }));
}

function amendedAccount(): fc.Arbitrary<Behaviour> {
  const field = fc.constantFrom('account_id', 'account_name', 'base_uri', 'is_default', 'organization');
  return fc.tuple(field, anyValue).map(([name, value]) => {
    const change = (accounts: unknown) =>
      Array.isArray(accounts) ? accounts.map((account) => ({ ...account, [name]: value })) : accounts;
    return { amend: (body) => ({ ...body, accounts: change(body['accounts']) }) };
  });
}

function replying(body: fc.Arbitrary<string>): fc.Arbitrary<Behaviour> {
  return fc.record({ status: finalStatus, headers, body });
}
