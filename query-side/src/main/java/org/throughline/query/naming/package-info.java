/** Knows what names of practices mean, so that reads across subjects tell one practice as one. */
@NullMarked
package org.throughline.query.naming;

import org.jspecify.annotations.NullMarked;
