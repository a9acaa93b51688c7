/** What the program does once, asked for on the command line, instead of serving. */
@NullMarked
package org.throughline.infra.errand;

import org.jspecify.annotations.NullMarked;
