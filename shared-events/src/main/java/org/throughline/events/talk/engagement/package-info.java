/** Groups of people that were engaged, how deeply, about what, and how often. */
@NullMarked
package org.throughline.events.talk.engagement;

import org.jspecify.annotations.NullMarked;
