package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.query.question.teams.CompositionAnswer.Demand;
import org.throughline.query.question.teams.CompositionAnswer.GroupCoverage;
import org.throughline.query.question.teams.CompositionAnswer.ProfileCoverage;
import org.throughline.query.question.vocabulary.Profiles.Group;
import org.throughline.query.question.vocabulary.Profiles.Profile;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.ground.rulebook.RulebookState.Strictness;
import org.throughline.query.subject.teams.team.Lifetime;
import org.throughline.query.subject.teams.team.Stretch;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/** Which groups of a profile sat on a team, which were missing, and when. */
record Coverage(RoleVocabulary vocabulary, RulebookState rules, TeamState team, LocalDate day) {

    /** A seat with the groups that it counts for. */
    private record Counted(Tenure seat, Set<String> groups) {}

    ProfileCoverage of(Profile profile) {
        List<Counted> counted = team.tenures().stream()
                .map(seat -> new Counted(seat, vocabulary.groups(profile.tag(), seat)))
                .toList();
        return new ProfileCoverage(
                profile.code(),
                profile.groups().stream()
                        .map(group -> of(
                                profile,
                                group,
                                counted.stream()
                                        .filter(one -> one.groups().contains(group.code()))
                                        .map(Counted::seat)
                                        .toList()))
                        .toList());
    }

    private GroupCoverage of(Profile profile, Group group, List<Tenure> filled) {
        List<String> members = filled.stream()
                .filter(seat -> seat.holdsOn(day))
                .map(Tenure::memberId)
                .distinct()
                .toList();
        List<Stretch> gaps = gaps(profile, group, filled);
        LocalDate missingSince = gaps.isEmpty() || gaps.getLast().until() != null
                ? null
                : gaps.getLast().from();
        return new GroupCoverage(
                group.code(),
                demand(profile, group),
                members.size(),
                members,
                missingSince,
                gaps,
                gaps.stream().mapToLong(Stretch::days).sum());
    }

    private List<Stretch> gaps(Profile profile, Group group, List<Tenure> filled) {
        if (!group.requiredAt().contains(team.level())) {
            return List.of();
        }
        return Lifetime.of(team, day)
                .where(
                        bounds(filled),
                        on -> isAsked(profile, on) && filled.stream().noneMatch(tenure -> tenure.holdsOn(on)));
    }

    private Demand demand(Profile profile, Group group) {
        if (!team.level().isShared() || !Lifetime.of(team, day).includes(day)) {
            return Demand.NOT_APPLICABLE;
        }
        if (!isAsked(profile, day)) {
            return Demand.NOT_ASKED;
        }
        return group.requiredAt().contains(team.level()) ? Demand.REQUIRED : Demand.OPTIONAL;
    }

    private boolean isAsked(Profile profile, LocalDate on) {
        return profile.policy() == null || rules.mode(profile.policy(), on) != Mode.OFF;
    }

    private List<LocalDate> bounds(List<Tenure> tenures) {
        List<LocalDate> bounds = new ArrayList<>();
        tenures.forEach(tenure -> {
            bounds.add(tenure.from());
            bounds.add(tenure.until() == null ? LocalDate.MAX : tenure.until());
        });
        for (Strictness strictness : rules.policies()) {
            bounds.add(strictness.from());
            bounds.add(strictness.until() == null ? LocalDate.MAX : strictness.until());
        }
        return bounds;
    }
}
