package org.throughline.command.talk.contribution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.SubjectKey;
import org.throughline.events.talk.contribution.ContributionEvent;
import org.throughline.events.talk.contribution.ContributionKind;

/** What can be asked about contributions. */
public sealed interface ContributionCommand extends Command {

    String contributionId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(ContributionEvent.class, contributionId());
    }

    /**
     * Records that somebody contributed, because they wish it to be recorded. At least one thing is named that they contributed to.
     *
     * @param wished whether they wish it; nothing is recorded without
     * @param by member id; left out when they do not wish to be named
     */
    record RecordContribution(
            @Id @OrNewId String contributionId,
            @Id String organizationId,
            ContributionKind kind,
            boolean wished,
            @Id @Nullable String by,
            @Id @Nullable String practice,
            @Id @Nullable String needId,
            @Id @Nullable String goalId,
            @Id @Nullable String planId,
            @Id @Nullable String ideaId,
            @Id @Nullable String cycleId,
            @Id @Nullable String engagementId,
            @OrToday LocalDate effectiveOn)
            implements ContributionCommand {}

    /** Says that whoever contributed does not wish it to be told of any more. */
    record WithdrawContribution(
            @Id String contributionId, @OrToday LocalDate effectiveOn) implements ContributionCommand {}
}
