package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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

    ProfileCoverage of(Profile profile) {
        return new ProfileCoverage(
                profile.code(),
                profile.groups().stream().map(group -> of(profile, group)).toList());
    }

    private GroupCoverage of(Profile profile, Group group) {
        Predicate<Tenure> counts =
                seat -> vocabulary.groups(profile.tag(), seat).contains(group.code());
        List<String> members = team.seatsOn(day).stream()
                .filter(counts)
                .map(Tenure::memberId)
                .distinct()
                .toList();
        List<Stretch> gaps = gaps(profile, group, counts);
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

    private List<Stretch> gaps(Profile profile, Group group, Predicate<Tenure> counts) {
        if (!group.requiredAt().contains(team.level())) {
            return List.of();
        }
        List<Tenure> filled = team.tenures().stream().filter(counts).toList();
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
