/** Where each organization stands with each practice, and every interval since it began. */
@NullMarked
package org.throughline.query.stage;

import org.jspecify.annotations.NullMarked;
