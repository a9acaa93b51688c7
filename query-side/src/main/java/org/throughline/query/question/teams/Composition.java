package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.query.answer.OnDemand;
import org.throughline.query.question.teams.CompositionAnswer.MemberTenure;
import org.throughline.query.question.teams.CompositionAnswer.Minimum;
import org.throughline.query.question.teams.CompositionAnswer.Seat;
import org.throughline.query.question.teams.CompositionAnswer.TeamComposition;
import org.throughline.query.question.vocabulary.Operational;
import org.throughline.query.question.vocabulary.Profiles;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.teams.team.Stretch;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.TeamState.Tenure;
import org.throughline.query.tree.TeamEnds;

/**
 * The composition of teams, out of their states on a day. Pure: which day and what was known by then is in the states.
 *
 * @param profile only this one; all when absent
 * @param rulebooks by whose rules an organization goes, by its id
 * @param ends whose duties end with their organization
 */
record Composition(
        RoleVocabulary vocabulary,
        Profiles profiles,
        @Nullable String profile,
        Function<String, RulebookState> rulebooks,
        Anchors anchors,
        TeamEnds ends,
        LocalDate day) {

    /** Each team is only computed when it is looked at. */
    List<TeamComposition> of(List<TeamState> teams) {
        List<TeamState> inOrder = teams.stream()
                .sorted(Comparator.comparing(TeamState::level).thenComparing(TeamState::teamId))
                .toList();
        return OnDemand.of(inOrder, this::of);
    }

    private TeamComposition of(TeamState team) {
        RulebookState rules = rulebooks.apply(team.organizationId());
        Memberships memberships = Memberships.of(team, day);
        Coverage coverage = new Coverage(vocabulary, rules, team, day);
        List<String> lacking = new Operational(vocabulary, profiles, day).lacking(team, rules);
        return new TeamComposition(
                team.teamId(),
                team.name(),
                team.level(),
                team.organizationId(),
                team.formedOn(),
                team.end() == null ? null : team.end().on(),
                anchors.of(team),
                lacking == null ? null : lacking.isEmpty(),
                lacking == null ? List.of() : lacking,
                team.seatsOn(day).stream().map(this::seat).toList(),
                team.seatsOn(day).stream()
                        .map(Tenure::role)
                        .filter(role -> vocabulary.role(role).isEmpty())
                        .distinct()
                        .toList(),
                profiles.profiles().stream()
                        .filter(asked -> profile == null || asked.code().equals(profile))
                        .map(coverage::of)
                        .toList(),
                team.tenures().stream().map(this::tenure).toList(),
                new Turnover(memberships, profiles.schoolYears()).byYear(),
                minimum(team, memberships, rules, day),
                new DutySharing(team, ends.of(team), day).duties(),
                new Newcomers(team, memberships, profiles.orientationDays(), day).all());
    }

    private Seat seat(Tenure tenure) {
        return new Seat(tenure.memberId(), tenure.role(), tenure.area(), vocabulary.origin(tenure), tenure.from());
    }

    private MemberTenure tenure(Tenure tenure) {
        LocalDate end = Objects.requireNonNullElse(tenure.until(), day.plusDays(1));
        return new MemberTenure(
                tenure.memberId(),
                tenure.role(),
                tenure.from(),
                tenure.until(),
                ChronoUnit.DAYS.between(tenure.from(), end));
    }

    /** Each day by the minimum of that day. */
    private static Minimum minimum(TeamState team, Memberships memberships, RulebookState rules, LocalDate day) {
        if (!team.level().isShared()) {
            return new Minimum(null, List.of(), 0);
        }
        List<LocalDate> bounds = new ArrayList<>(memberships.bounds());
        rules.limits().forEach(limit -> {
            bounds.add(limit.from());
            bounds.add(Objects.requireNonNullElse(limit.until(), LocalDate.MAX));
        });
        List<Stretch> below = memberships
                .days()
                .where(bounds, on -> memberships.on(on).size() < rules.number(Limit.TEAM_MINIMUM, on));
        return new Minimum(
                rules.number(Limit.TEAM_MINIMUM, day),
                below,
                below.stream().mapToLong(Stretch::days).sum());
    }
}
