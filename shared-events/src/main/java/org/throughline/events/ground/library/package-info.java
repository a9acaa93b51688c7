/** A library of what leaders, teams and coaches work with: readings, tools, guides. */
@NullMarked
package org.throughline.events.ground.library;

import org.jspecify.annotations.NullMarked;
