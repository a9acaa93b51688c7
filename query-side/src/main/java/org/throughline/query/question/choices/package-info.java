/**
 * What districts ask about choices: how many focus areas at once, which initiatives beside each other, what is given to
 * what, whose voice was there when something was decided.
 */
@NullMarked
package org.throughline.query.question.choices;

import org.jspecify.annotations.NullMarked;
