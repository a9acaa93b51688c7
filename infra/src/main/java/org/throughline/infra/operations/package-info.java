/** What those who keep the program running look at: health that names what is down, lag, listeners, rebuilds. */
@NullMarked
package org.throughline.infra.operations;

import org.jspecify.annotations.NullMarked;
