/**
 * Makes of a step's output what the runner makes of it, line by line: the log that people see, annotations and masks.
 * Starts no process, and refuses commands that no action of ours has a use for.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { COMMANDS, type Command, foldCase, parseCommand, property } from './commands.ts';
import { type SecretMasker, trim } from './masker.ts';

const MAX_ANNOTATIONS_PER_LEVEL = 10;
const MAX_MESSAGE_LENGTH = 4096;

/** Never repeated in the log of a job with debug logging: the log shows these anyway, or must not. */
const NOT_ECHOED = new Set(['add-mask', 'debug', 'warning', 'error', 'notice']);

const UNSUPPORTED_STOP_TOKEN =
  "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command. For more " +
  'information see: https://docs.github.com/actions/learn-github-actions/workflow-commands-for-github-actions' +
  '#example-stopping-and-starting-workflow-commands or opt into insecure command execution by setting the ' +
  '`ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS` environment variable to `true`.';

export type Stream = 'stdout' | 'stderr';

export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  /** Masked, then cut to 4,096 characters. */
  message: string;
  /** Not masked by the runner. */
  title?: string;
}

/** What hides secrets in a log. */
export type Masker = Pick<SecretMasker, 'add' | 'mask'> & Partial<Pick<SecretMasker, 'addMask'>>;

export class StepLog {
  readonly annotations: Annotation[] = [];
  readonly commands: (Command & { stream: Stream })[] = [];
  readonly plainLines: { stream: Stream; line: string }[] = [];
  /** Whether a command failed the step, whatever its exit code says. */
  failed = false;
  /** What ended the handling of output before the step's end. */
  fault: string | undefined;

  readonly #masker: Masker;
  readonly #debug: boolean;
  readonly #workspace: string;
  readonly #lines: string[] = [];
  readonly #counts = { error: 0, warning: 0, notice: 0 };
  readonly #registered = new Set(COMMANDS);
  #stopToken: string | undefined;

  /** @param debug - Whether the job was started with debug logging, which also echoes commands. */
  constructor(masker: Masker, debug: boolean, workspace = '.') {
    this.#masker = masker;
    this.#debug = debug;
    this.#workspace = workspace;
  }

  /** The masked log. Each line went through the masks that were known when it was printed. */
  get text(): string {
    return this.#lines.join('\n');
  }

  /** Takes a line that the step printed. */
  receive(stream: Stream, line: string): void {
    if (this.fault !== undefined) return;
    const command = parseCommand(line, this.#registered);
    if (command && this.#obey(command, line)) {
      this.commands.push({ ...command, stream });
      return;
    }
    this.plainLines.push({ stream, line });
    this.output(line);
  }

  output(message: string): void {
    this.#lines.push(this.#masker.mask(message));
  }

  debug(message: string): void {
    if (!this.#debug) return;
    for (const line of message.split(/\r?\n/)) this.output(`##[debug]${line}`);
  }

  issue(level: Annotation['level'], rawMessage: string, properties: Record<string, string> = {}): void {
    const message = this.#masker.mask(rawMessage).slice(0, MAX_MESSAGE_LENGTH);
    if (message !== '') this.output(`##[${level}]${message}`);
    // Beyond the limit an issue is in the log only.
    if (++this.#counts[level] > MAX_ANNOTATIONS_PER_LEVEL) return;
    const title = property(properties, 'title');
    if (trim(message) !== '') this.annotations.push({ level, message, ...(title !== undefined && { title }) });
  }

  /** @returns Whether the line is used up; a command that `::stop-commands::` suspended is plain text. */
  #obey(command: Command, line: string): boolean {
    if (this.#stopToken !== undefined) {
      if (command.name !== this.#stopToken) return false;
      this.output(line);
      this.#registered.delete(this.#stopToken);
      this.#stopToken = undefined;
      return true;
    }
    if (command.name === 'stop-commands') {
      this.#stop(command.data, line);
      return true;
    }
    const isEchoed = !NOT_ECHOED.has(command.name);
    if (this.#debug && isEchoed) this.output(line);
    try {
      this.#execute(command);
    } catch (error) {
      this.issue('error', `Unable to process command '${isEchoed ? line : command.name}' successfully.`);
      this.issue('error', error instanceof Error ? error.message : String(error));
      this.failed = true;
    }
    return true;
  }

  #stop(token: string, line: string): void {
    const folded = foldCase(token);
    if (folded === '' || folded === 'pause-logging' || this.#registered.has(folded)) {
      this.fault = UNSUPPORTED_STOP_TOKEN;
      this.failed = true;
      return;
    }
    this.#stopToken = folded;
    this.#registered.add(folded);
    if (token.length > 6) this.#masker.add(token);
    this.output(line);
  }

  #execute({ name, properties, data }: Command): void {
    switch (name) {
      case 'error':
      case 'warning':
      case 'notice':
        this.issue(name, data, properties);
        return;
      case 'debug':
        this.debug(data);
        return;
      case 'add-mask':
        if (this.#debug && trim(data) !== '') this.output('::add-mask::***');
        if (this.#masker.addMask?.(data) === false) {
          this.issue('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
        }
        return;
      case 'add-matcher':
        this.#addMatchers(data);
        return;
      default:
        throw new Error(`The command ${name} is beyond this stand-in.`);
    }
  }

  /** What such a file says is beyond this stand-in. */
  #addMatchers(file: string): void {
    if (file === '') {
      this.issue('warning', 'File path must be specified.');
      return;
    }
    const path = resolve(this.#workspace, file);
    if (!existsSync(path)) throw new Error(`Could not find file '${path}'.`);
  }
}
