/** Names the team that bears the direction of an organization. */
@NullMarked
package org.throughline.command.direction.bearer;

import org.jspecify.annotations.NullMarked;
