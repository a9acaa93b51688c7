package org.throughline.query.subject.direction.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.events.direction.direction.DirectionPart.IMPROVEMENT_PROCESS;
import static org.throughline.events.direction.direction.DirectionPart.NON_NEGOTIABLES;
import static org.throughline.events.direction.direction.DirectionPart.VISION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.Evidence;
import org.throughline.events.direction.direction.Covers;
import org.throughline.events.direction.direction.CyclePattern;
import org.throughline.events.direction.direction.DirectionEvent;
import org.throughline.events.direction.direction.DirectionEvent.DirectionAcknowledged;
import org.throughline.events.direction.direction.DirectionEvent.DirectionAligned;
import org.throughline.events.direction.direction.DirectionEvent.DirectionCommunicated;
import org.throughline.events.direction.direction.DirectionEvent.ImprovementProcessEstablished;
import org.throughline.events.direction.direction.DirectionEvent.ImprovementProcessRevised;
import org.throughline.events.direction.direction.DirectionEvent.MisalignmentFlagged;
import org.throughline.events.direction.direction.DirectionEvent.MisalignmentResolved;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableAdopted;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableRevised;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableWithdrawn;
import org.throughline.events.direction.direction.DirectionEvent.VisionAdopted;
import org.throughline.events.direction.direction.DirectionEvent.VisionDrafted;
import org.throughline.events.direction.direction.DirectionEvent.VisionRevised;
import org.throughline.events.direction.direction.VisioningProcess;
import org.throughline.events.direction.direction.WholeChild;
import org.throughline.events.direction.direction.WholeChildDomain;
import org.throughline.query.Told;
import org.throughline.query.subject.direction.direction.DirectionState.Acknowledgement;
import org.throughline.query.subject.direction.direction.DirectionState.Alignment;
import org.throughline.query.subject.direction.direction.DirectionState.Communication;
import org.throughline.query.subject.direction.direction.DirectionState.Draft;
import org.throughline.query.subject.direction.direction.DirectionState.ImprovementProcess;
import org.throughline.query.subject.direction.direction.DirectionState.Misalignment;
import org.throughline.query.subject.direction.direction.DirectionState.NonNegotiable;
import org.throughline.query.subject.direction.direction.DirectionState.Version;
import org.throughline.query.subject.direction.direction.DirectionState.Vision;

class DirectionFoldTest {

    private static final LocalDate D1 = LocalDate.parse("2017-10-02");
    private static final LocalDate D2 = LocalDate.parse("2018-01-15");
    private static final LocalDate D3 = LocalDate.parse("2019-09-03");
    private static final LocalDate END = LocalDate.parse("2022-07-01");
    private static final List<Evidence> MINUTES = List.of(new Evidence("minutes", null));
    private static final Map<String, String> OLD = Map.of("en", "Every student belongs.");
    private static final Map<String, String> NEW = Map.of("en", "Every student belongs and learns.", "es", "Todos.");
    private static final Covers ALL = new Covers(true, List.of("ADULTS"));
    private static final WholeChild WHOLE =
            new WholeChild(true, List.of(WholeChildDomain.ACADEMIC, WholeChildDomain.MENTAL_HEALTH));
    private static final VisioningProcess EVENINGS =
            new VisioningProcess("Leading by Convening", List.of("FAMILIES"), List.of("Three evenings"));
    private static final CyclePattern SIX_WEEKS = new CyclePattern("PDSA", List.of("plan", "do"), 6);
    private static final DirectionFold STORY = new DirectionFold();

    private static final VisionAdopted ADOPTED =
            new VisionAdopted("slt", 1, OLD, ALL, WHOLE, List.of("m-1"), EVENINGS, MINUTES, List.of("A_CONCERN"), D1);
    private static final VisionRevised REVISED = new VisionRevised(
            "slt", 2, NEW, null, null, null, "families asked", List.of("PRINCIPAL"), MINUTES, List.of(), D2);

    @Test
    void anOutlineHasVersionsAndLinksAndNotAWord() {
        DirectionState whole = Told.by(
                STORY,
                new VisionDrafted("t", OLD, List.of("m-secret"), MINUTES, D1),
                new VisionAdopted(
                        "t", 1, OLD, ALL, null, List.of("m-secret"), EVENINGS, MINUTES, List.of("SECRET"), D1),
                new NonNegotiableAdopted("t", 2, "SECRET", OLD, List.of("m-secret"), END, MINUTES, List.of(), D1),
                new ImprovementProcessEstablished(
                        "t", 3, SIX_WEEKS, List.of("secret"), List.of(), List.of(), MINUTES, List.of(), D1),
                new VisionRevised("t", 4, NEW, null, null, null, "secret", List.of("m-secret"), MINUTES, List.of(), D2),
                new DirectionCommunicated("t", VISION, 4, "SECRET", "LETTER", "secret", D2),
                new DirectionAcknowledged("t", 4, "m-secret", null, D2),
                new DirectionAligned("t", 4, "slt", 1, "secret", D2),
                new MisalignmentFlagged("t", "f1", VISION, 4, "slt", 1, "secret", D2),
                new MisalignmentResolved("t", "f1", "secret", D3));

        DirectionState outline = STORY.outline(whole);

        assertThat(outline.toString())
                .doesNotContainIgnoringCase("secret")
                .doesNotContain("belongs", "Todos", "minutes", "PDSA", "Convening");
        assertThat(outline.version()).isEqualTo(4);
        assertThat(outline.versions())
                .extracting(Version::version, Version::since, Version::part)
                .containsExactly(
                        tuple(1, D1, VISION),
                        tuple(2, D1, NON_NEGOTIABLES),
                        tuple(3, D1, IMPROVEMENT_PROCESS),
                        tuple(4, D2, VISION));
        assertThat(outline.alignment()).isEqualTo(new Alignment(4, "slt", 1, D2, null));
        assertThat(outline.misalignments().getFirst().until()).isEqualTo(D3);
    }

    @Test
    void hasTheVisionThatWasAdopted() {
        DirectionState direction = Told.by(STORY, ADOPTED);
        assertThat(direction.vision()).isEqualTo(new Vision(OLD, D1, 1, ALL, WHOLE, List.of("m-1"), EVENINGS, MINUTES));
        assertThat(direction.versions())
                .containsExactly(new Version(
                        1,
                        1,
                        D1,
                        VISION,
                        "VisionAdopted",
                        null,
                        List.of(),
                        List.of("m-1"),
                        ALL,
                        EVENINGS,
                        MINUTES,
                        List.of("A_CONCERN")));
    }

    @Test
    void saysOfEachVersionHowItCameAbout() {
        DirectionState direction = told(ADOPTED, REVISED);
        assertThat(direction.version()).isEqualTo(2);
        assertThat(direction.vision()).isEqualTo(new Vision(NEW, D2, 2, null, null, List.of(), null, MINUTES));
        assertThat(direction.versions())
                .last()
                .isEqualTo(new Version(
                        2,
                        2,
                        D2,
                        VISION,
                        "VisionRevised",
                        "families asked",
                        List.of("PRINCIPAL"),
                        List.of(),
                        null,
                        null,
                        MINUTES,
                        List.of()));
    }

    @Test
    void whatAnEarlierVisionWasMeantForIsNotSaidOfALaterOne() {
        assertThat(Objects.requireNonNull(told(ADOPTED).vision()).wholeChild()).isEqualTo(WHOLE);
        assertThat(Objects.requireNonNull(told(ADOPTED, REVISED).vision()).wholeChild())
                .isNull();
    }

    @Test
    void canHaveNonNegotiablesBeforeAVision() {
        DirectionState direction = told(adopted(1, "NN-1", D1, END));
        assertThat(direction.vision()).isNull();
        assertThat(direction.nonNegotiables()).containsExactly(new NonNegotiable("NN-1", OLD, D1, END, false, 1));
    }

    @Test
    void keepsTheFirstDayOfANonNegotiableWhoseWordsOrEndChange() {
        DirectionState direction =
                told(adopted(1, "NN-1", D1, END), new NonNegotiableRevised("slt", 2, "NN-1", NEW, null, "clearer", D2));
        assertThat(direction.nonNegotiables()).containsExactly(new NonNegotiable("NN-1", NEW, D1, null, false, 2));
    }

    @Test
    void keepsAWithdrawnNonNegotiableWithItsWordsAndDays() {
        DirectionState direction =
                told(adopted(1, "NN-1", D1, END), new NonNegotiableWithdrawn("slt", 2, "NN-1", "now policy", D3));
        assertThat(direction.nonNegotiables()).containsExactly(new NonNegotiable("NN-1", OLD, D1, D3, true, 2));
        assertThat(direction.versions())
                .last()
                .isEqualTo(new Version(
                        2,
                        2,
                        D3,
                        NON_NEGOTIABLES,
                        "NonNegotiableWithdrawn",
                        "now policy",
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of()));
    }

    @Test
    void aVersionRememberedLateTakesItsPlaceByItsDayAndKeepsItsNumber() {
        DirectionState direction = told(adopted(2, "NN-1", D1, null), adopted(3, "NN-1", D2, END), ADOPTED);
        assertThat(direction.versions())
                .extracting(Version::version, Version::place)
                .containsExactly(tuple(2, 1), tuple(3, 2), tuple(1, 3));
        assertThat(direction.version()).isEqualTo(1);
        assertThat(direction.nonNegotiables()).containsExactly(new NonNegotiable("NN-1", OLD, D1, END, false, 3));
    }

    @Test
    void aNonNegotiableThatIsAdoptedAfterItLapsedIsInForceFromThatDay() {
        DirectionState direction = told(adopted(2, "NN-1", D1, D2), adopted(1, "NN-1", D3, null));
        assertThat(direction.nonNegotiables()).containsExactly(new NonNegotiable("NN-1", OLD, D3, null, false, 1));
    }

    @Test
    void listsNonNegotiablesByCode() {
        DirectionState direction = told(adopted(1, "NN-2", D1, null), adopted(2, "NN-1", D1, null));
        assertThat(direction.nonNegotiables()).extracting(NonNegotiable::code).containsExactly("NN-1", "NN-2");
    }

    @Test
    void makesNoVersionByAligning() {
        DirectionState direction = told(ADOPTED, REVISED, new DirectionAligned("slt", 1, "dlt", 4, "serves it", D3));
        assertThat(direction.version()).isEqualTo(2);
        assertThat(direction.versions()).hasSize(2);
        assertThat(direction.alignment()).isEqualTo(new Alignment(1, "dlt", 4, D3, "serves it"));
    }

    @Test
    void standsByItsLatestStatementOfAlignment() {
        DirectionState direction = told(
                ADOPTED,
                new DirectionAligned("slt", 1, "dlt", 4, "serves it", D2),
                new DirectionAligned("slt", 1, "dlt", 5, null, D3));
        assertThat(direction.alignment()).isEqualTo(new Alignment(1, "dlt", 5, D3, null));
        assertThat(direction.versions())
                .extracting(Version::version, Version::since, Version::part, Version::what)
                .containsExactly(tuple(1, D1, VISION, "VisionAdopted"));
    }

    @Test
    void keepsDraftsBesideTheVersions() {
        DirectionState direction = told(new VisionDrafted("slt", OLD, List.of("m-1"), List.of(), D1));
        assertThat(direction.version()).isZero();
        assertThat(direction.versions()).isEmpty();
        assertThat(direction.drafts()).containsExactly(new Draft(OLD, List.of("m-1"), List.of(), D1));
    }

    @Test
    void countsTheImprovementProcessAmongTheVersions() {
        DirectionState direction = told(
                ADOPTED,
                new ImprovementProcessEstablished(
                        "slt", 2, SIX_WEEKS, List.of("Visits"), List.of(), List.of(), MINUTES, List.of(), D2),
                new ImprovementProcessRevised(
                        "slt",
                        3,
                        SIX_WEEKS,
                        List.of("Visits", "Minutes"),
                        List.of(),
                        "more to see",
                        List.of("m-1"),
                        List.of(),
                        List.of(),
                        D3));
        assertThat(direction.improvementProcess())
                .isEqualTo(new ImprovementProcess(SIX_WEEKS, List.of("Visits", "Minutes"), List.of(), D3, 3));
        assertThat(direction.versions())
                .extracting(Version::part)
                .containsExactly(VISION, IMPROVEMENT_PROCESS, IMPROVEMENT_PROCESS);
    }

    @Test
    void keepsEveryStatementOfAlignment() {
        DirectionState direction = told(
                ADOPTED,
                new DirectionAligned("slt", 1, "dlt", 4, "serves it", D2),
                new DirectionAligned("slt", 1, "dlt", 5, null, D3));
        assertThat(direction.alignments()).extracting(Alignment::parentVersion).containsExactly(4, 5);
    }

    @Test
    void tellsWhoWasToldAndWhoKnows() {
        DirectionState direction = told(
                ADOPTED,
                new DirectionCommunicated("slt", VISION, 1, "FAMILIES", "EVENING", null, D2),
                new DirectionAcknowledged("slt", 1, null, "STAFF", D2));
        assertThat(direction.version()).isEqualTo(1);
        assertThat(direction.communications())
                .containsExactly(new Communication(VISION, 1, "FAMILIES", "EVENING", null, D2));
        assertThat(direction.acknowledgements()).containsExactly(new Acknowledgement(1, null, "STAFF", D2));
    }

    @Test
    void keepsAMisalignmentOpenUntilItIsResolved() {
        MisalignmentFlagged flagged = new MisalignmentFlagged("slt", "f1", VISION, 1, "dlt", 4, "says less", D2);
        assertThat(told(ADOPTED, flagged).misalignments().getFirst().isOpenOn(END))
                .isTrue();
        DirectionState direction = told(ADOPTED, flagged, new MisalignmentResolved("slt", "f1", "reworded", D3));
        assertThat(direction.misalignments().getFirst().isOpenOn(D3.minusDays(1)))
                .isTrue();
        assertThat(direction.misalignments().getFirst().isOpenOn(D3)).isFalse();
        assertThat(direction.misalignments())
                .containsExactly(new Misalignment("f1", VISION, 1, "dlt", 4, "says less", D2, D3, "reworded"));
    }

    @Test
    void isTheSameAfterItWasStored() {
        DirectionState direction =
                told(ADOPTED, adopted(2, "NN-1", D2, END), new DirectionAligned("slt", 2, "dlt", 4, "serves it", D3));
        assertThat(Told.stored(STORY, direction)).isEqualTo(direction);
    }

    private static DirectionState told(DirectionEvent... events) {
        return Told.by(STORY, events);
    }

    private static NonNegotiableAdopted adopted(int version, String code, LocalDate day, @Nullable LocalDate until) {
        return new NonNegotiableAdopted("slt", version, code, OLD, List.of(), until, MINUTES, List.of(), day);
    }
}
