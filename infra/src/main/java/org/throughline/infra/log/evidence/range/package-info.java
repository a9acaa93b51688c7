/** Hands out a range of the log so that whoever receives it can prove it complete and unaltered by themselves. */
@NullMarked
package org.throughline.infra.log.evidence.range;

import org.jspecify.annotations.NullMarked;
