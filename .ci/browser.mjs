// What people see: the checks, in the order in which one program lives through them.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { secondOpinion } from './alfa.mjs';
import { everyAnswer } from './answers.mjs';
import { everyForm } from './forms.mjs';
import { freePort, Program, until } from './program.mjs';
import { everyTask } from './tasks.mjs';

const [work, part] = process.argv.slice(2);
const tools = createRequire(`${work}/tools/node_modules/`);
const { chromium } = tools('playwright-core');
const axe = readFileSync(tools.resolve('axe-core/axe.min.js'), 'utf8');

const QUIET = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'];
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const PAST = '2019-12-15';
const LONG = 'N'.repeat(200);
const LIVE_WITHIN = 5000;
const LONGEST_MOVE = 3000;
const LOOKS_AT_ONCE = 3;

// --- checks --------------------------------------------------------------------------------------------------------

let [passed, failed] = [0, 0];

async function check(claim, prove) {
  const begun = performance.now();
  const took = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`.padStart(7);
  try {
    const note = await prove();
    passed += 1;
    console.log(`${took()}  ok    ${claim}${note ? ` (${note})` : ''}`);
  } catch (e) {
    failed += 1;
    console.log(`${took()}  FAIL  ${claim}\n        ${String(e.message).replaceAll('\n', '\n        ')}`);
  }
}

function must(holds, otherwise) {
  if (!holds) throw new Error(otherwise);
}

function mustEqual(found, wanted, what) {
  must(found === wanted, `${what}: wanted "${wanted}", found "${found}"`);
}

// --- pages, watched for whatever goes wrong in them ----------------------------------------------------------------

const wrongs = [];
let expected = null; // what may go wrong at the moment, because it is being done to the page

const wrong = (what) => expected?.test(what) || wrongs.push(what);
// what a page has not finished when it is left ends like that: its stream, its icon, and a part that it fetches anew; so does
// the way to a file, which becomes a download
const left = (request) =>
  request.failure().errorText === 'net::ERR_ABORTED' &&
  (request.resourceType() === 'eventsource' || request.url().endsWith('/throughline.svg') || /\/fragments\/|[?&]csv=|\.ics\b/.test(request.url()));

async function open(browser, base, path, options = {}) {
  const { beside, ...window } = options;
  const context = beside?.context() ?? (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...window }));
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('console', (message) => message.type() === 'error' && wrong(`console: ${message.text()}`));
  page.on('pageerror', (e) => wrong(`script: ${e.message}`));
  page.on('requestfailed', (r) => left(r) || wrong(`request: ${r.url()} ${r.failure().errorText}`));
  page.on('response', (r) => {
    if (r.status() < 400 || expected?.test(`answer: ${r.status()}`)) return;
    r.text().catch(() => '').then((told) => wrongs.push(`answer: ${r.status()} ${r.url()} ${told.slice(0, 300)}`));
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (e) => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`));
  });
  await page.goto(base + path);
  return page;
}

const close = (page) => page.context().close();
const live = (page) => page.locator('#live-words');
const stage = (page, organization, practice) =>
  page.locator(`[data-key="o-${organization}"] > article [data-key="s-${practice}"]`);
const says = (page, words) => live(page).filter({ hasText: words }).waitFor();
const first = (page) => page.locator('#entries .entry').first().getAttribute('data-position');
const words = async (page, part) => (await page.locator(part).textContent()).replace(/\s+/g, ' ').trim();

/** Marks the document, so that a reload can be told from a change. */
const mark = (page) => page.evaluate(() => (document.documentElement.unreloaded = true));
const mustNotHaveReloaded = async (page) =>
  must(await page.evaluate(() => document.documentElement.unreloaded), 'the page was loaded anew');

async function choose(page, field, day) {
  await page.fill(field, day);
  await page.waitForFunction((wanted) => location.search.includes(wanted), day);
}

async function mustEndBy(page, day) {
  const days = await page.locator('#entries .head time').evaluateAll((times) => times.map((time) => time.dateTime));
  must(days.length > 10, `only ${days.length} entries are shown`);
  const later = days.filter((shown) => shown > day);
  must(later.length === 0, `entries of ${later} are shown`);
}

async function mustFit(page) {
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...document.body.querySelectorAll('*')].find((e) => e.getBoundingClientRect().right > clientWidth + 1);
    return scrollWidth > clientWidth ? `${scrollWidth} px wide because of <${wide?.tagName} class="${wide?.className}">` : '';
  });
  must(!over, over);
}

async function mustBeAccessible(page, { contrast = true } = {}) {
  await page.evaluate((longest) => Promise.race([
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))),
    new Promise((rested) => setTimeout(rested, longest)),
  ]), LONGEST_MOVE);
  await page.evaluate(axe);
  const rules = { 'color-contrast': { enabled: contrast } };
  const { violations, passes } = await page.evaluate(
    ([values, chosen]) => axe.run({ runOnly: { type: 'tag', values }, rules: chosen }), [STANDARDS, rules]);
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((n) => n.target).slice(0, 3).join(' | ')}`);
  must(told.length === 0, told.join('\n'));
  return `${passes.length} rules`;
}

/** Tells of one page after the other whether it is made of anything that none before it had: an element within another, by class. */
function novelty() {
  const seen = new Set();
  return async (page) => {
    const parts = await page.evaluate(() =>
      [...document.querySelectorAll('body *')].map((e) => `${e.parentElement.tagName}>${e.tagName}.${e.className}:${e.type ?? ''}`));
    const before = seen.size;
    parts.forEach((part) => seen.add(part));
    return seen.size > before;
  };
}

// --- the sample district -------------------------------------------------------------------------------------------

async function whileItLoads(browser, program) {
  const page = await open(browser, program.base, '/');
  await check('ticks while the sample loads', async () => {
    await mark(page);
    const seen = new Set();
    await until('three different first entries', 20_000, async () => {
      const entry = page.locator('#entries .entry').first();
      if (await entry.count()) seen.add(await entry.getAttribute('data-position'));
      return seen.size >= 3;
    });
    await mustNotHaveReloaded(page);
    return `entries ${[...seen].join(', ')}`;
  });
  await check('shows the last entry of the sample once it is loaded', async () => {
    const head = await program.settled(90_000);
    await page.locator(`#entries .entry:first-child[data-position="${head}"]`).waitFor();
    await says(page, /^live$/);
    await mustNotHaveReloaded(page);
    return `position ${head}`;
  });
  return page;
}

async function mustStandThere(page, nodes) {
  for (const { id, name, stages, children } of nodes) {
    const card = page.locator(`[data-key="o-${id}"] > article, [data-key="q-${id}"]`);
    mustEqual(await card.locator('.name').or(card.filter({ hasText: name }).locator('.name')).first().textContent(), name, id);
    for (const { practice, stage: at } of stages ?? []) {
      mustEqual(await stage(page, id, practice).getAttribute('data-stage'), at, `${name}, ${practice}`);
    }
    await mustStandThere(page, children ?? []);
  }
}

async function now(page, program) {
  await check('shows the district and its schools with their stages', async () => {
    const { roots } = await program.read('/api/tree');
    await mustStandThere(page, roots);
    must((await page.locator('[data-kind="SCHOOL"] .stages').count()) >= 2, 'fewer than two schools have stages');
  });
  await check('says of sample entries that they are sample data', async () => {
    const recorded = await page.locator('#entries .recorded').allTextContents();
    must(recorded.every((told) => told.includes('sample') && !told.includes('imported')), recorded.slice(0, 3).join());
  });
  await check('shows a formed team live', async () => {
    const begun = performance.now();
    await program.command('form-team', {
      teamId: 'live-team', organizationId: 'sample-elm', level: 'DEPARTMENT', name: 'Live <b>Mathematics</b>',
      parentTeamId: 'sample-elm-slt', purposes: ['IMPLEMENTATION'], effectiveOn: '2026-09-01',
    });
    const entry = page.locator('#entries .entry').first().filter({ hasText: 'Live <b>Mathematics</b>' });
    await entry.waitFor({ timeout: LIVE_WITHIN });
    const took = performance.now() - begun;
    await page.locator('[data-key="o-sample-elm"] [data-key="t-live-team"]').waitFor({ timeout: LIVE_WITHIN });
    await mustNotHaveReloaded(page);
    return `${took.toFixed(0)} ms`;
  });
}

async function mustShowTheRegression(page) {
  const north = stage(page, 'sample-north', 'PBIS');
  await north.filter({ hasText: 'went back' }).waitFor();
  mustEqual(await north.getAttribute('data-stage'), 'INFRASTRUCTURE', 'PBIS at North');
  const card = await words(page, '[data-key="o-sample-north"] > article');
  must(card.includes('North Middle School'), `the school has a later name: ${card}`);
  await mustEndBy(page, PAST);
}

/** A browser gives a host six connections, and each page needs one to look. */
async function inEightTabs(browser, program) {
  const tabs = [await open(browser, program.base, '/')];
  for (let i = 1; i < 8; i += 1) tabs.push(await open(browser, program.base, '/', { beside: tabs[0] }));
  await check('is live in eight tabs of one browser', async () => {
    await Promise.all(tabs.map((tab) => says(tab, /^live$/)));
    await mustAllShow(tabs, await formed(program, 'in-eight-tabs'));
  });
  await check('stays live in those that are left when the first are closed', async () => {
    for (const tab of tabs.splice(0, 3)) await tab.close();
    await mustAllShow(tabs, await formed(program, 'in-five-tabs'));
    await Promise.all(tabs.map((tab) => says(tab, /^live$/)));
  });
  await close(tabs[0]);
}

async function formed(program, teamId) {
  const team = { teamId, organizationId: 'sample-elm', level: 'DEPARTMENT', name: teamId, purposes: ['IMPLEMENTATION'] };
  const { position } = await program.command('form-team', { ...team, parentTeamId: 'sample-elm-slt', effectiveOn: '2026-09-01' });
  return position;
}

const mustAllShow = (tabs, position) =>
  Promise.all(tabs.map((tab) => tab.locator(`#entries .entry[data-position="${position}"]`).waitFor()));

async function throughTime(page) {
  await check('moves the whole page to a chosen day', async () => {
    await choose(page, '#asOf', PAST);
    await says(page, 'showing 15 December 2019');
    await mustShowTheRegression(page);
    await page.locator('#earlier a').click();
    await page.locator('#entries .entry').nth(20).waitFor();
    await mustEndBy(page, PAST);
    await mustNotHaveReloaded(page);
  });
  await check('shows what was believed before a check was corrected', async () => {
    const tierOne = page.locator('[data-key="c-sample-tfi-north-2018-10"] .scores li').first();
    await choose(page, '#asOf', '2019-02-01');
    await tierOne.filter({ hasText: '63.3' }).waitFor();
    mustEqual(await tierOne.getAttribute('data-verdict'), 'NOT_MET', 'as known today');
    await page.locator('.believed summary').click();
    await choose(page, '#knownAt', '2019-03-01');
    await tierOne.filter({ hasText: '73.3' }).waitFor();
    mustEqual(await tierOne.getAttribute('data-verdict'), 'MET', 'as known on 1 March 2019');
    await says(page, 'showing 1 February 2019, as believed on 1 March 2019');
  });
  await check('goes back one chosen moment with the back button', async () => {
    await page.goBack();
    await says(page, /^showing 1 February 2019$/);
    mustEqual(await page.inputValue('#knownAt'), '', 'day of knowledge');
    await page.goBack();
    await says(page, 'showing 15 December 2019');
    mustEqual(await page.inputValue('#asOf'), PAST, 'day shown');
    await mustShowTheRegression(page);
    await mustNotHaveReloaded(page);
  });
  await check('adds each earlier entry once, also for the impatient', async () => {
    await page.locator('#earlier a').evaluate((link) => [link.click(), link.click()]);
    await page.locator('#entries .entry').nth(40).waitFor();
    const shown = await page.locator('#entries .entry').evaluateAll((all) => all.map((e) => Number(e.dataset.position)));
    mustEqual(new Set(shown).size, shown.length, 'different entries');
  });
  await check('returns to now, live', async () => {
    const past = await first(page);
    await page.click('#now');
    await says(page, /^live$/);
    must((await first(page)) !== past, 'the timeline stays in the past');
    must((await page.inputValue('#asOf')) === '' && new URL(page.url()).search === '', `the address is ${page.url()}`);
    await page.locator('[data-key="t-live-team"]').waitFor();
  });
  await check('plays the years month by month', async () => {
    await choose(page, '#asOf', '2019-01-01');
    await says(page, 'showing 1 January 2019');
    const seen = new Set();
    await page.click('#play');
    await until('three months played', 15_000, async () => seen.add(await page.inputValue('#asOf')).size >= 4, 50);
    await page.click('#play');
    seen.delete('2019-01-01');
    mustEqual([...seen].slice(0, 3).join(), '2019-02-01,2019-03-01,2019-04-01', 'months');
  });
  await check('stops playing when somebody goes to now', async () => {
    await page.click('#play');
    await page.click('#now');
    await says(page, /^live$/);
    mustEqual(await words(page, '#play'), 'Play the years', 'the button');
  });
}

async function withoutScripts(browser, program) {
  await check('shows the same without scripts', async () => {
    const scripted = await open(browser, program.base, '/');
    await says(scripted, /^live$/);
    await choose(scripted, '#asOf', PAST);
    await says(scripted, 'showing 15 December 2019');
    await scripted.waitForFunction(() => document.querySelector('#timeline .moment').textContent === 'by 15 December 2019');
    const plain = await open(browser, program.base, `/?asOf=${PAST}`, { javaScriptEnabled: false });
    await mustShowTheRegression(plain);
    for (const part of ['#tree', '#timeline', '#live', '#span']) {
      mustEqual(await words(plain, part), await words(scripted, part), part);
    }
    await Promise.all([scripted, plain].map(close));
  });
  await check('moves through time without scripts', async () => {
    const page = await open(browser, program.base, '/', { javaScriptEnabled: false });
    await page.fill('#asOf', PAST);
    await page.click('#show');
    await says(page, 'showing 15 December 2019');
    await mustShowTheRegression(page);
    await page.click('#now');
    await says(page, 'now, as of loading');
    await close(page);
  });
}

async function badMoments(browser, program) {
  for (const [name, value] of [['asOf', 'banana'], ['knownAt', 'banana'], ['asOf', '9999-01-01']]) {
    await check(`explains why it cannot show ${name}=${value}`, async () => {
      expected = /400|422/;
      const page = await open(browser, program.base, `/?${name}=${value}`);
      const told = await words(page, '.refusal');
      must(told.includes('That moment cannot be shown.') && told.includes(value), told);
      await says(page, /^live$/);
      await close(page);
      expected = null;
    });
  }
}

// --- every look ----------------------------------------------------------------------------------------------------

const LOOKS = [
  ['now', '/', {}],
  ['in the past', `/?asOf=${PAST}`, {}],
  ['as believed', '/?asOf=2019-02-01&knownAt=2019-03-01', {}],
  ['now, in the dark', '/', { colorScheme: 'dark' }],
  ['in the past, in the dark', `/?asOf=${PAST}`, { colorScheme: 'dark' }],
  ['now, 360 px', '/', { viewport: { width: 360, height: 740 }, hasTouch: true }],
  ['in the past, 360 px', `/?asOf=${PAST}`, { viewport: { width: 360, height: 740 } }],
  ['now, 360 px, in the dark', '/', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
  ['now, 320 px', '/', { viewport: { width: 320, height: 640 } }],
  ['as believed, 320 px', '/?asOf=2019-02-01&knownAt=2019-03-01', { viewport: { width: 320, height: 640 } }],
];

async function look(browser, program, [what, path, options], when, everything) {
  const page = await open(browser, program.base, path, options);
  await says(page, path === '/' ? /^live$/ : 'showing');
  await check(`fits its window ${what}${when}`, () => mustFit(page));
  if (everything) {
    await check(`is accessible ${what}${when}`, () => mustBeAccessible(page));
  }
  if (everything && options.colorScheme) {
    await check(`is dark ${what}${when}`, async () => {
      const [ground, ink] = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.documentElement);
        return [backgroundColor, color].map((c) => c.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0));
      });
      must(ground < 150 && ink > 600, `ground ${ground}, ink ${ink}`);
    });
  }
  await close(page);
}

/**
 * Several at a time: they only read, and each has a window of its own. Colours and what is told to those who do not see do not
 * change with the length of a name; with long ones that is looked at once.
 */
async function looks(browser, program, when, everything = () => true) {
  const left = [...LOOKS];
  const lane = async () => {
    while (left.length > 0) {
      const next = left.shift();
      await look(browser, program, next, when, everything(next));
    }
  };
  await Promise.all(Array.from({ length: LOOKS_AT_ONCE }, lane));
}

// --- pages of things -----------------------------------------------------------------------------------------------

const MOST_OF_A_FORM = 3;
const PAGES = [
  '/schools/sample-elm', '/districts/sample-district', '/teams/sample-dlt', '/plans/sample-plan-elm-2024',
  '/plans/sample-plan-district-2023/compare?from=2024-03-01&to=2026-03-01', '/directions/sample-dlt',
  '/compare', '/compare?schools=sample-elm,sample-north&align=start', '/reports/board?unit=sample-district&asOf=2024-06-30',
  '/districts/sample-district/compare?from=2018-06-30&to=2019-12-31', '/indicators?unit=sample-district&asOf=2026-06-30',
  '/fidelity-checks/sample-tfi-north-2018-10?asOf=2019-02-01&knownAt=2019-03-01', '/measures/sample-measure-north-monthly-referrals?chart=U',
  '/teams/nobody-knows',
];

const TWO_SCREENS = 1800;
/** One of each template, and forms of each sort. */
const SECOND_LOOKS = [
  '/', '/schools/sample-elm', '/teams/sample-dlt', '/fidelity-checks/sample-tfi-north-2018-10', '/plans/sample-plan-elm-2024',
  '/plans/sample-plan-district-2023/compare?from=2024-03-01&to=2026-03-01', '/districts/sample-district/compare?from=2018-06-30&to=2019-12-31',
  '/compare?schools=sample-elm,sample-north&align=start', '/reports/board?unit=sample-district&asOf=2024-06-30', '/people/m-101',
  '/indicators?unit=sample-elm&asOf=2026-06-30', '/search?q=family', '/questions', '/questions/composition', '/help', '/developers',
  '/record', '/record/form-team', '/record/record-fidelity-check', '/record/appoint-member/sheet',
];

/** Another engine on a page of each sort: it judges slowly, while the others are gone through. */
async function secondLooks(browser, program) {
  await check('is accessible to a second opinion: a page of each sort', async () => {
    const judge = await secondOpinion(`${work}/tools`);
    const page = await open(browser, program.base, SECOND_LOOKS[0], { viewport: { width: 1300, height: 900 } });
    const [begun, told, passed] = [performance.now(), [], []];
    for (const path of SECOND_LOOKS) {
      await page.goto(program.base + path);
      await judge(page).then((rules) => passed.push(rules), (e) => told.push(`${path}: ${e.message}`));
    }
    await close(page);
    must(told.length === 0, told.join('\n'));
    const each = (performance.now() - begun) / SECOND_LOOKS.length / 1000;
    return `${SECOND_LOOKS.length} pages, ${Math.min(...passed)} to ${Math.max(...passed)} rules, ${each.toFixed(1)} s a page`;
  });
}

/** Everything that can be reached, some of each form: what it says, and where its links lead. */
async function crawl(browser, program) {
  const page = await open(browser, program.base, '/', { viewport: { width: 1300, height: 900 } });
  const [seen, known, left] = [new Map(), new Set(['/']), ['/']];
  const [toJson, ids, links, heights] = [[], [], new Set(), []];
  while (left.length > 0) {
    const at = left.shift();
    const form = at.replace(/\?.*/, '?').replace(/^(\/[^/?]+)\/[^/?]+/, '$1/*');
    seen.set(form, (seen.get(form) ?? 0) + 1);
    if (seen.get(form) > MOST_OF_A_FORM) continue;
    await page.goto(program.base + at);
    const { said, height, found } = await page.evaluate(() => ({
      said: document.body.innerText,
      height: document.documentElement.scrollHeight,
      found: [...document.querySelectorAll('a[href]')].map((a) => [a.href.replace(/#.*/, ''), a.getAttribute('aria-label') ?? a.innerText]),
    }));
    heights.push(height);
    const id = said.match(/\bm-\d+|\bEn: /);
    // whoever writes programs reads what programs read
    if (id && !at.startsWith('/developers')) ids.push(`${at}: ${id[0]}`);
    for (const [href, words] of found) {
      if (!href.startsWith(program.base)) continue;
      const address = href.slice(program.base.length);
      if (/[?&]csv=|\.(csv|ics)\b/.test(address)) continue; // a file, which is not opened
      links.add(address);
      if (address.startsWith('/api/')) {
        if (!/JSON/.test(words)) toJson.push(`${at}: "${words}" leads to ${address}`);
      } else if (!known.has(address)) {
        known.add(address);
        left.push(address);
      }
    }
  }
  await check('leads to JSON nowhere without saying so', () => {
    must(toJson.length === 0, toJson.slice(0, 10).join('\n'));
    must(seen.has('/teams/*') && seen.has('/schools/*') && seen.has('/plans/*'), [...seen.keys()].join());
    return `${links.size} addresses, ${[...seen.keys()].length} forms of pages`;
  });
  await check('calls nobody by an id and no language by its tag', () => must(ids.length === 0, ids.slice(0, 10).join('\n')));
  await check('is two screens high, in the middle of all pages', () => {
    const middle = heights.sort((a, b) => a - b)[heights.length >> 1];
    must(middle < TWO_SCREENS, `${middle} px`);
    return `${middle} px, ${heights.length} pages`;
  });
  await close(page);
}

async function things(browser, program) {
  for (const path of PAGES) {
    if (path.includes('nobody')) expected = /\b404\b/;
    for (const options of [{}, { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }]) {
      const how = options.viewport ? ', 360 px, in the dark' : '';
      const page = await open(browser, program.base, path, options);
      await check(`fits its window: ${path}${how}`, () => mustFit(page));
      await check(`is accessible: ${path}${how}`, () => mustBeAccessible(page));
      await close(page);
    }
    expected = null;
  }
  await check('shows live what is recorded of a team', async () => {
    const page = await open(browser, program.base, '/teams/in-eight-tabs');
    await says(page, /^live$/);
    await mark(page);
    await program.command('appoint-member', {
      teamId: 'in-eight-tabs', memberId: 'somebody-new', role: 'COACH', effectiveOn: '2026-09-02',
    });
    await page.locator('#history', { hasText: 'took a seat as coach' }).waitFor({ timeout: LIVE_WITHIN });
    await mustNotHaveReloaded(page);
    await close(page);
  });
  await check('shows on the board of indicators, live, what is recorded of a member', async () => {
    const page = await open(browser, program.base, '/indicators?unit=sample-elm');
    await says(page, /^live$/);
    await mark(page);
    const equity = page.locator('.eight tbody tr').first();
    const before = await equity.textContent();
    await program.command('record-learning', {
      memberId: 'm-202', learningId: 'for-the-board', organizationId: 'sample-elm', topic: 'CULTURAL_COMPETENCE', effectiveOn: '2026-09-02',
    });
    await page.waitForFunction((old) => document.querySelector('.eight tbody tr').textContent !== old, before, { timeout: LIVE_WITHIN });
    await mustNotHaveReloaded(page);
    await close(page);
  });
}

/** Sheets of a report as a printer gets it. */
async function sheets(page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return {
    many: pdf.match(/\/Type\s*\/Page\b(?!s)/g).length,
    letter: pdf.match(/\/MediaBox\s*\[[^\]]*\]/g).every((box) => /\b612\b.*\b792\b/.test(box)),
  };
}

async function boards(browser, program) {
  for (const unit of ['sample-elm', 'sample-north', 'sample-district']) {
    const page = await open(browser, program.base, `/reports/board?unit=${unit}&asOf=2024-06-30`);
    await check(`prints a report of two to four letter sheets: ${unit}`, async () => {
      const { many, letter } = await sheets(page);
      must(many >= 2 && many <= 4, `${many} sheets`);
      must(letter, 'not of the size of a letter');
      return `${many} sheets`;
    });
    await check(`prints of a day, with unit and sheet in the margins: ${unit}`, async () => {
      const margins = await page.evaluate(() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
        .filter((rule) => rule instanceof CSSPageRule).map((rule) => rule.cssText).join(' '));
      const name = await page.locator('h1').innerText();
      must(margins.includes(name) && margins.includes('As of 30 June 2024') && margins.includes('counter(pages)'), margins);
      const head = await page.locator('.board .title').innerText();
      must(/as of 30 June 2024/.test(head) && /position [\d,]+ of the log/.test(head) && !/\b(live|now)\b/i.test(head), head);
    });
    await close(page);
  }
}

async function sideBySide(browser, program) {
  const page = await open(browser, program.base, '/');
  await check('compares two schools that are chosen by their names', async () => {
    await page.locator('#to-compare').click();
    await page.locator('#name1').fill('elm street');
    await page.locator('#name2').fill('Ridgeview Middle School');
    await page.locator('#align').selectOption('start');
    await page.locator('form.asking button').click();
    await page.waitForURL(/compare\?schools=sample-elm,sample-north&align=start/);
    await page.locator('h2', { hasText: 'Fidelity over the years' }).waitFor();
  });
  await check('draws all charts of a comparison on one scale', async () => {
    // also those that are folded
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    const widths = await page.locator('.lane-chart svg').evaluateAll((all) => all.map((svg) => Math.round(svg.getBoundingClientRect().width)));
    const lefts = await page.locator('.lane-chart svg').evaluateAll((all) => all.map((svg) => Math.round(svg.getBoundingClientRect().left)));
    must(widths.length > 6 && new Set(widths).size === 1 && new Set(lefts).size === 1, `${widths} at ${lefts}`);
  });
  await close(page);
}

async function longNames(program) {
  await check('takes an organization and a team with names of 200 letters', async () => {
    const register = (organizationId, name) => program.command('register-organization', {
      organizationId, kind: 'SCHOOL', name, parentId: 'sample-district', effectiveOn: '2016-08-01',
    });
    await register('quiet-school', `Quiet${LONG}`.slice(0, 200));
    await register('long-school', LONG);
    await program.command('form-team', {
      teamId: 'long-team', organizationId: 'long-school', level: 'SCHOOL', name: LONG,
      parentTeamId: 'sample-dlt', purposes: ['IMPLEMENTATION'], effectiveOn: '2017-09-01',
    });
  });
}

// --- a program that goes away and comes back -----------------------------------------------------------------------

async function restarted(browser, page, program, start) {
  let again = program;
  const other = await open(browser, program.base, '/');
  await check('goes back to live after a restart and misses nothing', async () => {
    await says(page, /^live$/);
    await mark(page);
    // no connection, or a program that is about to end or has just begun and has no time for this one
    expected = /ERR_|\b503\b/;
    await program.stop();
    await says(page, 'reconnecting…');
    await mark(other);
    await choose(other, '#asOf', PAST);
    await says(other, 'reconnecting…');
    again = await start();
    const begun = performance.now();
    const { position } = await again.command('form-team', {
      teamId: 'after-restart', organizationId: 'sample-elm', level: 'DEPARTMENT', name: 'After the restart',
      parentTeamId: 'sample-elm-slt', purposes: ['IMPLEMENTATION'], effectiveOn: '2026-09-02',
    });
    await page.locator(`#entries .entry:first-child[data-position="${position}"]`).waitFor();
    await page.locator('[data-key="t-after-restart"]').waitFor();
    await says(page, /^live$/);
    const took = performance.now() - begun;
    expected = null;
    const shown = await page.locator('#entries .entry').evaluateAll((all) => all.map((e) => Number(e.dataset.position)));
    must(shown.every((at, i) => at === position - i), `positions ${shown}`);
    await mustNotHaveReloaded(page);
    return `live ${(took / 1000).toFixed(1)} s after the program`;
  });
  expected = null;
  await check('shows a day chosen while the program was away once it is back', async () => {
    await says(other, 'showing 15 December 2019');
    await mustShowTheRegression(other);
    await other.goBack();
    await says(other, /^live$/);
    await other.locator('[data-key="t-after-restart"]').waitFor();
    await mustNotHaveReloaded(other);
  });
  await close(other);
  await check('ticks on after the restart', async () => {
    const { position } = await again.command('appoint-member', {
      teamId: 'after-restart', memberId: 'somebody', role: 'COACH', effectiveOn: '2026-09-03',
    });
    await page.locator(`#entries .entry:first-child[data-position="${position}"]`).waitFor({ timeout: LIVE_WITHIN });
  });
  return again;
}

// --- a program without sample --------------------------------------------------------------------------------------

async function otherData(page) {
  await check('shows what another program has when that answers at the same address', async () => {
    await page.locator('#tree', { hasText: 'Nothing is recorded yet' }).waitFor();
    await says(page, /^live$/);
    must((await page.locator('#entries .entry').count()) === 0, 'old entries are still shown');
  });
  expected = null;
  await close(page);
}

async function empty(browser, program) {
  const page = await open(browser, program.base, '/');
  await check('says how to begin where nothing is recorded', async () => {
    await says(page, /^live$/);
    const told = await words(page, '#tree');
    must(told.includes('Nothing is recorded yet') && told.includes(`${program.base}/api/commands/register-organization`), told);
    mustEqual(await words(page, '#timeline .none'), 'Nothing recorded.', 'timeline');
    await mustFit(page);
    await mustBeAccessible(page);
  });
  await check('fits a narrow window where nothing is recorded', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await mustFit(page);
  });
  await check('fills by itself when the first district is registered', async () => {
    await mark(page);
    await program.command('register-organization', { kind: 'DISTRICT', name: 'Your district', effectiveOn: '2015-08-01' });
    await page.locator('#tree .name', { hasText: 'Your district' }).waitFor({ timeout: LIVE_WITHIN });
    must((await page.locator('#tree .empty').count()) === 0, 'it still says that nothing is recorded');
    await mustNotHaveReloaded(page);
  });
  await close(page);
}

// --- all of it, in two parts that run side by side --------------------------------------------------------------------

const BEGUN = `${work}/pages.begun`;

async function pages() {
  const port = await freePort();
  const start = () => Program.start(work, 'sample', port, '--throughline.sample.duration=10s');
  let program = await start();
  writeFileSync(BEGUN, '');
  const page = await whileItLoads(browser, program);
  await now(page, program);
  await inEightTabs(browser, program);
  await throughTime(page);
  await withoutScripts(browser, program);
  await badMoments(browser, program);
  await looks(browser, program, '');
  expected = /\b40[34]\b/;
  await Promise.all([crawl(browser, program), secondLooks(browser, program)]);
  expected = null;
  await things(browser, program);
  await boards(browser, program);
  await sideBySide(browser, program);
  expected = /\b404\b/; // of a unit that there is not
  await everyAnswer(browser, program, { open, close, check, must, mustFit, mustBeAccessible, novelty });
  expected = null;
  await longNames(program);
  await looks(browser, program, ', with long names', ([what]) => what === 'now');
  program = await restarted(browser, page, program, start);
  expected = /ERR_/;
  await program.stop();
  const bare = await Program.start(work, 'empty', port, '--throughline.sample.enabled=false');
  await otherData(page);
  await empty(browser, bare);
  await bare.stop();
}

async function forms() {
  // what both are started from is built once
  await until('the other part has begun', 180_000, () => existsSync(BEGUN), 500);
  expected = /answer: 4(00|09|12|22)|status of 4(00|09|12|22)/; // a form that is sent empty is refused
  const program = await Program.start(work, 'forms', await freePort(), '--throughline.sample.duration=0s');
  await program.settled(90_000);
  await everyForm(browser, program, { open, close, check, must, mustEqual, mustFit, mustBeAccessible, novelty, words });
  await everyTask(browser, program, { open, close, check, must, mustEqual, mustFit, mustBeAccessible, words });
  await program.stop();
  expected = null;
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-sync', ...QUIET] });
try {
  await { pages, forms }[part]();
} catch (e) {
  await check('gets to the end', () => { throw e; });
} finally {
  await browser.close();
}
await check(`no page complains, of ${part}: console, content policy, requests`, () => must(wrongs.length === 0, wrongs.slice(0, 20).join('\n')));
console.log(`${part}: ${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0); // whoever called ends what a check could not stop
