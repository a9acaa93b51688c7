/** Answers that are kept until what they rest on is recorded anew: computed once for everybody, page by page, with their tags. */
@NullMarked
package org.throughline.query.answer;

import org.jspecify.annotations.NullMarked;
