// The ten commonest tasks of a coordinator, walked by what people see: by names and labels, along links that begin at the first page.
// A step is a page that is visited or sent. Three ways are dealt out among the tasks, so that each way is tried on several.

const MOST_STEPS = 6;
const WIDE = ['wide', {}];
const PLAIN = ['without scripts', { javaScriptEnabled: false }];
const NARROW = ['360 px', { viewport: { width: 360, height: 740 } }];
const EVERY_WAY = [WIDE, PLAIN, NARROW];

const CSV_OF_CHECKS = /^"?Made on"?,/;
const TFI_ITEMS = 15;

export async function everyTask(browser, program, { open, close, check, must, mustEqual, mustFit, mustBeAccessible, words }) {
  /** Somebody at the first page, whose steps and keystrokes are counted. */
  async function person([, options]) {
    const page = await open(browser, program.base, '/', options);
    let [steps, entered] = [1, 0];
    const begun = performance.now();
    const arrived = async () => {
      steps += 1;
      must(!new URL(page.url()).pathname.startsWith('/api/'), `it leads to JSON: ${page.url()}`);
      if (options.viewport) await mustFit(page);
      if (options.javaScriptEnabled !== false && page.url().includes('/record/')) await mustBeAccessible(page);
    };
    return {
      page,
      /** Follows a link by its words, wherever the page has it. */
      async follow(name, within = page) {
        const link = within.getByRole('link', { name, exact: typeof name === 'string' }).first();
        await Promise.all([page.waitForNavigation(), link.click()]);
        await arrived();
      },
      async press(name) {
        await Promise.all([page.waitForNavigation(), page.getByRole('button', { name }).filter({ visible: true }).last().click()]);
        await arrived();
      },
      async enter(label, value) {
        entered += 1;
        await page.getByLabel(label, { exact: true }).and(page.locator('input, textarea')).first().fill(value);
      },
      async choose(label, value) {
        entered += 1;
        await page.getByLabel(label, { exact: true }).first().selectOption({ label: value });
      },
      async tick(label, within = page) {
        entered += 1;
        await within.getByLabel(label, { exact: true }).first().check();
      },
      entered: () => entered,
      async recorded() {
        await this.press('See what will be recorded');
        await this.press('Record this');
        mustEqual(await page.locator('h1').textContent(), 'Recorded', 'what it says');
      },
      async done(more = '') {
        must(steps <= MOST_STEPS, `it takes ${steps} steps`);
        await close(page);
        return `${steps} steps, ${entered} fields, ${((performance.now() - begun) / 1000).toFixed(1)} s${more}`;
      },
    };
  }

  const task = async (claim, ways, walk) => {
    for (const way of ways) {
      await check(`${claim}, ${way[0]}`, async () => {
        const somebody = await person(way);
        return walk(somebody, somebody.page, way);
      });
    }
  };

  // a school of their own, whatever else was tried on this program
  await program.command('register-organization', {
    organizationId: 'lakeside', kind: 'SCHOOL', name: 'Lakeside School', parentId: 'sample-district', effectiveOn: '2026-08-01',
  });
  await program.command('form-team', {
    teamId: 'lakeside-slt', organizationId: 'lakeside', level: 'SCHOOL', name: 'Lakeside Leadership Team', parentTeamId: 'sample-dlt',
    purposes: ['LEADERSHIP'], effectiveOn: '2026-08-15',
  });
  await program.command('draft-action-plan', {
    planId: 'plan-to-revise', teamId: 'lakeside-slt', title: { en: 'A plan to be revised' }, ledBy: ['PRINCIPAL'], effectiveOn: '2026-09-01',
    goals: [{ code: 'G1', text: { en: 'Every family is heard' } }],
    steps: [{ code: 'S1', text: { en: 'Put it to the families' } }, { code: 'S2', text: { en: 'Tell what came of it' } }],
  });
  await program.command('complete-plan-step', { planId: 'plan-to-revise', stepCode: 'S2', effectiveOn: '2026-09-02' });

  await task('a coordinator forms a team', [PLAIN], async (one) => {
    await one.follow('Record something');
    await one.follow('form a team');
    await one.enter('Organization', 'Lakeside School');
    await one.choose('Level', 'Grade');
    await one.enter('Name', 'Grade 3 team');
    await one.tick('Implementation');
    await one.page.locator('summary', { hasText: 'More' }).click();
    await one.enter('Parent team', 'Lakeside Leadership Team');
    await one.recorded();
    return one.done();
  });

  await task('a coordinator appoints somebody who is new, by name', [NARROW], async (one) => {
    await one.follow('Record something');
    await one.follow('appoint a member to a team');
    await one.enter('Team', 'Lakeside Leadership Team');
    await one.enter('Or the name of somebody new', 'Ondine Baptiste');
    await one.enter('Role', 'Parent');
    await one.recorded();
    must((await words(one.page, '.entries')).includes('Ondine Baptiste'), 'the name is not kept');
    return one.done();
  });

  await task('a coordinator records a TFI check of 15 items', EVERY_WAY, async (one, page, [how]) => {
    await one.follow('Record something');
    await one.follow('record a fidelity check');
    await one.enter('Organization', 'Lakeside School');
    await one.enter('Practice', `PBIS-${how.replace(/\W/g, '-')}`);
    await one.tick('Self');
    await one.tick('Tier 1, universal');
    await one.press('Show their items');
    const items = page.locator('.check-item');
    mustEqual(await items.count(), TFI_ITEMS, 'items');
    const before = one.entered();
    for (const item of await items.all()) await item.getByLabel('2 fully in place').check();
    await one.recorded();
    mustEqual(before, 4, 'fields beside the items');
    return one.done(`, ${TFI_ITEMS} items`);
  });

  await task('a coordinator revises a plan and sees the difference first', EVERY_WAY, async (one, page, [how]) => {
    await one.follow('Record something');
    await one.follow('revise an action plan');
    await one.enter('Plan', 'A plan to be revised');
    await one.press('Open the plan');
    const step = page.locator('.entry-item', { hasText: 'S1' }).first();
    await step.locator('summary').first().click();
    await step.locator('input[name$="/value"], textarea[name$="/value"]').first().fill(`Put it to the families, ${how}`);
    await one.enter('Reason', 'The families asked for it');
    await one.tick('Ondine Baptiste, parent', page.locator('#f-deciders'));
    await one.press('See what will be recorded');
    must((await words(page, '.foreseen ins')).includes(`families, ${how}`), 'the difference is not shown');
    await one.press('Record this');
    mustEqual(await page.locator('h1').textContent(), 'Recorded', 'what it says');
    const { state } = await program.read('/api/plans/plan-to-revise');
    mustEqual(state.steps.map((one) => `${one.code} ${one.status}`).join(), 'S1 OPEN,S2 COMPLETED', 'steps');
    return one.done();
  });

  await task('a coordinator lays a plan of a past day beside that of today', [WIDE], async (one, page) => {
    await one.follow('Lakeside School', page.locator('#tree'));
    await one.follow('A plan to be revised', page.locator('section', { hasText: 'Plans under way' }));
    await one.follow('compare two days');
    await page.getByLabel('From the day').fill('2026-09-15');
    await one.press('Compare');
    must((await page.locator('.difference').count()) > 0, 'nothing differs');
    return one.done();
  });

  await task('a coordinator reads the whole history of a school on one page', [NARROW], async (one, page) => {
    await one.follow('Ridgeview Middle School', page.locator('#tree'));
    const told = await words(page, '#history .moment');
    must(/\d{2,} entries/.test(told), told);
    return one.done(`, ${told}`);
  });

  await task('a coordinator compares two schools', [PLAIN], async (one, page) => {
    await one.follow('Compare schools');
    await page.locator('#name1').fill('elm street');
    await page.locator('#name2').fill('Ridgeview Middle School');
    await one.press('Compare');
    await page.locator('h2', { hasText: 'Fidelity over the years' }).waitFor();
    return one.done();
  });

  await task('a coordinator prints a report for the board', [WIDE], async (one, page) => {
    await one.follow(/district/i, page.locator('#tree'));
    await one.follow('Report for the board');
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length;
    must(sheets >= 2 && sheets <= 4, `${sheets} sheets`);
    return one.done(`, ${sheets} sheets`);
  });

  await task('a coordinator takes figures into a spreadsheet', [PLAIN], async (one, page) => {
    await one.follow('Ridgeview Middle School', page.locator('#tree'));
    await page.locator('.score-lines summary').first().click();
    const link = page.locator('.score-lines a[href*="csv="]').first();
    const href = await link.getAttribute('href');
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const file = await (await download.createReadStream()).toArray();
    const text = Buffer.concat(file).toString('utf8').replace('\uFEFF', '');
    must(CSV_OF_CHECKS.test(text) && text.split('\n').length > 3, `${href}: ${text.slice(0, 200)}`);
    return one.done(`, ${download.suggestedFilename()}`);
  });

  await task('a coordinator finds what was written', [NARROW], async (one, page) => {
    await page.locator('#find').fill('families');
    await one.press('Search');
    must(/\d+ /.test(await page.locator('.meta').first().textContent()), 'nothing is found');
    return one.done();
  });

  await task('a meeting is ticked off by name', [NARROW], async (one, page) => {
    await one.follow('Record something');
    await one.follow('record a meeting');
    await one.enter('Team', 'Lakeside Leadership Team');
    await one.press('Show who held a seat');
    await page.locator('.check-item').first().getByLabel('Present').check();
    await one.enter('Topic', 'Families');
    await one.choose('Serves', 'None');
    await one.recorded();
    return one.done();
  });

  await task('what can be recorded about a team is a step away from its page', [WIDE], async (one, page) => {
    await one.follow('Lakeside School', page.locator('#tree'));
    await one.follow('Lakeside Leadership Team', page.locator('section', { hasText: 'Teams' }));
    await one.follow('Record something about this');
    await one.follow('record a meeting');
    must((await page.locator('#f-teamId').inputValue()).startsWith('Lakeside Leadership Team'), 'the team is not filled in');
    return one.done();
  });

  await task('what a move rests on is shown before it is sent', [WIDE], async (one, page) => {
    await one.follow('Record something');
    await one.follow('enter an implementation stage');
    await one.enter('Organization', 'Lakeside School');
    await one.enter('Practice', 'New-practice');
    await one.press('Show what is known');
    must((await words(page, '.stands')).includes('It has not begun.'), 'it does not say where it starts from');
    await one.recorded();
    return one.done();
  });

  await task('a role is changed by choosing whose it is', [PLAIN], async (one, page) => {
    await one.follow('Lakeside School', page.locator('#tree'));
    await one.follow('Lakeside Leadership Team', page.locator('section', { hasText: 'Teams' }));
    await one.follow('Record something about this');
    await one.follow("change a member's role");
    await page.getByLabel(/Ondine Baptiste: parent since/).check();
    await one.enter('To role', 'Coach');
    await one.press('See what will be recorded');
    must((await words(page, '.preview')).includes('Ondine Baptiste'), 'it does not say whose role');
    return one.done();
  });

  await task('who was asked goes along with what was decided', [NARROW], async (one, page) => {
    await one.follow('Record something');
    await one.follow('record a decision');
    await one.enter('Team', 'Lakeside Leadership Team');
    await one.press('Show what is known');
    await one.enter('Title', 'The garden stays');
    await one.tick('Consulted');
    await one.tick('Ondine Baptiste, parent', page.locator('#f-account-deciders'));
    await one.enter('Group', 'Families');
    await one.tick('Collaborate');
    await one.recorded();
    return one.done();
  });
}
