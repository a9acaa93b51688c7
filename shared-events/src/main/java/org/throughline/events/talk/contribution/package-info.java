/** What people contributed to the work without being asked to by a seat. */
@NullMarked
package org.throughline.events.talk.contribution;

import org.jspecify.annotations.NullMarked;
