/** Where each organization stands with each practice, and every interval since it began. */
@NullMarked
package org.throughline.query.subject.implementation.stage;

import org.jspecify.annotations.NullMarked;
