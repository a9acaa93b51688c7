/**
 * What districts ask of their own history: one type, one address each, one envelope around every answer, in all four
 * tenses. A question is found because it is a bean; nothing lists it.
 */
@NullMarked
package org.throughline.query.question;

import org.jspecify.annotations.NullMarked;
