/** Ideas for improvement: proposed, selected to be tried, dropped. */
@NullMarked
package org.throughline.events.implementation.idea;

import org.jspecify.annotations.NullMarked;
