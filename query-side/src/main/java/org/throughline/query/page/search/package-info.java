/** The page on which everything that was recorded is found by its words. */
@NullMarked
package org.throughline.query.page.search;

import org.jspecify.annotations.NullMarked;
