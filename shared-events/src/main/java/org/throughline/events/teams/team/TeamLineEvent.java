package org.throughline.events.teams.team;

import java.time.LocalDate;
import java.util.List;
import org.throughline.events.Ends;

/** What became of a team among the other teams. */
public sealed interface TeamLineEvent extends TeamEvent {

    /** The team is linked to another team upwards from now on, or for the first time. */
    record TeamReparented(String teamId, String parentTeamId, String reason, LocalDate effectiveOn)
            implements TeamLineEvent {}

    /** Other teams were formed out of this one, which goes on unless it is dissolved; nobody's seat moves by itself. */
    record TeamSplit(String teamId, List<String> formedTeamIds, String reason, LocalDate effectiveOn)
            implements TeamLineEvent {}

    /** The team went up in another one and ended; the day is the first without it. Nobody's seat moves by itself. */
    @Ends
    record TeamMerged(String teamId, String intoTeamId, String reason, LocalDate effectiveOn)
            implements TeamLineEvent {}

    /** The team ended, and with it every seat, duty and open invitation; the day is the first without it. */
    @Ends
    record TeamDissolved(String teamId, String reason, LocalDate effectiveOn) implements TeamLineEvent {}
}
