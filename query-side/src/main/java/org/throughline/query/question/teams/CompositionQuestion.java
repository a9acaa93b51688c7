package org.throughline.query.question.teams;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.question.vocabulary.Profiles;
import org.throughline.query.question.vocabulary.Profiles.Profile;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.question.vocabulary.Rulebooks;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.ReadRefusal.Code;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.tree.TeamEnds;

/** A team is the district's in which it lies on the day, with all that it was before, and by that district's rules. */
@Asks(
        path = "composition",
        place = 70,
        title = "Who sat on the teams?",
        tells = "Who held which role, which groups were missing, and since when. For every team of a district on a"
                + " day: who sat in which role; for each composition profile which groups were required, who of"
                + " them was there, and every stretch of days in which one was missing; tenures; coming and going"
                + " in each school year; days led by fewer people than the minimum; who has which duty of the charter,"
                + " which have no owner and who left them behind, and"
                + " how much of the work one person has; newcomers nobody made familiar with the team. Role"
                + " vocabulary and profiles are data with versions; a role of a team's own is let be and named"
                + " under `unmapped`. What is not asked of a team (of one teacher's own practice for instance) is"
                + " absent or `NOT_APPLICABLE`, never 0.",
        example = "team=sample-north-slt&asOf=2019-11-01")
@Component
final class CompositionQuestion implements Question<CompositionQuestion.Parameters, CompositionAnswer> {

    record Parameters(
            @Means(value = "Only this team, by its id.", example = "sample-dlt") @Nullable
            String team,

            @Means(
                    value = "Only this profile: `S0` six groups, `S1` roles of linked teams, `S2` inside and"
                            + " outside, `S4` leadership personnel.",
                    example = "S0")
            @Nullable
            String profile) {}

    @Override
    public CompositionAnswer answer(Snapshot snapshot, Parameters asked) {
        RoleVocabulary vocabulary = RoleVocabulary.SHIPPED.on(snapshot.day());
        Profiles profiles = Profiles.SHIPPED.on(snapshot.day());
        refuseUnknown(profiles, asked.profile());
        List<TeamState> teams = snapshot.states(TeamState.class);
        Composition composition = new Composition(
                vocabulary,
                profiles,
                asked.profile(),
                Rulebooks.in(snapshot)::of,
                new Anchors(teams),
                new TeamEnds(snapshot.states(OrganizationState.class)),
                snapshot.day());
        return new CompositionAnswer(
                vocabulary.version(), profiles.version(), composition.of(wanted(teams, asked.team())));
    }

    private static void refuseUnknown(Profiles profiles, @Nullable String profile) {
        List<String> codes = profiles.profiles().stream().map(Profile::code).toList();
        if (profile != null && !codes.contains(profile)) {
            throw ReadRefusal.of(Code.BAD_PARAMETER, "profile='%s' is none of %s".formatted(profile, codes))
                    .with("parameter", "profile");
        }
    }

    private static List<TeamState> wanted(List<TeamState> teams, @Nullable String team) {
        List<TeamState> wanted = teams.stream()
                .filter(candidate -> team == null || candidate.teamId().equals(team))
                .toList();
        if (team != null && wanted.isEmpty()) {
            throw ReadRefusal.of(Code.NOT_FOUND, "The district had no team '%s' in that tense".formatted(team));
        }
        return wanted;
    }
}
