package org.throughline.query.team.voice;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.team.TeamState;
import org.throughline.query.team.TeamStory;
import org.throughline.query.team.voice.VoiceRegisterState.Count;

/** {@code GET /api/audit/voices}: which under-served groups had no voice, when, for how long. */
@RestController
final class VoicesController {

    private final Snapshots snapshots;

    VoicesController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/api/audit/voices", produces = MediaType.APPLICATION_JSON_VALUE)
    VoicesAnswer voices(Asked asked, @RequestParam(required = false) @Nullable String district) {
        String ofDistrict = Parameters.required("district", district);
        Snapshot snapshot = snapshots.at(asked, ofDistrict);
        VoiceRegisterState register = snapshot.state(new VoiceRegisterStory(), ofDistrict)
                .orElse(new VoiceRegisterState(ofDistrict, List.of(), List.of(), List.of(), List.of(), List.of()));
        List<TeamState> teams = snapshot.states(new TeamStory());
        Voices voices = new Voices(register, teams, snapshot.day());
        Optional<Count> last = voices.countBy(snapshot.day());
        return new VoicesAnswer(
                snapshot.position(),
                snapshot.day(),
                last.map(Count::limit).orElse(null),
                last.map(Count::on).orElse(null),
                last.map(Count::people).orElse(null),
                voices.groups(),
                new InclusionEffort(register, teams, snapshot.day()).effort());
    }
}
