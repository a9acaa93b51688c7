/**
 * Whether a series varies more than by chance: run charts and control charts, as the package qicharts2 for R (0.8.1) computes
 * them. Plain arithmetic is all it takes: the one quantile there is of a binomial distribution with p = 1/2 is found with whole
 * numbers, exactly, and no chart needs a special function.
 */
@NullMarked
package org.throughline.query.variation;

import org.jspecify.annotations.NullMarked;
