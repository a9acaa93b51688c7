/** The eight indicators of strong shared leadership: what is derived of each from what is recorded, beside what people rate. */
@NullMarked
package org.throughline.query.question.teams.indicator;

import org.jspecify.annotations.NullMarked;
