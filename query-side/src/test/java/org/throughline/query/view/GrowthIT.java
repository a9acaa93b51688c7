package org.throughline.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.SubjectEvent;
import org.throughline.query.Growing;
import org.throughline.query.Recording;
import org.throughline.query.SubjectKind;
import org.throughline.query.ViewDatabase;
import org.throughline.query.timeline.TimelineEntry;

/** What a subject costs as its history grows: rows written do not grow with it, whatever its kind. */
class GrowthIT {

    /** Of one subject; more with {@code -Dgrowth.events=10000}, in the batches that a projection gets. */
    private static final int EVENTS = Integer.getInteger("growth.events", 600);

    private static final int BATCH = Math.min(1000, EVENTS / 6);

    @ParameterizedTest
    @MethodSource("kinds")
    void writesOneRowForEachEventAndOneDocumentForEachBatch(String name) {
        ViewDatabase views = new ViewDatabase();
        List<TimelineEntry> entries = Recording.of(history(ViewDatabase.KINDS.named(name)));
        for (int from = 0; from + BATCH <= EVENTS; from += BATCH) {
            assertThat(views.rowsWrittenBy(entries.subList(from, from + BATCH)))
                    .isEqualTo(Map.of(
                            "timeline", (long) BATCH, "entry_words", (long) BATCH, "subject", 1L, "progress", 1L));
        }
    }

    static List<String> kinds() {
        return ViewDatabase.KINDS.all().stream().map(SubjectKind::name).toList();
    }

    private static List<? extends SubjectEvent> history(SubjectKind<?, ?> kind) {
        return Growing.historyOf(kind, EVENTS);
    }
}
