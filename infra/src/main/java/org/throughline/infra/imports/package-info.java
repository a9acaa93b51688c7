/** What imports brought in: an account of each beside the log, and how it is read. */
@NullMarked
package org.throughline.infra.imports;

import org.jspecify.annotations.NullMarked;
