package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.rulebook.CheckCadence;

/**
 * Which fidelity checks are due.
 *
 * @param checks each practice with the instrument it is checked with, organization by organization
 * @param cadences the cadences in force on the day
 */
public record ChecksDueAnswer(List<Due> checks, List<InForce> cadences) {

    /** How a practice stands to its cadence. */
    public enum State {
        /** A window has passed without a check that would count for it. */
        OVERDUE,
        /** A window is open, or there were as many meetings as are to lie between two checks. */
        DUE,
        /** Every window that was asked since the cadence began has its check. */
        UP_TO_DATE,
        /** No window has come since. */
        NOT_YET,
        /** It was checked, and the district has said no cadence. */
        NO_CADENCE
    }

    /**
     * One practice of one organization.
     *
     * @param last the last check that counts; absent before the first
     * @param window the window that is open, or the first that passed
     * @param overdueSince the first day behind that window, or that of the meeting behind the last that was to come before a check
     * @param next the next window that comes, as things stand
     * @param yearlySince since when one window a year is enough; absent where it is not
     * @param baselineMissing sections that everybody is to have assessed once, and nobody did here
     * @param unknownYears first days of past school years without a check: how it stood in them is not known
     */
    public record Due(
            String organizationId,
            String practice,
            String instrument,
            State state,
            @Nullable Last last,
            @Nullable Dated window,
            @Nullable LocalDate overdueSince,
            @Nullable Dated next,
            @Nullable LocalDate yearlySince,
            List<String> baselineMissing,
            List<LocalDate> unknownYears) {}

    /** A check. */
    public record Last(String checkId, LocalDate on, String instrumentVersion, List<String> sections) {}

    /**
     * A stretch of time for a check.
     *
     * @param code of the window; absent where meetings are counted
     * @param from its first day
     * @param to its last day; absent where meetings are counted
     * @param sections that a check of it assesses; empty where any will do
     */
    public record Dated(
            @Nullable String code, LocalDate from, @Nullable LocalDate to, List<String> sections) {}

    /**
     * A cadence.
     *
     * @param organizationId the district that said it
     * @param since the day from which it holds
     */
    public record InForce(
            String organizationId, String practice, String instrument, LocalDate since, CheckCadence cadence) {}
}
