import { setTimeout as pause } from 'node:timers/promises';
import { Mistake } from './mistake.mjs';

const patience = { ready: 90_000, round: 30 * 60_000 };

/** The running checker, spoken to through its API. */
export class Checker {
  #address;
  #key;
  #family;

  constructor(address, key, family) {
    [this.#address, this.#key, this.#family] = [address, key, family];
  }

  async ready() {
    const until = Date.now() + patience.ready;
    while (Date.now() < until) {
      const answer = await Promise.race([fetch(`${this.#address}/api/healthz`).catch(() => null), this.#family.firstExit()]);
      // After some days without it the program says that it is late, and is ready all the same.
      if (answer?.ok || (await answer?.json().catch(() => null))?.storage === 'ok')
        return;
      await pause(100);
    }
    throw new Mistake('The checker did not answer in time. See artifacts/start/checker.log.');
  }

  /** Imports a registry file; says which rows were refused and why. Returns all sites. */
  async importSites(file) {
    const { imported, updated, rejected } = await this.#call('POST', '/api/sites/import', file, 'text/csv');
    console.log(`Registry: ${imported} imported, ${updated} updated, ${rejected.length} refused.`);
    for (const { row, field, message } of rejected)
      console.log(`  row ${row}, ${field}: ${message}`);
    return this.#allSites();
  }

  /** The list comes a part at a time; a header says where the next one is. */
  async #allSites() {
    const sites = [];
    for (let path = '/api/sites'; path;) {
      const answer = await this.#ask('GET', path);
      sites.push(...await answer.json());
      path = answer.headers.get('link')?.match(/<([^>]+)>/)[1];
    }
    return sites;
  }

  /** Imports last year's notice as problems that are to be looked at again. */
  async importNotice(csv) {
    const { imported, rejected } = await this.#call('POST', '/api/problems/import', csv, 'text/csv');
    console.log(`Last year's notice: ${imported} problems imported, ${rejected.length} refused.`);
  }

  /** Enters what a person found who looked at the problems of a notice again. Returns the ids of the sites still at fault. */
  async recheck(notice, rechecks) {
    const names = new Map((await this.#allSites()).map(({ site, name }) => [site, name]));
    const found = new Map(rechecks.map(each => [`${each.site} ${each.problem}`, each]));
    const { problems } = await this.#problems(notice);
    for (const { problem, site, sentence } of problems) {
      const { outcome, reason } = found.get(`${names.get(site)} ${sentence}`);
      await this.#post(`/api/problems/${problem}/recheck`, { outcome, reason, by: '经办' });
    }
    const { problems: open } = await this.#problems(notice, '&state=still-open');
    const sites = [...new Set(open.map(each => each.site))];
    console.log(`Recheck of ${notice}: ${open.length} of ${problems.length} problems open on ${sites.length} sites.`);
    return sites;
  }

  /** Enters what persons verified, judges the rest as clean, and confirms every problem of a round by two persons. */
  async confirm(round, office) {
    const ids = new Map((await this.#allSites()).map(({ site, name }) => [name, site]));
    const checks = `/api/rounds/${round}/manual-checks`;
    for (const name of office.closedAtWill)
      await this.#post(`${checks}/${ids.get(name)}/unreported-closure`, {
        outcome: 'failed', sentence: '未进行报备随意关停', what: '电话核实（演示数据）：已停用，未办理报备', from: '办公室', by: '经办',
      });
    for (const { site, rule } of await this.#call('GET', checks))
      await this.#post(`${checks}/${site}/${rule}`, { outcome: 'passed', what: '逐页查看（演示数据）', from: '办公室', by: '经办' });

    const { problems } = await this.#call('GET', `/api/problems?size=1000&round=${round}`);
    for (const { problem } of problems)
      await this.#post(`/api/problems/${problem}/confirm`, { by: '经办' });
    const { problems: vetoes } = await this.#call('GET', `/api/problems?size=1000&round=${round}&state=awaiting-review`);
    for (const { problem } of vetoes)
      await this.#post(`/api/problems/${problem}/review`, { by: '复核' });
    console.log(`Confirmed: ${problems.length} problems, ${vetoes.length} of them by two persons.`);
    return ids;
  }

  /** Begins the notice of a round and of the recheck before it. */
  async writeNotice(round, rechecked, office, ids) {
    const { notice, blocks } = await (await this.#post('/api/notices/from-round', {
      round, rechecked, from: '2016-05-03', to: '2016-05-17', head: office.head, higher: office.higher,
      choices: office.choices.map(({ site, veto, note }) => ({ site: ids.get(site), veto, note })),
    })).json();
    console.log(`Notice ${notice}: ${blocks.length === 0 ? 'nothing speaks against its final version' : blocks.join(' ')}`);
    return notice;
  }

  /** Enters what the province found that year: its figures as given, its sites by the names it gives them. */
  async enterHigherResult(result) {
    const { totals, sites, unmatched } = await (await this.#post('/api/higher-results', result)).json();
    console.log(`Result of ${result.office}: ${totals.inspected} inspected, ${totals.unqualified} unqualified; of ours ${totals.oursInspected} and ${totals.oursUnqualified}; ${sites.length} sites named, ${unmatched} not in the registry.`);
  }

  async #post(path, body) {
    return this.#ask('POST', path, JSON.stringify(body), 'application/json');
  }

  async #problems(notice, filter = '') {
    return this.#call('GET', `/api/problems?size=1000&notice=${encodeURIComponent(notice)}${filter}`);
  }

  async importProbes(file) {
    const { imported, rejected } = await this.#call('POST', '/api/probes/import', file, 'text/csv');
    console.log(`Probes: ${imported} imported, ${rejected.length} refused.`);
  }

  async plan(round) {
    const answer = await this.#call('POST', '/api/rounds', JSON.stringify(round), 'application/json');
    return answer.round;
  }

  /** Shows how far a round is until it has closed. */
  async watch(round) {
    const until = Date.now() + patience.round;
    let shown = '';
    while (Date.now() < until) {
      const { state, concluded, planned } = await this.#call('GET', `/api/rounds/${round}`);
      const now = `Round ${round}: ${concluded} of ${planned} sites concluded`;
      if (now !== shown)
        process.stdout.write(process.stdout.isTTY ? `\r${now}` : `${now}\n`);
      shown = now;
      if (state === 'closed') {
        process.stdout.write(process.stdout.isTTY ? '\n' : '');
        return;
      }
      await Promise.race([pause(500), this.#family.firstExit()]);
    }
    throw new Mistake(`The round has not closed in ${patience.round / 60_000} minutes. See artifacts/start/checker.log.`);
  }

  /** Says what a round came to. Returns the ids of the sites at fault. */
  async sumUp(round) {
    const { planned, passed, failed, inconclusive } = await this.#call('GET', `/api/rounds/${round}`);
    const findings = await this.#call('GET', `/api/rounds/${round}/findings`);
    const rules = new Map();
    for (const { rule } of findings)
      rules.set(rule, (rules.get(rule) ?? 0) + 1);
    console.log(`Round closed: ${planned} sites, ${failed} with problems, ${passed} without, ${inconclusive} not judged.`);
    for (const [rule, count] of rules)
      console.log(`  ${rule.padEnd(24)} ${count}`);
    return [...new Set(findings.map(finding => finding.site))];
  }

  async signInAddress() {
    const { address } = await this.#call('POST', '/api/sign-ins');
    return this.#address + address;
  }

  async #call(method, path, body, type) {
    return (await this.#ask(method, path, body, type)).json();
  }

  async #ask(method, path, body, type) {
    const headers = { 'x-functions-key': this.#key, ...(type ? { 'content-type': type } : {}) };
    const answer = await Promise.race([fetch(this.#address + path, { method, headers, body }), this.#family.firstExit()]);
    if (answer.ok)
      return answer;
    throw new Mistake(`${method} ${path} was answered with ${answer.status}: ${await answer.text()}`);
  }
}
