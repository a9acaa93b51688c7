/** Drafts, adopts and revises action plans; a revision that changes nothing leaves no trace. */
@NullMarked
package org.throughline.command.implementation.plan;

import org.jspecify.annotations.NullMarked;
