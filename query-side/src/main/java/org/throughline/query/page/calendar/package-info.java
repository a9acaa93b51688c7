/** Writes days as calendars that other programs read. */
@NullMarked
package org.throughline.query.page.calendar;

import org.jspecify.annotations.NullMarked;
