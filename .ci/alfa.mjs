// A second opinion on who can use a page: Alfa, whose rules were written apart from those of axe.

import { pathToFileURL } from 'node:url';

/** Fewer rules pass on no page. Where the parts of Alfa do not fit together, none applies, and so none fails. */
const FEWEST = 10;

/** Returns what judges an open page at A and AA, and says by how many rules it passed. */
export async function secondOpinion(tools) {
  const part = (name) => import(pathToFileURL(`${tools}/node_modules/@siteimprove/${name}/dist/index.js`));
  const [{ Playwright }, { Audit, Outcome }, { default: rules }, { Conformance, Criterion }] = await Promise.all(
    ['alfa-playwright', 'alfa-act', 'alfa-rules', 'alfa-wcag'].map(part),
  );
  const atAA = rules.filter((rule) => rule.hasRequirement((one) => Criterion.isCriterion(one) && Conformance.isAA()(one)));
  return async (page) => {
    const seen = await Playwright.toPage(await page.evaluateHandle(() => document));
    const outcomes = [...(await Audit.of(seen, atAA).evaluate())];
    const passed = new Set(outcomes.filter((outcome) => Outcome.isPassed(outcome)).map(({ rule }) => rule.uri)).size;
    const failed = outcomes.filter((outcome) => Outcome.isFailed(outcome))
      .map(({ rule, target }) => `${rule.uri.split('/').pop()}: ${String(target).replace(/\s+/g, ' ').slice(0, 200)}`);
    if (failed.length > 0) throw new Error(`${failed.length} fail\n${failed.slice(0, 6).join('\n')}`);
    if (passed < FEWEST) throw new Error(`only ${passed} rules applied`);
    return passed;
  };
}
