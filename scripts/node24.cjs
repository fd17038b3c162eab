/** Starts a script on Node 24, the runtime of the action, whichever Node npm itself runs on. */

const { spawn } = require('node:child_process');
const { existsSync, mkdtempSync, rmdirSync } = require('node:fs');
const { constants, tmpdir } = require('node:os');
const { delimiter, dirname, join, resolve } = require('node:path');

const RUNTIME = 24;
const ROOT = join(__dirname, '..');
const PACKAGES = join(ROOT, 'node_modules');

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
  let child;
  try {
    child = spawn(node, args, { stdio: 'inherit', env: { ...surroundings(), PATH } });
  } catch {
    // The file is cut off, or made for another processor.
    start(others, args);
    return;
  }
  // The package is built for glibc, which Alpine Linux lacks.
  child.once('error', () => start(others, args));
  child.once('exit', (exitCode, signal) => process.exit(signal ? 128 + constants.signals[signal] : exitCode));
  // A terminal sends SIGINT to the script as well, SIGTERM to this process alone.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill());
}

/** Scripts start others elsewhere, and talk to nothing but this machine. */
function surroundings() {
  const { NODE_USE_ENV_PROXY, ...env } = process.env;
  return process.platform === 'win32' ? env : { ...env, TMPDIR: resolve(tmpdir()) };
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

/** What runners download has neither tests nor tools. */
function isArchive() {
  return !existsSync(join(ROOT, 'testing'));
}

/** Such as after "npm ci --omit=dev", or with NODE_ENV=production. */
function lacksPackages() {
  const { devDependencies } = require(join(ROOT, 'package.json'));
  return Object.keys(devDependencies).some((name) => !existsSync(join(PACKAGES, name)));
}

/** It is a program for this platform, and therefore optional for npm. */
function lacksCompiler([script = '']) {
  const compiler = join(PACKAGES, '@typescript', `typescript-${process.platform}-${process.arch}`);
  return /typescript|build\.ts$/.test(script) && !existsSync(compiler);
}

const args = process.argv.slice(2);

if (isArchive()) {
  giveUp("This is a release's ZIP, which can't be built or tested: clone the repository, as CONTRIBUTING.md says.");
} else if (!existsSync(PACKAGES)) {
  giveUp('Nothing is installed yet: run "npm ci" first.');
} else if (lacksPackages()) {
  giveUp('Some packages are missing: run "npm ci --include=dev".');
} else if (lacksCompiler(args)) {
  giveUp('The compiler is missing: run "npm ci --include=optional".');
} else if (!canWriteTemporaryFiles()) {
  giveUp(`No temporary files can be written in ${tmpdir()}: set TMPDIR, or TEMP on Windows, to a folder for them.`);
} else {
  start(nodesToTry(), args);
}
