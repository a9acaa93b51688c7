/** Whether what a district says has priority is what it gives its money, people and time to. */
@NullMarked
package org.throughline.query.priority;

import org.jspecify.annotations.NullMarked;
