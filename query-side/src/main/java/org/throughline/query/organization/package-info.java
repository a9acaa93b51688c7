/** States, regions, districts and schools, and the tree they form on any day. */
@NullMarked
package org.throughline.query.organization;

import org.jspecify.annotations.NullMarked;
