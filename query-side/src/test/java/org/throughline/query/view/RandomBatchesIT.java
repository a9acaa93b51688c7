package org.throughline.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.throughline.events.SubjectEvent;
import org.throughline.query.RandomHistory;
import org.throughline.query.Recording;
import org.throughline.query.ViewDatabase;
import org.throughline.query.timeline.TimelineEntry;

class RandomBatchesIT {

    @Property(tries = 20, shrinking = ShrinkingMode.BOUNDED)
    void giveTheSameBytesHoweverTheyAreCut(
            @ForAll("histories") List<SubjectEvent> history,
            @ForAll @IntRange(min = 1, max = 7) int size,
            @ForAll @IntRange(max = 3_000) int lettersCarriedOn) {
        List<TimelineEntry> entries = Recording.of(history);
        ViewDatabase atOnce = new ViewDatabase();
        atOnce.apply(entries);
        ViewDatabase inBatches = new ViewDatabase(lettersCarriedOn);
        for (int from = 0; from < entries.size(); from += size) {
            // each batch comes with the end of the one before, as after a crash, and once in vain
            List<TimelineEntry> batch = entries.subList(Math.max(0, from - 2), Math.min(entries.size(), from + size));
            inBatches.applyInVain(batch);
            inBatches.apply(batch);
        }
        assertThat(inBatches.dump()).isEqualTo(atOnce.dump());
    }

    @Provide
    Arbitrary<List<SubjectEvent>> histories() {
        return RandomHistory.ofUpTo(40);
    }
}
