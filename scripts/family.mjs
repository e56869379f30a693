import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { Mistake } from './mistake.mjs';

/** The processes that this one started: none outlives it, and no other is touched. */
export class Family {
  #children = [];
  #stopping = null;
  #exits = [];

  /**
   * Starts a process with its output in a log file. With `until`, resolves to the first output that matches.
   * Children stand in groups of their own: Ctrl-C reaches this process alone, which ends them in order.
   */
  start(name, command, given, { log, settings = {}, until = null }) {
    const child = spawn(command, given, { env: { ...process.env, ...settings }, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    const file = createWriteStream(log);
    child.stdout.pipe(file, { end: false });
    child.stderr.pipe(file, { end: false });
    child.stdin.on('error', () => {});

    const exit = new Promise(resolve => child.once('exit', resolve).once('error', resolve));
    this.#children.push({ child, exit });
    this.#exits.push(exit.then(code => {
      // Whoever waits while all is being stopped waits on: what it would do next is no longer wanted.
      if (this.#stopping)
        return new Promise(() => {});
      throw new Mistake(`${name} has stopped by itself (${code}). Its last words are in ${log}.`);
    }));
    this.#exits.at(-1).catch(() => {});
    return until ? Promise.race([said(child, until), this.#exits.at(-1)]) : undefined;
  }

  /** Fails as soon as one of the processes stops by itself. */
  firstExit() {
    return Promise.race(this.#exits);
  }

  /** Ends all of them, the last started first; asked twice, it is the same end. */
  stop() {
    return this.#stopping ??= this.#end();
  }

  async #end() {
    for (const { child, exit } of this.#children.splice(0).reverse()) {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
        continue;
      child.kill('SIGTERM');
      const impatient = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await exit;
      clearTimeout(impatient);
    }
  }
}

function said(child, pattern) {
  return new Promise(resolve => {
    let text = '';
    child.stdout.on('data', data => {
      text += data;
      const match = text.match(pattern);
      if (match)
        resolve(match[0]);
    });
  });
}
