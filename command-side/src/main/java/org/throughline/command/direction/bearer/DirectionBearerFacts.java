package org.throughline.command.direction.bearer;

import org.jspecify.annotations.Nullable;

/**
 * What decisions need to know of it.
 *
 * @param teamId the team named last; absent while none is
 */
record DirectionBearerFacts(@Nullable String teamId) {}
