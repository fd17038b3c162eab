/** Starts a script on Node 24, the runtime of the action, whichever Node npm itself runs on. */

const { spawn } = require('node:child_process');
const { existsSync, mkdtempSync, rmdirSync } = require('node:fs');
const { constants, tmpdir } = require('node:os');
const { delimiter, dirname, join } = require('node:path');

const RUNTIME = 24;
const PACKAGES = join(__dirname, '..', 'node_modules');

/** npm installs it on Linux and Windows; only npm 11.6 and newer also puts its `node` on the path of scripts. */
function packagedNode() {
  return process.platform === 'win32'
    ? join(PACKAGES, `node-win-${process.arch}`, 'bin', 'node.exe')
    : join(PACKAGES, `node-${process.platform}-${process.arch}`, 'bin', 'node');
}

function nodesToTry() {
  const isNewEnough = Number.parseInt(process.versions.node, 10) >= RUNTIME;
  return [...(existsSync(packagedNode()) ? [packagedNode()] : []), ...(isNewEnough ? [process.execPath] : [])];
}

function start([node, ...others], args) {
  if (node === undefined) {
    giveUp(
      `Node ${RUNTIME} or newer is needed, and this is ${process.version}: on Linux and Windows "npm ci" brings it unless optional packages are left out; elsewhere install it from https://nodejs.org.`,
    );
    return;
  }
  const PATH = [dirname(node), process.env.PATH].join(delimiter);
  const child = spawn(node, args, { stdio: 'inherit', env: { ...process.env, PATH } });
  // The package is built for glibc, which Alpine Linux lacks.
  child.once('error', () => start(others, args));
  child.once('exit', (exitCode, signal) => process.exit(signal ? 128 + constants.signals[signal] : exitCode));
  // A terminal sends SIGINT to the script as well, SIGTERM to this process alone.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill());
}

function giveUp(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}

/** Every script here writes temporary files. */
function canWriteTemporaryFiles() {
  try {
    rmdirSync(mkdtempSync(join(tmpdir(), 'node24-')));
    return true;
  } catch {
    return false;
  }
}

if (!existsSync(PACKAGES)) {
  giveUp('Nothing is installed yet: run "npm ci" first.');
} else if (!canWriteTemporaryFiles()) {
  giveUp(`No temporary files can be written in ${tmpdir()}: set TMPDIR, or TEMP on Windows, to a folder for them.`);
} else {
  start(nodesToTry(), process.argv.slice(2));
}
