// Starts everything on this machine, runs a round, says what came of it, and stops everything it started.
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArguments } from './arguments.mjs';
import { Checker } from './checker.mjs';
import { Family } from './family.mjs';
import { Mistake } from './mistake.mjs';
import { freePort, isFree, prepare } from './prepare.mjs';

// The replay judges the sample at the end of the inspection of 2016; its sites fail at once, so waits are short.
const sample = {
  round: { ruleSet: 'zhumadian-2016', referenceTime: '2016-05-17T18:00:00+08:00' },
  notice: '驻政办〔2015〕76号',
  settings: {
    Fetch__AllowedNetworks: '127.0.0.0/8',
    Fetch__Timeout: '00:00:02',
    Fetch__ConfirmAfter: '00:00:01,00:00:01,00:00:01',
    Fetch__OfficeHours: '',
    Rounds__ClosureRuleSet: 'zhumadian-2016',
  },
};

const family = new Family();

async function main() {
  const options = parseArguments(process.argv.slice(2));
  const logs = 'artifacts/start';
  mkdirSync(logs, { recursive: true });
  if (!(await isFree(options.port)))
    throw new Mistake(`Port ${options.port} is busy: stop what uses it, or choose another with --port.`);

  await prepare(options.sites ? 'Functions' : 'Functions.Tests');
  const storage = await startStorage(options, logs);
  const web = options.sites ? null : await startSampleWeb(logs);
  const checker = await startChecker(options, storage, web, logs);

  const sites = await checker.importSites(readFileSync(options.sites ?? web.registry));
  if (web)
    await checker.importProbes(readFileSync(web.probes));
  if (!options.noRound)
    await (web ? replay(checker, sites, JSON.parse(readFileSync(web.office))) : run(checker, { kind: 'routine', sites: sites.map(site => site.site) }));

  if (options.once)
    return;
  console.log(`\nFindings: ${await checker.signInAddress()}  (works once, for ten minutes)`);
  console.log('Ctrl-C stops everything.');
  await family.firstExit();
}

/** The case of 2016: last year's problems are looked at again, and the sites that were drawn then are checked. */
async function replay(checker, sites, office) {
  await checker.importNotice(office.named);
  await checker.enterHigherResult(office.higherEntry);
  await run(checker, { ...sample.round, kind: 'recheck', notices: [sample.notice] });
  const open = await checker.recheck(sample.notice, office.rechecks);

  const drawn = new Set(office.drawn);
  const { round, found } = await run(checker, { ...sample.round, kind: 'spot-check', sites: sites.filter(site => drawn.has(site.name)).map(site => site.site) });
  console.log(`Both together name ${new Set([...open, ...found]).size} sites.`);
  await checker.writeNotice(round, sample.notice, office, await checker.confirm(round, office));
}

/** Returns the round, and the ids of the sites at fault. */
async function run(checker, order) {
  const round = await checker.plan(order);
  await checker.watch(round);
  return { round, found: await checker.sumUp(round) };
}

async function startStorage(options, logs) {
  const ports = { blob: await freePort(), queue: await freePort(), table: await freePort() };
  const place = options.sites ? ['--location', '.azurite'] : ['--inMemoryPersistence'];
  family.start('Azurite', 'node', [
    'node_modules/azurite/dist/src/azurite.js', ...place, '--disableTelemetry', '--skipApiVersionCheck', '--silent',
    ...Object.entries(ports).flatMap(([kind, port]) => [`--${kind}Host`, '127.0.0.1', `--${kind}Port`, `${port}`]),
  ], { log: `${logs}/azurite.log` });
  const account = 'devstoreaccount1';
  const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
  const endpoints = Object.entries(ports)
    .map(([kind, port]) => `${kind[0].toUpperCase()}${kind.slice(1)}Endpoint=http://127.0.0.1:${port}/${account}`);
  return ['DefaultEndpointsProtocol=http', `AccountName=${account}`, `AccountKey=${key}`, ...endpoints].join(';');
}

async function startSampleWeb(logs) {
  const folder = mkdtempSync(join(tmpdir(), 'sample-web-'));
  const [registry, probes, office] = ['registry.csv', 'probes.csv', 'case.json'].map(name => join(folder, name));
  const ready = await family.start('The sample web', 'dotnet', [
    'artifacts/bin/Functions.Tests/release/Functions.Tests.dll', 'samples', '--port', '0', '--registry', registry, '--probes', probes, '--case', office,
  ], { log: `${logs}/samples.log`, until: /^ready .*$/m });
  const ports = new Set([...readFileSync(registry, 'utf8').matchAll(/http:\/\/127\.[\d.]+:(\d+)/g)].map(([, port]) => port));
  console.log(`Sample web: ${ready.slice('ready '.length)}`);
  return { registry, probes, office, ports: [...ports].join(',') };
}

async function startChecker(options, storage, web, logs) {
  const key = randomBytes(16).toString('hex');
  const address = `http://127.0.0.1:${options.port}`;
  family.start('The checker', 'dotnet', ['artifacts/bin/Functions/release/checker.dll'], {
    log: `${logs}/checker.log`,
    settings: {
      AZURE_FUNCTIONS_ENVIRONMENT: 'Development',
      AzureWebJobsStorage: storage,
      Access__ApiKey: key,
      Checker__Urls: address,
      ...(web ? { ...sample.settings, Fetch__AllowedPorts: web.ports } : {}),
    },
  });
  const checker = new Checker(address, key, family);
  await checker.ready();
  return checker;
}

for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]])
  process.on(signal, () => family.stop().then(() => process.exit(code)));

try {
  await main();
  await family.stop();
} catch (problem) {
  await family.stop();
  console.error(problem instanceof Mistake ? problem.message : problem);
  process.exit(1);
}
