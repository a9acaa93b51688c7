package org.throughline.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.EventCatalog;
import org.throughline.events.Revision;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableAdopted;
import org.throughline.events.direction.direction.DirectionEvent.VisionAdopted;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckCorrected;
import org.throughline.events.json.Upcasters.Step;
import tools.jackson.databind.node.ObjectNode;

class UpcastersTest {

    /** A family that came to its third form: first "mark", then "points", then "points" out of "possible". */
    @Subject("exam")
    sealed interface ExamEvent extends SubjectEvent {
        @Revision(3)
        record ExamTaken(String subjectId, int points, int possible, LocalDate effectiveOn) implements ExamEvent {}
    }

    private static final EventCatalog CATALOG = new EventCatalog(List.of(ExamEvent.class));
    private static final Step MARK_TO_POINTS = new Step(
            "ExamTaken", 1, exam -> exam.put("points", exam.remove("mark").intValue() * 10));
    private static final Step OUT_OF_SIXTY = new Step("ExamTaken", 2, exam -> exam.put("possible", 60));

    private final Upcasters upcasters = new Upcasters(CATALOG, List.of(MARK_TO_POINTS, OUT_OF_SIXTY));

    @Test
    void bringsAnEventThroughEveryRevision() {
        assertThat(upcasters.toPresent("ExamTaken", 1, exam("{'mark':5}")))
                .isEqualTo(exam("{'points':50,'possible':60}"));
        assertThat(upcasters.toPresent("ExamTaken", 2, exam("{'points':7}")))
                .isEqualTo(exam("{'points':7,'possible':60}"));
    }

    @Test
    void leavesThePresentRevisionAsItIs() {
        assertThat(upcasters.isPresent("ExamTaken", 3)).isTrue();
        assertThat(upcasters.isPresent("ExamTaken", 2)).isFalse();
        assertThat(upcasters.toPresent("ExamTaken", 3, exam("{'points':7,'possible':8}")))
                .isEqualTo(exam("{'points':7,'possible':8}"));
    }

    @Test
    void refusesToBeginWithoutAStep() {
        assertThatThrownBy(() -> new Upcasters(CATALOG, List.of(OUT_OF_SIXTY)))
                .hasMessageContaining("ExamTaken 1 cannot be brought to revision 3");
    }

    @Test
    void refusesWhatALaterVersionWrote() {
        assertThatThrownBy(() -> upcasters.toPresent("ExamTaken", 4, exam("{}")))
                .hasMessageContaining("revision 4 was written by another version");
        assertThatThrownBy(() -> upcasters.isPresent("ExamMissed", 1)).hasMessageContaining("ExamMissed");
    }

    @Test
    void readsAVisionOfBeforeAnybodyAskedWhomItCovers() {
        String old =
                "{'teamId':'t','version':1,'text':{'en':'Far'},'ledBy':['m1'],'evidence':[],'effectiveOn':'2017-01-01'}";
        assertThat(EventJson.read("VisionAdopted", 1, old.replace('\'', '"')))
                .isEqualTo(new VisionAdopted(
                        "t",
                        1,
                        Map.of("en", "Far"),
                        null,
                        null,
                        List.of("m1"),
                        null,
                        List.of(),
                        List.of(),
                        LocalDate.parse("2017-01-01")));
    }

    @Test
    void readsANonNegotiableOfBeforeAnybodyAskedWhoLedIt() {
        String old =
                "{'teamId':'t','version':1,'code':'NN','text':{'en':'Far'},'evidence':[],'effectiveOn':'2017-01-01'}";
        assertThat(EventJson.read("NonNegotiableAdopted", 1, old.replace('\'', '"')))
                .isEqualTo(new NonNegotiableAdopted(
                        "t",
                        1,
                        "NN",
                        Map.of("en", "Far"),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        LocalDate.parse("2017-01-01")));
    }

    @Test
    void doesNotKnowWhoTookPartWhereNobodyWasAsked() {
        String old = "{'checkId':'c','sections':[],'answers':{},'scores':[],'reason':'r','evidence':[],"
                + "'effectiveOn':'2017-01-01'}";
        assertThat(EventJson.read("FidelityCheckCorrected", 1, old.replace('\'', '"')))
                .isEqualTo(new FidelityCheckCorrected(
                        "c", List.of(), Map.of(), List.of(), null, "r", List.of(), LocalDate.parse("2017-01-01")));
    }

    private static ObjectNode exam(String json) {
        return (ObjectNode) EventJson.MAPPER.readTree(json.replace('\'', '"'));
    }
}
