/**
 * Rules of the rulebook asked of what was recorded. A rule is declared once, as a {@link
 * org.throughline.query.question.rules.Judgement}: which facts it is asked of, and what each lacks by the rules of some day. The same
 * judgement tells what facts break by the rules of their own day, by those of another, and what another setting would change.
 */
@NullMarked
package org.throughline.query.question.rules;

import org.jspecify.annotations.NullMarked;
