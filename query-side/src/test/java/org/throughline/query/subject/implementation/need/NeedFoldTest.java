package org.throughline.query.subject.implementation.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.need.NeedEvent;
import org.throughline.events.implementation.need.NeedEvent.NeedIdentified;
import org.throughline.events.implementation.need.NeedEvent.NeedMet;
import org.throughline.events.implementation.need.NeedEvent.NeedWithdrawn;
import org.throughline.query.Told;
import org.throughline.query.subject.implementation.need.NeedState.Status;

class NeedFoldTest {

    private static final NeedFold STORY = new NeedFold();
    private static final LocalDate FOUND = LocalDate.parse("2016-11-08");
    private static final LocalDate ENDED = LocalDate.parse("2019-05-31");
    private static final List<Evidence> DATA = List.of(new Evidence("Referrals", "/api/measures/m1"));

    @Test
    void standsWithTheDataItWasFoundInUntilItIsMet() {
        NeedState need = told();
        assertThat(need)
                .returns(Status.STANDS, NeedState::status)
                .returns(DATA, NeedState::evidence)
                .returns(List.of("m-1"), NeedState::participants)
                .returns(FOUND, NeedState::identifiedOn)
                .returns(null, NeedState::endedOn);
        assertThat(Told.stored(STORY, need)).isEqualTo(need);
    }

    @Test
    void saysWhatShowsThatItIsMetAndKeepsWhatItWas() {
        NeedState need = told(new NeedMet("n1", "Shown", DATA, List.of("REFERENCES_ARE_THERE"), ENDED));
        assertThat(need)
                .returns(Status.MET, NeedState::status)
                .returns(ENDED, NeedState::endedOn)
                .returns("Shown", NeedState::outcome)
                .returns(DATA, NeedState::endEvidence)
                .returns(Map.of("en", "Words"), NeedState::title)
                .returns(List.of("PEOPLE_HOLD_THEIR_SEATS", "REFERENCES_ARE_THERE"), NeedState::concerns);
        assertThat(Told.stored(STORY, need)).isEqualTo(need);
    }

    @Test
    void saysWhyItWasWithdrawn() {
        assertThat(told(new NeedWithdrawn("n1", "Counted twice", ENDED)))
                .returns(Status.WITHDRAWN, NeedState::status)
                .returns("Counted twice", NeedState::outcome)
                .returns(List.of(), NeedState::endEvidence);
    }

    private static NeedState told(NeedEvent... more) {
        NeedIdentified first = new NeedIdentified(
                "n1",
                "s1",
                Map.of("en", "Words"),
                "Threefold",
                List.of("LEARNERS"),
                List.of("m-1"),
                DATA,
                List.of("PEOPLE_HOLD_THEIR_SEATS"),
                FOUND);
        return Told.by(
                STORY,
                Stream.concat(Stream.of((NeedEvent) first), Stream.of(more)).toList());
    }
}
