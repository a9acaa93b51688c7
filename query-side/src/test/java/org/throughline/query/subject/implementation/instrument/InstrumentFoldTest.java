package org.throughline.query.subject.implementation.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.instrument.Criterion.Comparator;
import org.throughline.events.implementation.instrument.Descriptor;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentEvent.CriterionDropped;
import org.throughline.events.implementation.instrument.InstrumentEvent.CriterionSet;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentDescribed;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentRegistered;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentWithdrawn;
import org.throughline.query.Told;
import org.throughline.query.subject.implementation.instrument.InstrumentState.LocalCriterion;

class InstrumentFoldTest {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final InstrumentDefinition OWN = new InstrumentDefinition(
            "own", "1", "Our own", null, null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of());
    private static final InstrumentFold STORY = new InstrumentFold();
    private static final InstrumentRegistered REGISTERED =
            new InstrumentRegistered("d1", OWN, "nothing else asks this", List.of(), DAY);

    @Test
    void standsAsRegisteredUntilItIsWithdrawn() {
        assertThat(Told.by(STORY, REGISTERED))
                .returns("d1~own~1", InstrumentState::instrumentId)
                .returns("Our own", InstrumentState::name)
                .returns(OWN, InstrumentState::definition)
                .returns(DAY, InstrumentState::since)
                .returns(null, InstrumentState::withdrawnOn);
        InstrumentState withdrawn =
                Told.by(STORY, REGISTERED, new InstrumentWithdrawn("d1", "own", "1", "version 2", DAY.plusYears(1)));
        assertThat(withdrawn)
                .returns(OWN, InstrumentState::definition)
                .returns(DAY.plusYears(1), InstrumentState::withdrawnOn)
                .returns("version 2", InstrumentState::withdrawalReason);
    }

    /** What ships is described without being brought. */
    @Test
    void keepsWhatIsSaidOfAStepUntilItIsSaidOtherwise() {
        InstrumentState described = Told.by(
                STORY,
                described(new Descriptor("1.10", 0, "nobody"), new Descriptor("1.2", 2, "seen")),
                described(new Descriptor("1.2", 2, "seen in every room")));
        assertThat(described.definition()).isNull();
        assertThat(described.descriptors())
                .containsExactly(new Descriptor("1.2", 2, "seen in every room"), new Descriptor("1.10", 0, "nobody"));
    }

    @Test
    void asksOneThingOfAScoreForEachWhoAsks() {
        InstrumentState asking = Told.by(
                STORY,
                criterion("a", "70", "center", List.of("PEOPLE_HOLD_THEIR_SEATS")),
                criterion("a", "60", null, List.of()),
                criterion("a", "80", "center", List.of()),
                criterion("b", "50", null, List.of()),
                new CriterionDropped("d1", "own", "1", "b", null, "over", DAY));
        assertThat(asking.criteria())
                .extracting(LocalCriterion::scale, LocalCriterion::programme, LocalCriterion::value)
                .containsExactly(tuple("a", null, new BigDecimal("60")), tuple("a", "center", new BigDecimal("80")));
        assertThat(asking.concerns()).containsExactly("PEOPLE_HOLD_THEIR_SEATS");
    }

    private static InstrumentDescribed described(Descriptor... descriptors) {
        return new InstrumentDescribed("d1", "own", "1", List.of(descriptors), DAY);
    }

    private static CriterionSet criterion(
            String scale, String value, @Nullable String programme, List<String> concerns) {
        return new CriterionSet(
                "d1",
                "own",
                "1",
                scale,
                Comparator.AT_LEAST,
                new BigDecimal(value),
                programme,
                "so",
                List.of("m-1"),
                concerns,
                DAY);
    }
}
