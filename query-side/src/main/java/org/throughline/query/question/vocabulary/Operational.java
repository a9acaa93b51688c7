package org.throughline.query.question.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.query.question.vocabulary.Profiles.Group;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/**
 * Says whether a team can work: as many people sit on it as its district's rulebook asks for on the day, and among them
 * somebody of each group that its level cannot do without. One definition for the tree, the pages and the questions.
 *
 * @param profiles name the groups, level by level
 */
public record Operational(RoleVocabulary roles, Profiles profiles, LocalDate day) {

    /** What a team of too few people lacks. */
    public static final String PEOPLE = "MEMBERS";

    /** By the versions of the day. */
    public static Operational on(LocalDate day) {
        return new Operational(RoleVocabulary.SHIPPED.on(day), Profiles.SHIPPED.on(day), day);
    }

    /**
     * What keeps a team from being operational.
     *
     * @param rules of its district
     * @return codes of the groups that are missing, and {@link #PEOPLE}; empty when it is operational; absent where that
     *     cannot be asked: of one teacher's own practice, and of a team that has ended
     */
    public @Nullable List<String> lacking(TeamState team, RulebookState rules) {
        if (!team.level().isShared() || team.end() != null) {
            return null;
        }
        List<Tenure> seats = team.seatsOn(day);
        List<String> lacking = new ArrayList<>();
        profiles.operational().groups().stream()
                .filter(group -> group.requiredAt().contains(team.level()))
                .filter(group -> seats.stream().noneMatch(seat -> isOf(group, seat)))
                .map(Group::code)
                .forEach(lacking::add);
        long people = seats.stream().map(Tenure::memberId).distinct().count();
        if (people < rules.number(Limit.TEAM_MINIMUM, day)) {
            lacking.add(PEOPLE);
        }
        return List.copyOf(lacking);
    }

    private boolean isOf(Group group, Tenure seat) {
        return roles.groups(profiles.operational().tag(), seat).contains(group.code());
    }
}
