/** The units of the system: state, region, district, school, and what became of them over the years. */
@NullMarked
package org.throughline.events.ground.organization;

import org.jspecify.annotations.NullMarked;
