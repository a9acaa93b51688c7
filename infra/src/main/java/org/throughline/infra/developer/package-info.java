/** The API document as pages: commands, events, reads and refusals, and a guide to streams with programs that work when pasted. */
@NullMarked
package org.throughline.infra.developer;

import org.jspecify.annotations.NullMarked;
