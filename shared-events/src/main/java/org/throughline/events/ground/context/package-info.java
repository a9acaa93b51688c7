/** The context of an organization: what its community is like, and where it comes from, as it was described over the years. */
@NullMarked
package org.throughline.events.ground.context;

import org.jspecify.annotations.NullMarked;
