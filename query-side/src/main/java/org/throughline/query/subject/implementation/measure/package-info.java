/** What was measured of organizations over the years. */
@NullMarked
package org.throughline.query.subject.implementation.measure;

import org.jspecify.annotations.NullMarked;
