/** Drafts, adopts and revises action plans; a revision that changes nothing leaves no trace. */
@NullMarked
package org.throughline.command.plan;

import org.jspecify.annotations.NullMarked;
