/** Runs: the program that puts the command side, the query side and a PostgreSQL together. */
@NullMarked
package org.throughline.infra;

import org.jspecify.annotations.NullMarked;
