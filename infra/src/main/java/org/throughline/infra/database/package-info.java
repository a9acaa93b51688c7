/** The PostgreSQL the program runs on: its own, or one that is there. */
@NullMarked
package org.throughline.infra.database;

import org.jspecify.annotations.NullMarked;
