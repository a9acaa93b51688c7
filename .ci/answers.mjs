// What people are told when they ask: every answer, the words, and the programs that developers copy.

const MEDIAN_SCREENS = 1800;
const MOST_TAB_STOPS = 100;
const MOST_BYTES = 200_000;
const LOOKED_AT = 4;
const WIDE = { viewport: { width: 1300, height: 900 } };
const NARROW = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' };

/** The same page as somebody with another window, or other colours, sees it. */
async function seenBy(page, { viewport, colorScheme = 'light' }) {
  await page.setViewportSize(viewport);
  // what moves from one colour to the other does not come to rest in a window behind others
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}
const BESIDE = ['/questions', '/questions/plans?asOf=2024-03-01', '/questions/plans?district=nowhere', '/help', '/developers', '/developers/commands/teams', '/developers/events/teams', '/developers/refusals'];

export async function everyAnswer(browser, program, { open, close, check, must, mustFit, mustBeAccessible, novelty }) {
  const page = await open(browser, program.base, '/questions', WIDE);
  const asked = await page.locator('.questions a').evaluateAll((links) => links.map((link) => link.href));
  const told = [];
  const unfit = [];
  const holdsSomethingNew = novelty();
  for (const href of asked) {
    const body = await (await page.goto(href)).body();
    told.push({
      href,
      bytes: body.length,
      ...(await page.evaluate(() => ({
        height: document.documentElement.scrollHeight,
        stops: [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]')].filter((e) => e.checkVisibility()).length,
        said: document.body.innerText.match(/\bm-\d+|\bEn: |\b[A-Z]+_[A-Z_]+\b|\bsample-[a-z]+/)?.[0],
        result: document.querySelector('.result')?.innerText ?? '',
      }))),
    });
    // answers are told by the same parts: each is looked at wherever it stands first, and one in a few answers besides
    const isLookedAt = (await holdsSomethingNew(page)) || told.length % LOOKED_AT === 0;
    for (const window of isLookedAt ? [NARROW, WIDE] : [NARROW]) {
      await seenBy(page, window);
      await mustFit(page)
        .then(() => isLookedAt && mustBeAccessible(page))
        .catch((e) => unfit.push(`${href}, ${window.viewport.width} px: ${e.message}`));
    }
    if (!isLookedAt) await seenBy(page, WIDE);
  }
  await close(page);
  const bad = (wrong) => told.filter(wrong).map((one) => `${one.href}: ${JSON.stringify(one)}`).join('\n');
  await check('answers every question with a sentence first', () => {
    must(told.length > 25, `${told.length} questions`);
    const silent = bad((one) => !/\.$/.test(one.result) && !/\/(voices-at-decision|improvement-chart)(\?|$)/.test(one.href));
    must(!silent, silent);
    return `${told.length} answers`;
  });
  await check('answers in two screens, in the middle', () => {
    const height = told.map((one) => one.height).sort((a, b) => a - b)[told.length >> 1];
    must(height < MEDIAN_SCREENS, `${height} px`);
    return `${height} px`;
  });
  await check('answers in few tab stops and little weight', () => {
    const heavy = bad((one) => one.stops >= MOST_TAB_STOPS || one.bytes >= MOST_BYTES);
    must(!heavy, heavy);
  });
  await check('answers by names', () => {
    const coded = bad((one) => one.said);
    must(!coded, coded);
  });
  await check('every answer fits a narrow window, and what it is told by is accessible there and in a wide one', () => must(!unfit.length, unfit.join('\n')));
  for (const path of BESIDE) {
    const one = await open(browser, program.base, path, WIDE);
    for (const window of [NARROW, WIDE]) {
      await seenBy(one, window);
      await check(`fits and is accessible: ${path}, ${window.viewport.width} px`, async () => {
        await mustFit(one);
        return mustBeAccessible(one);
      });
    }
    await close(one);
  }
  await check('the page that developers copy shows what is recorded', async () => {
    const one = await open(browser, program.base, '/developers', WIDE);
    const copied = await one.locator('#page').textContent();
    // as somebody would serve it, at an address from which it may listen
    await one.route('**/copied.html', (route) => route.fulfill({ contentType: 'text/html', body: copied }));
    await one.goto(`${program.base}/copied.html`);
    await one.locator('#events li', { hasText: /^1: OrganizationRegistered on / }).waitFor();
    must((await one.locator('#state').textContent()) === 'live', 'it is not live');
    await close(one);
  });
}
