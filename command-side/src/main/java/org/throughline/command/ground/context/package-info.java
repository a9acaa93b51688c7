/** Describes the context of organizations, and describes it anew. */
@NullMarked
package org.throughline.command.ground.context;

import org.jspecify.annotations.NullMarked;
