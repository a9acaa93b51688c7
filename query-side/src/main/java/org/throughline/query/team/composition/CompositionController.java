package org.throughline.query.team.composition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.rulebook.RulebookState;
import org.throughline.query.rulebook.RulebookStory;
import org.throughline.query.team.TeamState;
import org.throughline.query.team.TeamStory;

/** {@code GET /api/audit/composition}: who sat in which role, and who was missing. */
@RestController
final class CompositionController {

    private final Snapshots snapshots;

    CompositionController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/api/audit/composition", produces = MediaType.APPLICATION_JSON_VALUE)
    CompositionAnswer composition(
            Asked asked,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String profile) {
        String ofDistrict = Parameters.required("district", district);
        Snapshot snapshot = snapshots.at(asked, ofDistrict);
        RoleVocabulary vocabulary = RoleVocabulary.SHIPPED.on(snapshot.day());
        Profiles profiles = Profiles.SHIPPED.on(snapshot.day());
        List<TeamState> teams = snapshot.states(new TeamStory());
        Composition composition = new Composition(
                vocabulary,
                profiles,
                known(profiles, Parameters.text("profile", profile)),
                snapshot.state(new RulebookStory(), ofDistrict).orElse(RulebookState.usual(ofDistrict)),
                new Anchors(teams),
                snapshot.day());
        return new CompositionAnswer(
                snapshot.position(),
                snapshot.day(),
                vocabulary.version(),
                profiles.version(),
                composition.of(wanted(teams, Parameters.text("team", team))));
    }

    private static @Nullable String known(Profiles profiles, @Nullable String profile) {
        List<String> codes =
                profiles.profiles().stream().map(Profiles.Profile::code).toList();
        if (profile != null && !codes.contains(profile)) {
            throw ReadRefusal.of(
                    ReadRefusal.Code.BAD_PARAMETER, "profile='%s' is none of %s".formatted(profile, codes));
        }
        return profile;
    }

    private static List<TeamState> wanted(List<TeamState> teams, @Nullable String team) {
        List<TeamState> wanted = teams.stream()
                .filter(candidate -> team == null || candidate.teamId().equals(team))
                .toList();
        if (team != null && wanted.isEmpty()) {
            throw ReadRefusal.of(
                    ReadRefusal.Code.NOT_FOUND, "The district had no team '%s' in that tense".formatted(team));
        }
        return wanted;
    }
}
