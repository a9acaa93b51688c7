/** What people found that is needed, on which data, and what became of it. */
@NullMarked
package org.throughline.events.implementation.need;

import org.jspecify.annotations.NullMarked;
