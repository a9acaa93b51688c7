/** The board of the eight indicators of shared leadership, live. */
@NullMarked
package org.throughline.query.page.indicator;

import org.jspecify.annotations.NullMarked;
