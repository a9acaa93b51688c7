package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Since when practices are done with fidelity, check after check.
 *
 * @param sections each section that has a criterion, organization by organization
 */
public record SustainedAnswer(List<OfSection> sections) {

    /** How it stands. */
    public enum State {
        /** As many checks as are asked for met their criterion one after another, and none since did not. */
        SUSTAINED,
        /** It was, until a check did not meet it. */
        LOST,
        /** It was lost, and is again. */
        REGAINED,
        /** There were not as many in a row yet. */
        NOT_YET
    }

    /**
     * One section of one instrument.
     *
     * @param enough so many checks have to meet the criterion in a row
     * @param checks how many assessed the section by a criterion
     * @param met how many met it in a row, up to the last
     * @param last the last of them
     * @param first the first day on which it was sustained; absent when it never was
     * @param since the day since which it is; absent when it is not
     * @param stretches from when to when it was, the earliest first
     */
    public record OfSection(
            String organizationId,
            String practice,
            String instrument,
            String section,
            State state,
            int enough,
            int checks,
            int met,
            LocalDate last,
            @Nullable LocalDate first,
            @Nullable LocalDate since,
            List<Stretch> stretches) {}

    /**
     * A time in which it was sustained.
     *
     * @param from the day of the check by which it was
     * @param checkId that check
     * @param until the day of the check that did not meet the criterion; open when absent
     * @param endedBy that check
     */
    public record Stretch(
            LocalDate from,
            String checkId,
            @Nullable LocalDate until,
            @Nullable String endedBy) {}
}
