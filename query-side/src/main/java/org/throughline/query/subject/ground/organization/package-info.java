/** States, regions, districts and schools, and whom each belongs to on any day. */
@NullMarked
package org.throughline.query.subject.ground.organization;

import org.jspecify.annotations.NullMarked;
