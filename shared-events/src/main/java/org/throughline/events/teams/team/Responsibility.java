package org.throughline.events.teams.team;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A duty of a team, as its charter has it.
 *
 * @param code by which it is known as long as it stands in the charter
 * @param text by language (BCP 47)
 * @param role the role whose part it is, for instance {@code SUPERINTENDENT}; absent when anybody can have it
 */
public record Responsibility(
        String code, Map<String, String> text, @Nullable String role) {}
