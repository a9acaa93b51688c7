package org.throughline.command.direction.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What decisions need to know of a statement.
 *
 * @param organizationId the organization of the team; empty as long as it is not made
 * @param madeOn absent as long as it is not made
 * @param withdrawn whether it was taken back
 */
record StatementFacts(String organizationId, @Nullable LocalDate madeOn, boolean withdrawn) {

    static final StatementFacts UNKNOWN = new StatementFacts("", null, false);
}
