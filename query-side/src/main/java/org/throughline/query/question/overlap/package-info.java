/**
 * How much two pieces of work have in common, with the reasons. Nothing is decided by it: initiatives and teams are
 * kept, merged or stopped by people who are named.
 *
 * <p>They overlap in four facets: purposes, target groups, outcomes, people. A facet is Jaccard's coefficient, {@code
 * |A and B| / |A or B|}, shown with the items both have; the score is the mean over facets that are known. A facet is
 * unknown when one side has nothing recorded. By the formula, empty against empty is 0/0: 1 by one convention, 0 by
 * another. Either would let two rows look alike, or apart, because nobody filled them in. Empty against something is 0
 * by the formula, but an empty list says that nothing was recorded, not that there are no people. So neither counts,
 * and a pair without any known facet has no score. Words are compared without case and spacing and otherwise as
 * written: the vocabulary is the district's, and a guess at synonyms would be a reason that nobody gave.
 *
 * <p>Whoever fills in little has few known facets and thereby coarse scores; each answer shows which facets those are.
 */
@NullMarked
package org.throughline.query.question.overlap;

import org.jspecify.annotations.NullMarked;
