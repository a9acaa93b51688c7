package org.throughline.command.concern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.throughline.command.Decision;
import org.throughline.command.Peers;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.MemberRoleChanged;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

/** Two districts with a school each; the first has a superintendent, its school a principal and a coach. */
public final class ConcernWorld {

    public static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    public static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    public static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");

    private ConcernWorld() {}

    /** What happened there, and these events. */
    public static List<SubjectEvent> with(SubjectEvent... more) {
        List<SubjectEvent> events = new ArrayList<>(List.of(
                new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL_2017),
                new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL_2017),
                new OrganizationRegistered("d2", OrganizationKind.DISTRICT, "Other", null, null, FALL_2017),
                new OrganizationRegistered("s2", OrganizationKind.SCHOOL, "Other school", "d2", null, FALL_2017),
                new OrganizationReparented("s2", "d1", "consolidated", FALL_2019),
                formed("dlt", "d1", TeamLevel.DISTRICT),
                formed("slt", "s1", TeamLevel.SCHOOL),
                formed("other", "s2", TeamLevel.SCHOOL),
                new MemberAppointed("dlt", "sue", "SUPERINTENDENT", FALL_2017),
                new MemberAppointed("slt", "pat", "PRINCIPAL", FALL_2017),
                new MemberAppointed("slt", "cora", "COACH", FALL_2017),
                new MemberRoleChanged("slt", "cora", "COACH", "PUPIL_SERVICES", "another post", FALL_2018),
                new MemberRetired("slt", "pat", "left", FALL_2019),
                new MemberAppointed("other", "olga", "PRINCIPAL", FALL_2017)));
        events.addAll(Arrays.asList(more));
        return List.copyOf(events);
    }

    /** The concerns of an event of a unit of that world. */
    public static List<String> concerns(SubjectEvent event, String unit, SubjectEvent... happened) {
        Peers peers = Decision.peers(with(happened));
        return new Concerns().concerns(event, Organizations.scope(peers, unit), peers);
    }

    /** The first district holds to a policy from the beginning. */
    public static PolicySet held(Policy policy, Mode mode) {
        return new PolicySet("d1", policy, mode, "because", FALL_2017);
    }

    static TeamFormed formed(String id, String organization, TeamLevel level) {
        return new TeamFormed(id, organization, level, "Team", null, List.of(TeamPurpose.LEADERSHIP), FALL_2017);
    }
}
