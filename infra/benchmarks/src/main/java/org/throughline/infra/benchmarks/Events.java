package org.throughline.infra.benchmarks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.throughline.command.door.NewId;
import org.throughline.events.MetadataKey;
import org.throughline.events.SubjectKey;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRoleChanged;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

/**
 * The events that are appended: teams in which one member takes turns in two roles, about 340 bytes of JSON each, with
 * the metadata that the door gives.
 */
final class Events {

    static final String MEMBER = "member-0001";
    static final String COACH = "COACH";
    static final String FACILITATOR = "FACILITATOR";
    static final LocalDate DAY = LocalDate.of(2024, 9, 2);
    static final String REASON = "The team looked at its walkthrough notes and at the calendar of the spring semester, "
            + "and found that the coach is needed at two more schools while the facilitator has days to spare until "
            + "the end of May 2025.";

    private Events() {}

    /** Name of the team with this number. */
    static String team(long number) {
        return "team-%06d".formatted(number);
    }

    /** The stream's key as Axon's aggregate identifier. */
    static String stream(long number) {
        return new SubjectKey("team", team(number)).toString();
    }

    /** The event that makes version {@code version} of a team, 1..n. */
    static TeamEvent event(long team, long version) {
        String id = team(team);
        if (version == 1) {
            return new TeamFormed(
                    id,
                    "district-1",
                    TeamLevel.DISTRICT,
                    "District implementation team",
                    null,
                    List.of(TeamPurpose.values()),
                    DAY);
        }
        return version == 2
                ? new MemberAppointed(id, MEMBER, COACH, DAY)
                : turn(id, version % 2 == 1 ? COACH : FACILITATOR);
    }

    /** The member leaves this role for the other one. */
    static MemberRoleChanged turn(String teamId, String fromRole) {
        String toRole = fromRole.equals(COACH) ? FACILITATOR : COACH;
        return new MemberRoleChanged(teamId, MEMBER, fromRole, toRole, REASON, DAY);
    }

    /** The same as a message, ready to be appended. */
    static DomainEventMessage<TeamEvent> message(long team, long version) {
        Map<String, Object> metadata = new HashMap<>(commandMetadata());
        metadata.put(MetadataKey.UNIT, "district-1");
        metadata.put(MetadataKey.DISTRICT, "district-1");
        return new GenericDomainEventMessage<>("team", stream(team), version - 1, event(team, version), metadata);
    }

    /** What the door says of a command. */
    static Map<String, String> commandMetadata() {
        String commandId = NewId.next();
        return Map.of(
                MetadataKey.ACTOR,
                "local-administrator",
                MetadataKey.SOURCE,
                "api",
                MetadataKey.COMMAND_ID,
                commandId,
                MetadataKey.COMMAND_FINGERPRINT,
                commandId.replace("-", ""),
                MetadataKey.CAUSATION_ID,
                commandId,
                MetadataKey.CORRELATION_ID,
                commandId);
    }
}
