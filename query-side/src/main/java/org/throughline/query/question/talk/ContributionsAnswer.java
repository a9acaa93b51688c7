package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.List;
import org.throughline.events.talk.contribution.ContributionKind;

/**
 * What people contributed to the work. Nobody is named, and of nobody it is counted how much.
 *
 * @param counts of all units
 * @param units those to whose work anything was contributed in the window
 * @param contributions of the window, the earliest first
 */
public record ContributionsAnswer(Counts counts, List<OfUnit> units, List<OfContribution> contributions) {

    /**
     * Contributions of the window that are not withdrawn.
     *
     * @param beyondSeats by somebody who is named and held no seat on a team of the unit that day
     * @param unnamed by somebody who does not wish to be named
     */
    public record Counts(int contributions, int beyondSeats, int unnamed) {}

    /** A unit, with what was contributed in which way; kinds of which there was nothing are left out. */
    public record OfUnit(String organizationId, Counts counts, List<OfKind> kinds) {}

    /** Contributions of one kind. */
    public record OfKind(ContributionKind kind, int contributions) {}

    /**
     * One contribution.
     *
     * @param to kinds of what it was made to: {@code goal}
     */
    public record OfContribution(
            String contributionId, String organizationId, ContributionKind kind, List<String> to, LocalDate on) {}
}
