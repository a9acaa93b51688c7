package org.throughline.query.question.teams.indicator;

import java.util.ArrayList;
import java.util.List;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.question.teams.AttendanceRules.Standing;
import org.throughline.query.question.teams.GroupsHeard;
import org.throughline.query.question.teams.GroupsHeard.OfGroup;
import org.throughline.query.question.teams.VoicesAnswer.Voice;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Lacking;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.LackingKind;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Part;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.PartCode;
import org.throughline.query.question.vocabulary.Profiles;
import org.throughline.query.question.vocabulary.Profiles.Group;
import org.throughline.query.question.vocabulary.Profiles.Profile;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/** Whether the six groups have their seats, and whether each group that the district lists is heard on one of them. */
final class SeveralVoices implements Derived.Of {

    private final GroupsHeard heard;
    private final RoleVocabulary roles;
    private final Profile profile;

    SeveralVoices(GroupsHeard heard, RoleVocabulary roles, Profiles profiles) {
        this.heard = heard;
        this.roles = roles;
        this.profile = profiles.profiles().stream()
                .filter(one -> one.code().equals(Profiles.SHARED_LEADERSHIP))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Derived in(Led unit) {
        return Derived.of(seated(unit), heard(unit));
    }

    private Part seated(Led unit) {
        List<TeamLevel> levels =
                unit.teams().stream().map(team -> team.level()).distinct().toList();
        List<Tenure> seats = unit.seats();
        List<Lacking> lacking = new ArrayList<>();
        int asked = 0;
        for (Group group : profile.groups()) {
            if (group.requiredAt().stream().anyMatch(levels::contains)) {
                asked++;
                if (seats.stream()
                        .noneMatch(seat -> roles.groups(profile.tag(), seat).contains(group.code()))) {
                    lacking.add(new Lacking(LackingKind.GROUP, group.code(), group.label()));
                }
            }
        }
        return Part.of(PartCode.GROUPS_SEATED, asked - lacking.size(), asked, 0).lacking(lacking);
    }

    private Part heard(Led unit) {
        int least = unit.limit(Limit.ATTENDANCE_PERCENT);
        List<OfGroup> groups =
                unit.teams().isEmpty() ? List.of() : heard.of(unit.district(), unit.teams(), unit.window(), least);
        List<Lacking> lacking = new ArrayList<>();
        int unknown = 0;
        for (OfGroup group : groups) {
            Finding finding = of(group);
            unknown += finding == Finding.UNKNOWN ? 1 : 0;
            if (finding == Finding.LACKS) {
                lacking.add(new Lacking(LackingKind.GROUP, group.code(), group.label()));
            }
        }
        return Part.of(PartCode.GROUPS_HEARD, groups.size() - unknown - lacking.size(), groups.size(), unknown)
                .by(least)
                .lacking(lacking);
    }

    /** What members said of themselves may not be told of a team, so nobody knows whether a group among them is heard. */
    private static Finding of(OfGroup group) {
        if (group.voice() != Voice.ADVOCATE) {
            return group.voice() == Voice.NONE ? Finding.LACKS : Finding.UNKNOWN;
        }
        return group.attendance() == Standing.MET
                ? Finding.HOLDS
                : group.attendance() == Standing.UNKNOWN ? Finding.UNKNOWN : Finding.LACKS;
    }
}
