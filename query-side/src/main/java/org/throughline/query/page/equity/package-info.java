/** What pages of decisions, plans, cycles and practices say of those they are for: whom they helped, whom they harmed, and in which context. */
@NullMarked
package org.throughline.query.page.equity;

import org.jspecify.annotations.NullMarked;
