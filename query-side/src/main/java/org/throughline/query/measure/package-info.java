/** What was measured of organizations over the years, and how it moved with their stages. */
@NullMarked
package org.throughline.query.measure;

import org.jspecify.annotations.NullMarked;
