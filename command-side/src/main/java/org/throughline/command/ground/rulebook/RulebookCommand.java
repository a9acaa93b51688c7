package org.throughline.command.ground.rulebook;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrToday;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent;
import org.throughline.events.teams.team.TeamLevel;

/** What can be asked about a district's rulebook. */
public sealed interface RulebookCommand extends Command {

    /** A day of any year: {@code 08-15}. */
    String MONTH_AND_DAY = "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

    String organizationId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(RulebookEvent.class, organizationId());
    }

    /**
     * Says how strictly a policy is held from a day on.
     *
     * @param approver member id or role of whoever stands for it; asked for where the day lies long back
     */
    record SetPolicy(
            @Id String organizationId,
            Policy policy,
            Mode mode,
            @Size(max = 5000) String reason,
            @Nullable @Id String approver,
            @OrToday LocalDate effectiveOn)
            implements RulebookCommand {

        /** With nobody who stands for it by name. */
        public SetPolicy(String organizationId, Policy policy, Mode mode, String reason, LocalDate effectiveOn) {
            this(organizationId, policy, mode, reason, null, effectiveOn);
        }
    }

    /**
     * Says by which number is counted from a day on.
     *
     * @param approver member id or role of whoever stands for it; asked for where the day lies long back, and where the number is
     *     beyond what its source says
     */
    record SetLimit(
            @Id String organizationId,
            Limit limit,
            @Min(0) @Max(10_000) int number,
            @Size(max = 5000) String reason,
            @Nullable @Id String approver,
            @OrToday LocalDate effectiveOn)
            implements RulebookCommand {

        /** With nobody who stands for it by name. */
        public SetLimit(String organizationId, Limit limit, int number, String reason, LocalDate effectiveOn) {
            this(organizationId, limit, number, reason, null, effectiveOn);
        }
    }

    /**
     * A stretch of each school year in which a check is due.
     *
     * @param from the first day as month and day, {@code MM-DD}
     * @param to the last day; one that lies before the first in the calendar is in the next year
     * @param sections sections that a check of this window assesses; absent or empty where any will do
     */
    record CheckWindow(
            @Id String code,
            @Pattern(regexp = MONTH_AND_DAY) String from,
            @Pattern(regexp = MONTH_AND_DAY) String to,
            @Nullable @Size(max = 50) Set<String> sections) {}

    /** A check after every so many meetings of the teams of a level. */
    record CheckMeetings(@Min(1) @Max(100) int every, TeamLevel level) {}

    /**
     * What a section has to reach.
     *
     * @param percent of its points possible; absent for the criterion that each check is judged by
     */
    record CheckGoal(
            @Id String section,
            @Nullable @DecimalMin("0") @DecimalMax("100") BigDecimal percent) {}

    /**
     * From when on one window a year is enough.
     *
     * @param consecutive so often in a row
     * @param yearly code of the window that stays
     */
    record CheckUntil(
            @NotEmpty @Size(max = 50) List<CheckGoal> goals,
            @Min(1) @Max(20) int consecutive,
            @Id String yearly) {}

    /**
     * Says by which cadence a practice is checked with an instrument from a day on, in place of the one before.
     *
     * @param kinds the kinds of organizations that are asked for a check
     * @param baseline sections that everybody has assessed at least once; empty where nobody is asked to
     * @param approver member id or role of whoever stands for it; asked for where the day lies long back
     */
    record SetCheckCadence(
            @Id String organizationId,
            @Id String instrument,
            @Id String practice,
            @NotEmpty Set<OrganizationKind> kinds,
            @NotEmpty @Size(max = 12) List<CheckWindow> windows,
            @Nullable CheckMeetings meetings,
            @Nullable CheckUntil until,
            Set<String> baseline,
            @Size(max = 5000) String reason,
            @Nullable @Id String approver,
            @OrToday LocalDate effectiveOn)
            implements RulebookCommand {}

    /**
     * Says that no check of a practice with an instrument is due from a day on.
     *
     * @param approver member id or role of whoever stands for it; asked for where the day lies long back
     */
    record EndCheckCadence(
            @Id String organizationId,
            @Id String instrument,
            @Id String practice,
            @Size(max = 5000) String reason,
            @Nullable @Id String approver,
            @OrToday LocalDate effectiveOn)
            implements RulebookCommand {}
}
