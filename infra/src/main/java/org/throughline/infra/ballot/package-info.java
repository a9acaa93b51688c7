/** Ballots of administrations: where they are kept until they are counted, and the door and the form through which they come. */
@NullMarked
package org.throughline.infra.ballot;

import org.jspecify.annotations.NullMarked;
