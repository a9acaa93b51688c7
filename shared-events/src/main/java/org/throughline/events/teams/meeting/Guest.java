package org.throughline.events.teams.meeting;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who was in the room without a seat on the team.
 *
 * @param role code of the role vocabulary
 * @param memberId who, where they are known by an id; absent for somebody who came as one of a group
 */
public record Guest(String role, @Nullable String memberId) {}
