import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { Mistake } from './mistake.mjs';

/** Installs the storage emulator and builds one project with what it needs. */
export async function prepare(project) {
  if (Number(process.versions.node.split('.')[0]) < 20)
    throw new Mistake(`Node ${process.versions.node} is too old: install Node 20 or later (https://nodejs.org).`);
  if (!isInstalled())
    run('Installing the storage emulator …', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  run('Building …', 'dotnet', ['build', project, '-c', 'Release', '-v', 'quiet', '-nologo', '-clp:NoSummary']);
}

/** Whether what is installed is what the lock file names. */
function isInstalled() {
  const installed = 'node_modules/.package-lock.json';
  if (!existsSync(installed))
    return false;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages['node_modules/azurite'].version;
  return JSON.parse(readFileSync(installed, 'utf8')).packages['node_modules/azurite']?.version === wanted;
}

function run(saying, command, given) {
  console.log(saying);
  const { status, error, stdout, stderr } = spawnSync(command, given, { encoding: 'utf8' });
  if (error)
    throw new Mistake(`${command} could not be run: ${error.message}.`);
  if (status !== 0)
    throw new Mistake(`${command} ${given.join(' ')} failed:\n${stdout}${stderr}`);
}

export async function isFree(port) {
  return (await tryListen(port)) !== null;
}

/** A port that nothing listens on at this moment. */
export async function freePort() {
  return tryListen(0);
}

function tryListen(port) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const { port: given } = server.address();
      server.close(() => resolve(given));
    });
  });
}
