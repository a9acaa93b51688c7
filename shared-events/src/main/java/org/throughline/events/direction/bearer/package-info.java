/** Which team bears the direction of an organization. */
@NullMarked
package org.throughline.events.direction.bearer;

import org.jspecify.annotations.NullMarked;
