// Every form is opened; of those that bring nothing new, one in a few is sent empty and with the example of its command: that
// each is refused and recorded is tried without a browser for every command there is.

/** One in so many of the forms in which nothing is new. */
const LOOKED_AT = 4;

/** What a form of this schema is made of: kinds of fields, and of what they stand in. */
function madeOf(schema, around = '') {
  const { type, format, enum: choices, properties, items, additionalProperties, pattern } = schema ?? {};
  const itself = [around, type, format ?? '', choices ? 'choices' : '', pattern ?? '', schema?.$ref ?? '', schema?.['x-refers-to'] ? 'refers' : '', schema?.['x-vocabulary'] ? 'words' : ''].join(' ');
  const within = [...Object.values(properties ?? {}), items, typeof additionalProperties === 'object' ? additionalProperties : null].filter(Boolean);
  return [itself, ...within.flatMap((one) => madeOf(one, `${type}>`))];
}

/** The parameters of an address that fill in what the example says. */
function filled(schema, value, name = '') {
  const within = (step) => (name ? `${name}/${step}` : step);
  if (Array.isArray(value)) {
    return value.flatMap((one, i) => (schema?.items?.enum ? [[name, one]] : filled(schema?.items, one, within(String(i)))));
  }
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, one]) => filled(schema?.properties?.[key], one, within(key)));
  }
  return [[name, String(value)]];
}

export async function everyForm(browser, program, { open, close, check, must, mustEqual, mustFit, mustBeAccessible, novelty, words }) {
  const api = await (await fetch(`${program.base}/api/openapi.json`)).json();
  // in an order in which the examples work one after the other
  const commands = Object.entries(api.paths)
    .filter(([path]) => path.startsWith('/api/commands/'))
    .map(([path, { post }]) => {
      const { schema, example } = post.requestBody.content['application/json'];
      return { command: path.split('/').pop(), schema: api.components.schemas[schema.$ref.split('/').pop()], example };
    })
    .reverse();
  must(commands.length > 100, `only ${commands.length} commands`);

  const page = await open(browser, program.base, '/record');
  const [wide, narrow] = [page.viewportSize(), { width: 360, height: 740 }];
  const mustFitNarrow = async () => {
    await page.setViewportSize(narrow);
    await mustFit(page);
    await page.setViewportSize(wide);
  };

  await check('lists what can be recorded, and can be read by everybody', async () => {
    await mustFitNarrow();
    const stops = await page.locator('a:visible, summary:visible, button:visible').count();
    must(stops <= 100, `${stops} tab stops`);
    for (const area of await page.locator('summary').all()) await area.click();
    return mustBeAccessible(page);
  });

  await check('a fidelity check is recorded by keyboard alone, and keeps a draft', async () => {
    const keys = await open(browser, program.base, '/record/record-fidelity-check');
    await keys.focus('#f-organizationId');
    await keys.keyboard.type('Elm Street Elementary School');
    await keys.focus('#f-practice');
    await keys.keyboard.type('PBIS');
    await keys.focus('[name="raterKind"]');
    await keys.keyboard.press('Space');
    await keys.focus('[value="tfi/2.1/tier-1"]');
    await keys.keyboard.press('Space');
    await keys.focus('button[value="change"]:not(.first)');
    await Promise.all([keys.waitForNavigation(), keys.keyboard.press('Enter')]);
    const items = keys.locator('.check-item');
    mustEqual(await items.count(), 15, 'items');
    for (const item of await items.all()) {
      await item.locator('input').last().focus();
      await keys.keyboard.press('Space');
    }
    mustEqual(await keys.locator('output').textContent(), '30 of 30 points, 100 %, the criterion is met', 'running score');
    await mustBeAccessible(keys);
    await keys.focus('.send button[value="check"]');
    await Promise.all([keys.waitForNavigation(), keys.keyboard.press('Enter')]);
    await keys.focus('button[value="record"]');
    await Promise.all([keys.waitForNavigation(), keys.keyboard.press('Enter')]);
    mustEqual(await keys.locator('h1').textContent(), 'Recorded', 'what it says');
    await close(keys);
  });

  await check('a team is formed and taken back without scripts', async () => {
    const plain = await open(browser, program.base, '/record/form-team', { javaScriptEnabled: false });
    await plain.fill('#f-organizationId', 'Elm Street Elementary School');
    await plain.selectOption('#f-level', 'GRADE');
    await plain.fill('#f-name', 'Team without scripts');
    await plain.locator('[name="purposes"]').first().check();
    await plain.locator('summary').click();
    await plain.fill('#f-parentTeamId', 'Elm Street Leadership Team');
    await plain.getByRole('button', { name: 'See what will be recorded' }).first().click();
    await plain.getByRole('button', { name: 'Record this' }).click();
    mustEqual(await plain.locator('h1').textContent(), 'Recorded', 'what it says');
    await plain.getByRole('link', { name: 'take it back' }).click();
    await plain.fill('#f-reason', 'there is no such team');
    await plain.getByRole('button', { name: 'See what will be recorded' }).first().click();
    await plain.getByRole('button', { name: 'Record this' }).click();
    mustEqual(await plain.locator('h1').textContent(), 'Recorded', 'what it says');
    await close(plain);
  });

  await check('a rule shows what it would change before it is set, with links', async () => {
    const rule = await open(browser, program.base, '/record/set-policy?organizationId=sample-district&policy=PLAN_HAS_INPUT&mode=BLOCK&reason=So+that+it+is+ours');
    await rule.getByRole('button', { name: 'See what will be recorded' }).last().click();
    const shown = rule.locator('section[aria-labelledby="rule-title"]');
    mustEqual((await shown.innerText()).includes('would be refused'), true, 'what would be refused is told');
    mustEqual((await shown.getByRole('link').first().getAttribute('href')).startsWith('/plans/'), true, 'plans are linked');
    await mustBeAccessible(rule);
    await shown.getByRole('link').last().click();
    mustEqual(await rule.locator('h1').textContent(), 'What would change if we set this rule otherwise?', 'where all of it is told');
    await close(rule);
  });

  await check('a ballot is cast without scripts, and nothing of it stays in the browser', async () => {
    const plain = await open(browser, program.base, '/administrations/sample-vote-elm-2026/ballot', { javaScriptEnabled: false });
    await mustFit(plain);
    await plain.getByRole('button', { name: 'Cast this ballot' }).click();
    must((await plain.locator('.fault').count()) > 0, 'an empty ballot was taken');
    const items = plain.locator('.check-item');
    mustEqual(await items.count(), 15, 'items');
    for (const item of await items.all()) await item.locator('input').last().check();
    await plain.getByRole('button', { name: 'Cast this ballot' }).click();
    mustEqual(await plain.locator('h1').textContent(), 'The ballot is cast', 'what it says');
    mustEqual(new URL(plain.url()).search, '', 'what stands in the address');
    mustEqual((await plain.context().cookies()).length, 0, 'cookies');
    await plain.getByRole('link', { name: 'See how many are cast' }).click();
    must((await plain.locator('main').textContent()).includes('1 of 9'), 'it is not told that one is cast');
    await close(plain);
  });

  await check('a list is pasted, looked at row by row, and recorded once', async () => {
    const sheet = await open(browser, program.base, '/record/appoint-member/sheet');
    await mustBeAccessible(sheet);
    const paste = async (...rows) => {
      await sheet.goto(`${program.base}/record/appoint-member/sheet`);
      await sheet.fill('#source', 'members');
      await sheet.fill('#rows', ['Row\tTeam\tPerson\tRole\tIn effect from', ...rows].join('\n'));
      await sheet.getByRole('button', { name: 'See what becomes of each row' }).click();
    };
    const ana = '1\tElm Street Leadership Team\tm-9001\tParent\t9/3/2025';
    await paste(ana, '2\tNo such team\tm-9002\tParent\tsoon');
    mustEqual(await sheet.locator('#row-3 td .fault').count(), 2, 'cells with faults');
    await mustBeAccessible(sheet);
    await sheet.setViewportSize({ width: 360, height: 740 });
    await mustFit(sheet);
    await paste(ana);
    await sheet.getByRole('button', { name: 'Record this row' }).click();
    mustEqual(await sheet.locator('h1').textContent(), 'Recorded', 'what it says');
    await mustBeAccessible(sheet);
    await paste(ana);
    must((await words(sheet, '#rows-title + .lead')) === '1 row was recorded before.', 'it would be recorded again');
    await close(sheet);
  });

  const shown = (page) => page.getByRole('button', { name: 'See what will be recorded' });

  // forms are made of the same parts: each is looked at wherever it stands first, with its colours
  const holdsSomethingNew = novelty();

  // all of it in a narrow window, where least fits
  async function isOpened(command) {
    await page.goto(`${program.base}/record/${command}`);
    await mustFit(page);
    await page.evaluate(() => document.querySelectorAll('details').forEach((more) => (more.open = true)));
    const isNew = await holdsSomethingNew(page);
    if (isNew || command.length % LOOKED_AT === 1) return isRefusedEmpty(isNew);
  }

  async function isRefusedEmpty(isNew) {
    if (await shown(page).count()) {
      // what the log knows is filled in: the one district there is may be all that is needed
      const begun = await page.locator('#recording input[aria-required="true"]:not([value=""])').count();
      await Promise.all([page.waitForNavigation(), shown(page).first().click()]);
      const wrongs = page.locator('.wrongs a[href^="#"]');
      // begun from what stands it may lack nothing, or fit no longer on what was recorded meanwhile, which is said of the whole
      const whole = (await page.locator('.wrongs').count()) > 0 || (begun > 0 && (await page.locator('.preview').count()) > 0);
      must((await wrongs.count()) > 0 || whole, 'sent empty, it says nothing');
      for (const wrong of await wrongs.all()) {
        const place = page.locator(`[id="${(await wrong.getAttribute('href')).slice(1)}"]`);
        mustEqual(await place.count(), 1, 'places where a refusal leads');
      }
    }
    await page.evaluate(() => document.querySelectorAll('details').forEach((more) => (more.open = true)));
    await mustFit(page);
    return mustBeAccessible(page, { contrast: (await holdsSomethingNew(page)) || isNew });
  }

  async function isRecorded({ command, schema, example }) {
    await recording.goto(`${program.base}/record/${command}?${new URLSearchParams(filled(schema, example))}`);
    // what stands is shown where it is said of what
    if ((await recording.locator('.stands dl').count()) && (await holdsSomethingNew(recording))) await mustBeAccessible(recording);
    await shown(recording).first().click();
    const record = recording.getByRole('button', { name: 'Record this' });
    must(await record.count(), `it is not shown: ${await recording.locator('.wrongs').allTextContents()}`);
    // a preview has no fields: each is made of the same few parts
    if (command.length % LOOKED_AT === 0) await mustBeAccessible(recording);
    await record.click();
    mustEqual(await recording.locator('h1').textContent(), 'Recorded', 'what it says');
  }

  const known = new Set();
  const bringsSomethingNew = (schema) => {
    const before = known.size;
    madeOf(schema).forEach((part) => known.add(part));
    return known.size > before;
  };

  // side by side: what is only opened, or sent empty, changes nothing
  const recording = await open(browser, program.base, '/record');
  await Promise.all([
    (async () => {
      for (const { command } of commands) await check(`${command} has a form that fits, and says beside its fields what is wrong`, () => isOpened(command));
    })(),
    (async () => {
      for (const one of commands) {
        if (bringsSomethingNew(one.schema) || one.command.length % LOOKED_AT === 0) {
          await check(`${one.command} is recorded by a form`, () => isRecorded(one));
        } else {
          await program.command(one.command, one.example); // later examples rest on it
        }
      }
    })(),
  ]);
  await close(recording);
  await close(page);
}
