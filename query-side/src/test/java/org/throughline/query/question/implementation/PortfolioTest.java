package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.practice.Adaptation;
import org.throughline.events.implementation.practice.EvidenceClaim;
import org.throughline.events.implementation.practice.EvidenceTier;
import org.throughline.events.implementation.practice.Faithfulness;
import org.throughline.events.implementation.practice.Hexagon;
import org.throughline.events.implementation.practice.PracticeEvent;
import org.throughline.events.implementation.practice.PracticeEvent.EvidenceClaimed;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeAdapted;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeDeselected;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeJoined;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeScored;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeSelected;
import org.throughline.events.implementation.practice.Recommendation;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.TrackDiscontinued;
import org.throughline.query.Told;
import org.throughline.query.question.implementation.PracticesAnswer.By;
import org.throughline.query.question.implementation.PracticesAnswer.PracticeOf;
import org.throughline.query.question.implementation.PracticesAnswer.Selected;
import org.throughline.query.question.implementation.PracticesAnswer.Unadapted;
import org.throughline.query.question.implementation.PracticesAnswer.Unselected;
import org.throughline.query.read.Snapshot.PracticeUse;
import org.throughline.query.subject.implementation.practice.PracticeFold;
import org.throughline.query.subject.implementation.practice.PracticeState;
import org.throughline.query.subject.implementation.stage.StageFold;
import org.throughline.query.subject.implementation.stage.StageState;

class PortfolioTest {

    private static final LocalDate WEIGHED = LocalDate.parse("2016-06-01");
    private static final LocalDate CHOSEN = LocalDate.parse("2016-09-06");
    private static final LocalDate LATER = LocalDate.parse("2018-02-01");
    private static final LocalDate DAY = LocalDate.parse("2020-06-30");

    @Test
    void tellsWhatWasOnFileWhenItWasChosenBesideWhatIsNow() {
        PracticeOf told =
                answer(List.of(pbis()), List.of(), List.of()).practices().getFirst();
        Selected selected = told.selections().getFirst();
        assertThat(selected.evidence()).extracting(EvidenceClaim::tier).containsExactly(EvidenceTier.PROMISING);
        assertThat(told.evidence()).extracting(EvidenceClaim::tier).containsExactly(EvidenceTier.STRONG);
        assertThat(Objects.requireNonNull(selected.hexagon()).on()).isEqualTo(WEIGHED);
        assertThat(Objects.requireNonNull(told.lastHexagon()).on()).isEqualTo(LATER);
        assertThat(told.selected()).isTrue();
    }

    @Test
    void saysWhenAPracticeWasLetGoAndWhatItIsAlsoCalled() {
        PracticesAnswer answer = answer(
                List.of(
                        told(
                                selected("MTSS", CHOSEN),
                                new PracticeDeselected("d1", "MTSS", "Enough", List.of(), LATER)),
                        told(new PracticeJoined("d1", "mtss", "MTSS", true, "Small letters", CHOSEN))),
                List.of(),
                List.of());
        assertThat(answer.practices()).hasSize(1);
        PracticeOf told = answer.practices().getFirst();
        assertThat(told.selected()).isFalse();
        assertThat(told.alsoCalled()).containsExactly("mtss");
        assertThat(told.selections().getFirst().until()).isEqualTo(LATER);
        assertThat(told.selections().getFirst().endedWhy()).isEqualTo("Enough");
        assertThat(told.selections().getFirst().evidence()).isEmpty();
        assertThat(told.selections().getFirst().hexagon()).isNull();
        assertThat(answer.aliases()).hasSize(1);
    }

    @Test
    void namesInUseThatNobodySelectedAreToldWithWhatNamesThem() {
        List<Unselected> unselected = answer(
                        List.of(pbis()),
                        List.of(),
                        List.of(
                                new PracticeUse("buy-in", "x1", "s1", DAY, "SEL"),
                                new PracticeUse("buy-in", "x2", "s1", LATER, "SEL"),
                                new PracticeUse("stage", "x3", "s1", CHOSEN, "SEL"),
                                new PracticeUse("stage", "x4", "s1", WEIGHED, "PBIS"),
                                new PracticeUse("stage", "x5", "s9", DAY, "PBIS")))
                .unselected();
        assertThat(unselected)
                .containsExactly(
                        new Unselected(
                                "s1",
                                "SEL",
                                List.of(new By("buy-in", 2, LATER, DAY), new By("stage", 1, CHOSEN, CHOSEN))),
                        new Unselected("s9", "PBIS", List.of(new By("stage", 1, DAY, DAY))));
    }

    @Test
    void schoolsThatDoAPracticeAsItCameAreToldAndNoOthers() {
        List<StageState> tracks = List.of(
                track("s1", "PBIS"),
                track("s2", "PBIS"),
                track("d1", "PBIS"),
                Told.by(
                        new StageFold(),
                        new StageEntered("s2", "UDL", Stage.PURPOSE_BUILDING, List.of(), CHOSEN),
                        new TrackDiscontinued("s2", "UDL", "Enough", List.of(), LATER)));
        PracticeState adapted = told(new PracticeAdapted("d1", "PBIS", "A-1", how(), List.of("s1"), List.of(), LATER));
        assertThat(answer(List.of(adapted), tracks, List.of()).unadapted())
                .containsExactly(new Unadapted("s2", "PBIS", CHOSEN));
        assertThat(answer(List.of(adapted), tracks, List.of())
                        .practices()
                        .getFirst()
                        .adaptations())
                .isEqualTo(1);
    }

    private static PracticesAnswer answer(
            List<PracticeState> practices, List<StageState> tracks, List<PracticeUse> uses) {
        return new Portfolio(
                        practices, (unit, on) -> unit.equals("s9") ? List.of("s9", "d9") : List.of(unit, "d1"), DAY)
                .answer(tracks, uses, Set.of("s1", "s2"));
    }

    private static PracticeState pbis() {
        return told(
                new PracticeScored("d1", "PBIS", hexagon(2), null, null, Recommendation.ADOPT, WEIGHED),
                new PracticeSelected(
                        "d1",
                        "PBIS",
                        Map.of("en", "Supports"),
                        "We need it",
                        List.of("m1"),
                        List.of(claim("EC-1", EvidenceTier.PROMISING)),
                        CHOSEN),
                new EvidenceClaimed("d1", "PBIS", claim("EC-2", EvidenceTier.STRONG), "EC-1", LATER),
                new PracticeScored("d1", "PBIS", hexagon(4), null, null, Recommendation.REPLICATE, LATER));
    }

    private static PracticeSelected selected(String practice, LocalDate day) {
        return new PracticeSelected(
                "d1", practice, Map.of("en", practice), "We need it", List.of("m1"), List.of(), day);
    }

    private static PracticeState told(PracticeEvent... events) {
        return Told.by(new PracticeFold(), List.of(events));
    }

    private static StageState track(String organization, String practice) {
        return Told.by(
                new StageFold(), new StageEntered(organization, practice, Stage.PURPOSE_BUILDING, List.of(), CHOSEN));
    }

    private static Hexagon hexagon(int need) {
        return new Hexagon(need, null, null, null, null, null);
    }

    private static EvidenceClaim claim(String code, EvidenceTier tier) {
        return new EvidenceClaim(code, "Fewer referrals", null, null, tier, List.of());
    }

    private static Adaptation how() {
        return new Adaptation(
                "1",
                "In two languages",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                Faithfulness.UNKNOWN,
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
