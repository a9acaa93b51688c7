package org.throughline.query.question.teams;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.question.Question.Nothing;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.voice.VoiceRegisterState;
import org.throughline.query.subject.teams.voice.VoiceRegisterState.Count;

/**
 * Day after day, a group is heard in the teams that lay in the district on that day; invitations are those of the teams
 * that lie in it on the day asked about.
 */
@Asks(
        path = "voices",
        place = 80,
        title = "Whose voice was missing?",
        tells = "Which groups nobody spoke for, when, and for how long. For every group a district ever listed as"
                + " under-served: in which team somebody spoke for it, when nobody did, for how long; and what became of"
                + " people who were invited so that groups are heard. What people said of themselves is known to no"
                + " reader: it is kept apart, and only counts of enough people are shown (`PERSPECTIVE`). Where some"
                + " declared something and no number may be shown, the answer is `WITHHELD`, which is neither a voice nor"
                + " `NONE`.",
        example = "asOf=2023-06-30")
@Component
final class VoicesQuestion implements Question<Nothing, VoicesAnswer> {

    @Override
    public VoicesAnswer answer(Snapshot snapshot, Nothing asked) {
        VoiceRegisterState register = register(snapshot);
        Voices voices = Voices.of(register, snapshot.everHere(TeamState.class), Belonging.in(snapshot), snapshot.day());
        Optional<Count> last = voices.countBy(snapshot.day());
        return new VoicesAnswer(
                last.map(Count::limit).orElse(null),
                last.map(Count::on).orElse(null),
                last.map(Count::people).orElse(null),
                voices.groups(),
                new InclusionEffort(register, snapshot.states(TeamState.class), snapshot.day()).effort());
    }

    private static VoiceRegisterState register(Snapshot snapshot) {
        String district = snapshot.district() == null ? "" : snapshot.district();
        return snapshot.state(VoiceRegisterState.class, district)
                .orElse(new VoiceRegisterState(district, List.of(), List.of(), List.of(), List.of(), List.of()));
    }
}
