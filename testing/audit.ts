/** What an auditor reads: the files that a successful run loads, in reading order, and what loads the others. */

/** Paths in `src`, from the inputs to the outputs. */
export const auditOrder = [
  'main.ts',
  'get-token.ts',
  'action/process.ts',
  'action/inputs.ts',
  'action/masks.ts',
  'action/runner.ts',
  'action/foreign-text.ts',
  'problem/problem.ts',
  'settings.ts',
  'docusign/guid.ts',
  'docusign/pasted-text.ts',
  'docusign/grant.ts',
  'docusign/environment.ts',
  'docusign/private-key.ts',
  'docusign/assertion.ts',
  'docusign/token.ts',
  'network/http-client.ts',
  'network/agent.ts',
  'network/http-reply.ts',
  'docusign/reply.ts',
  'docusign/account.ts',
  'outputs.ts',
] as const;

export interface Chunk {
  /** With which it begins, as a path in `src`. */
  readonly module: string;
  /** What is imported of it. */
  readonly name: string;
  /** What a run has that loads it. */
  readonly loadedBy: string;
}

export const onDemand: readonly Chunk[] = [
  {
    module: 'docusign/key-repair.ts',
    name: 'repairKey',
    loadedBy: "a key that isn't plain PEM, or an input that no value was put into",
  },
  { module: 'signing-command.ts', name: 'commandSigner', loadedBy: '`signing-command`' },
  {
    module: 'docusign/signature-lookalike.ts',
    name: 'shapeOfOutput',
    loadedBy: 'a `signing-command` that prints no signature',
  },
  { module: 'lookalike.ts', name: 'lookalikeOf', loadedBy: 'an input that is wrong' },
  {
    module: 'docusign/consent.ts',
    name: 'parseRedirectUri',
    loadedBy: 'a `redirect-uri` other than the default, or missing consent',
  },
  { module: 'network/proxy-tunnel.ts', name: 'tunnelTo', loadedBy: 'a proxy' },
  {
    module: 'network/network-failure.ts',
    name: 'networkFailureOf',
    loadedBy: 'a request without a reply, or a reply of 429, 5xx, or a burst',
  },
  {
    module: 'network/retry.ts',
    name: 'waitBeforeRetry',
    loadedBy: 'a request without a reply, a reply that grants nothing, and the `follow-up` action',
  },
  { module: 'network/trust.ts', name: 'withTrust', loadedBy: 'a request that gets no reply in the end' },
  { module: 'docusign/refusal.ts', name: 'readRefusal', loadedBy: 'a reply that grants nothing' },
  { module: 'docusign/oauth-error.ts', name: 'skewIn', loadedBy: 'a token request that fails' },
  { module: 'notices.ts', name: 'retryLine', loadedBy: 'a retry or a warning' },
  { module: 'sealed-token.ts', name: 'seal', loadedBy: '`sealing-key`, and the `unseal` action' },
  { module: 'action/run-context.ts', name: 'currentRun', loadedBy: '`sealing-key`, `signing-command`' },
  { module: 'failure/explain.ts', name: 'explain', loadedBy: 'a failure' },
  { module: 'follow-up.ts', name: 'followUp', loadedBy: 'the `follow-up` action' },
  { module: 'unseal-token.ts', name: 'unsealToken', loadedBy: 'the `unseal` action' },
];
