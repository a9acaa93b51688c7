/** The settings of the program: those that are of no part of it alone, and what is known of all of them. */
@NullMarked
package org.throughline.infra.settings;

import org.jspecify.annotations.NullMarked;
