package org.throughline.events.teams.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;

/** How a team works and shares its work out. */
public sealed interface TeamworkEvent extends TeamEvent {

    /**
     * The team agreed on what it is responsible for; what an earlier charter said does not stand any more.
     *
     * @param responsibilities all of them, at least one; a code that stays keeps its owner
     */
    record CharterAdopted(String teamId, List<Responsibility> responsibilities, LocalDate effectiveOn)
            implements TeamworkEvent {}

    /**
     * The team agreed on how it works; what it agreed before does not stand any more. Each part in words by language
     * (BCP 47), absent when there is none.
     *
     * @param agenda how an agenda is made and sent
     * @param minutes how minutes are kept and shared
     * @param roles who facilitates, takes notes, keeps time
     * @param decisionRule how it decides
     */
    record ProceduresAdopted(
            String teamId,
            @Nullable Map<String, String> agenda,
            @Nullable Map<String, String> minutes,
            @Nullable Map<String, String> roles,
            @Nullable Map<String, String> decisionRule,
            LocalDate effectiveOn)
            implements TeamworkEvent {}

    /** The team means to meet so often from now on. */
    record MeetingCadenceSet(String teamId, MeetingCadence cadence, LocalDate effectiveOn) implements TeamworkEvent {}

    /** A member took on a responsibility of the charter; whoever had it before has it no more. */
    record DutyAssigned(String teamId, String duty, String memberId, LocalDate effectiveOn) implements TeamworkEvent {}

    /** A member gave a responsibility back; it has no owner until somebody takes it on. */
    @Ends
    record DutyReleased(
            String teamId,
            String duty,
            String memberId,
            @Nullable String reason,
            LocalDate effectiveOn) implements TeamworkEvent {}
}
