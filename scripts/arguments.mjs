import { existsSync } from 'node:fs';
import { Mistake } from './mistake.mjs';

const help = `Usage: ./start [options]

Runs the checker on this machine with the storage emulator. Without --sites it serves the sample web
(the case of May 2016, rebuilt) and runs one round over it.

  --once         run one round, print what came of it, stop; exit 0 when the round has closed
  --sites FILE   import the sites of this CSV file instead of the sample's, and run a round over them
  --no-round     import and wait, run no round
  --port N       where the checker listens on 127.0.0.1 (default 7071)
  --help         this text`;

export function parseArguments(given) {
  const options = { once: false, sites: null, noRound: false, port: 7071 };
  for (let i = 0; i < given.length; i++) {
    switch (given[i]) {
      case '--once': options.once = true; break;
      case '--no-round': options.noRound = true; break;
      case '--sites': options.sites = value(given, ++i); break;
      case '--port': options.port = Number(value(given, ++i)); break;
      case '--help': console.log(help); process.exit(0); break;
      default: throw new Mistake(`Unknown option ${given[i]}.\n\n${help}`);
    }
  }

  if (options.sites && !existsSync(options.sites))
    throw new Mistake(`No such file: ${options.sites}.`);
  if (!Number.isInteger(options.port) || options.port < 1 || options.port > 65535)
    throw new Mistake('--port takes a number from 1 to 65535.');
  if (options.once && options.noRound)
    throw new Mistake('--once runs a round, --no-round runs none: choose one.');
  return options;
}

function value(given, i) {
  if (i >= given.length)
    throw new Mistake(`${given[i - 1]} needs a value.`);
  return given[i];
}
