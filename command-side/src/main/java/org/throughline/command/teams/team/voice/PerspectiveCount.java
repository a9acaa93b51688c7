package org.throughline.command.teams.team.voice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.command.Confidences;
import org.throughline.command.Peers;
import org.throughline.command.ground.rulebook.SmallCellLimit;
import org.throughline.command.teams.team.Teams;
import org.throughline.command.teams.team.voice.VoiceRegisterFacts.Declaration;
import org.throughline.events.teams.voice.PerspectiveEvent.GroupCount;
import org.throughline.events.teams.voice.PerspectiveEvent.PerspectivesCounted;

/**
 * Counts the declarations that stand, of people who sit on the team for which they made them. A declaration of which
 * nothing is kept any more, because the person was forgotten, is not counted.
 */
record PerspectiveCount(String districtId, LocalDate day, Peers peers, Confidences confidences) {

    PerspectivesCounted of(VoiceRegisterFacts register) {
        Map<String, Set<String>> said = said(register);
        SmallCells cells = new SmallCells(SmallCellLimit.on(peers, districtId, day));
        List<GroupCount> groups = register.groups().stream()
                .sorted()
                .map(group -> new GroupCount(group, cells.show(people(said, group), said.size())))
                .toList();
        return new PerspectivesCounted(
                districtId,
                cells.limit(),
                said.size(),
                groups,
                said.keySet().stream().sorted().toList(),
                day);
    }

    private Map<String, Set<String>> said(VoiceRegisterFacts register) {
        Map<String, Set<String>> said = new HashMap<>();
        confidences.of(districtId, "voice-register").forEach(confidence -> {
            Declaration declaration = register.declarations().get(confidence.id());
            if (declaration != null
                    && declaration.stands()
                    && Teams.on(peers, declaration.teamId(), day).hasMember(declaration.memberId())) {
                said.put(confidence.id(), confidence.groups());
            }
        });
        return said;
    }

    private static int people(Map<String, Set<String>> said, String group) {
        return (int)
                said.values().stream().filter(groups -> groups.contains(group)).count();
    }
}
