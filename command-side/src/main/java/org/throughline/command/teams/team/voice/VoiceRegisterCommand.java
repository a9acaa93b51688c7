package org.throughline.command.teams.team.voice;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Confidential;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.SubjectKey;
import org.throughline.events.teams.voice.VoiceRegisterEvent;

/** What can be asked about the groups a district wants heard. */
public sealed interface VoiceRegisterCommand extends Command {

    String districtId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(VoiceRegisterEvent.class, districtId());
    }

    /** Lists a group as under-served. */
    record ListUnderservedGroup(
            @Id String districtId,
            @Id String code,
            Map<String, String> label,
            @Nullable @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements VoiceRegisterCommand {}

    /** Takes a group off the list; the effective day is the first without it. */
    record DelistUnderservedGroup(
            @Id String districtId,
            @Id String code,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements VoiceRegisterCommand {}

    /** Names a member of a team who speaks for a group there. */
    record NameAdvocate(
            @Id String districtId,
            @Id String group,
            @Id String teamId,
            @Id String memberId,
            @OrToday LocalDate effectiveOn)
            implements VoiceRegisterCommand {}

    /** Ends that; the effective day is the first without them. */
    record EndAdvocacy(
            @Id String districtId,
            @Id String group,
            @Id String teamId,
            @Id String memberId,
            @Nullable @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements VoiceRegisterCommand {}

    /**
     * A member says which listed groups they belong to, of their own will. What they say is kept apart from the log,
     * shown to nobody and only ever counted.
     */
    record DeclarePerspective(
            @Id String districtId,
            @Id @OrNewId String declarationId,
            @Id String teamId,
            @Id String memberId,
            @Confidential @NotEmpty Set<String> groups,
            @OrToday LocalDate effectiveOn)
            implements VoiceRegisterCommand {}

    /** Takes a declaration back; what was said is forgotten. */
    record WithdrawPerspective(
            @Id String districtId,
            @Id String declarationId,
            @OrToday LocalDate effectiveOn) implements VoiceRegisterCommand {}

    /** Counts the declarations that stand, group by group, and shows what enough people stand behind. */
    record CountPerspectives(@Id String districtId, @OrToday LocalDate effectiveOn) implements VoiceRegisterCommand {}

    /** Counts what became of the invitations meant for listed groups, and shows what enough people stand behind. */
    record CountInvitations(@Id String districtId, @OrToday LocalDate effectiveOn) implements VoiceRegisterCommand {}
}
