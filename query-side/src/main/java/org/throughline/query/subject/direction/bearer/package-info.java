/** Which team bore the direction of an organization from when to when. */
@NullMarked
package org.throughline.query.subject.direction.bearer;

import org.jspecify.annotations.NullMarked;
