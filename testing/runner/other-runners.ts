/**
 * What the runners that resemble GitHub's do in another way: those of act, Gitea and Forgejo, which share an ancestor.
 *
 * @see https://github.com/nektos/act/blob/v0.2.89/pkg/runner/command.go
 * @see https://github.com/nektos/act/blob/v0.2.89/pkg/runner/logger.go
 */
import { COMMANDS, parseCommand } from './commands.ts';
import { type Annotation, StepLog, type Stream } from './step-log.ts';

/** Forgejo's runner has two ways to run a job: for a server, and by its command `exec`. */
export const OTHER_RUNNERS = ['act', 'gitea', 'forgejo', 'forgejo exec'] as const;
export type OtherRunner = (typeof OTHER_RUNNERS)[number];

interface Manner {
  readonly env: Readonly<Record<string, string>>;
  /** What `add-mask` registers. */
  readonly masksOf: (decoded: string, undecoded: string) => readonly string[];
  /** Whether the log shows each command as a line, too. */
  readonly showsCommands: boolean;
}

const MANNERS: Readonly<Record<OtherRunner, Manner>> = {
  act: { env: { ACT: 'true' }, masksOf: (decoded) => [decoded], showsCommands: false },
  gitea: { env: { GITEA_ACTIONS: 'true' }, masksOf: (decoded) => decoded.split(/[\r\n]/), showsCommands: false },
  forgejo: {
    env: { FORGEJO_ACTIONS: 'true', GITEA_ACTIONS: 'true' },
    masksOf: (_, undecoded) => [undecoded],
    showsCommands: false,
  },
  'forgejo exec': { env: { ACT: 'true' }, masksOf: (decoded) => [decoded], showsCommands: true },
};

export function environmentOf(runner: OtherRunner): Readonly<Record<string, string>> {
  return MANNERS[runner].env;
}

/** Replaces texts as they were registered, one after the other, and no encoding of them. */
export class WholeTextMasker {
  readonly #texts: string[] = [];

  add(text: string): void {
    if (text !== '') this.#texts.push(text);
  }

  mask(text: string): string {
    return this.#texts.reduce((masked, secret) => masked.replaceAll(secret, '***'), text);
  }
}

const REGISTERED = new Set(COMMANDS);
const LEVELS: readonly string[] = ['error', 'warning', 'notice'] satisfies readonly Annotation['level'][];

/** The log of a step: shows annotations as they were printed, and decodes nothing in them. */
export class OtherStepLog extends StepLog {
  readonly #masker: WholeTextMasker;
  readonly #manner: Manner;

  constructor(masker: WholeTextMasker, runner: OtherRunner) {
    super(masker, false);
    this.#masker = masker;
    this.#manner = MANNERS[runner];
  }

  override receive(stream: Stream, line: string): void {
    const command = parseCommand(line, REGISTERED);
    if (command === undefined) {
      super.receive(stream, line);
      return;
    }
    this.commands.push({ ...command, stream });
    const [, head = '', undecoded = ''] = /^::(.*?)::(.*)$/s.exec(line) ?? [];
    if (command.name === 'add-mask') {
      for (const text of this.#manner.masksOf(command.data, undecoded)) this.#masker.add(text);
      this.output('***');
    }
    if (command.name !== 'add-mask' || this.#manner.showsCommands) this.output(line);
    if (LEVELS.includes(command.name)) {
      const title = /title=([^,]*)/.exec(head)?.[1];
      const message = this.#masker.mask(undecoded);
      this.annotations.push({
        level: command.name as Annotation['level'],
        message,
        ...(title !== undefined && { title }),
      });
    }
  }
}
