/** The page of a fidelity check: what was asked and what was answered, item by item. */
@NullMarked
package org.throughline.query.page.check;

import org.jspecify.annotations.NullMarked;
