package org.throughline.query.subject.ground.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.Evidence;
import org.throughline.events.ground.library.LibraryEvent.LibraryResourceAdded;
import org.throughline.events.ground.library.LibraryEvent.LibraryResourceRemoved;
import org.throughline.query.Told;
import org.throughline.query.words.Called;

class LibraryFoldTest {

    private static final LocalDate DAY = LocalDate.parse("2016-11-09");
    private static final LibraryResourceAdded ADDED = new LibraryResourceAdded(
            "r1",
            "d1",
            Map.of("en", "Leadership drivers"),
            "READING",
            List.of("COACHING"),
            "PBIS",
            List.of(new Evidence("Shelf", null)),
            "Six pages",
            DAY);
    private static final LibraryResourceRemoved REMOVED = new LibraryResourceRemoved("r1", "Lost", DAY.plusDays(9));

    @Test
    void isThereUntilItIsRemovedAndKeepsWhatItWas() {
        LibraryResourceState there = Told.by(new LibraryFold(), ADDED);
        LibraryResourceState gone = Told.by(new LibraryFold(), ADDED, REMOVED);
        assertThat(there.endedOn()).isNull();
        assertThat(gone)
                .returns(DAY.plusDays(9), LibraryResourceState::endedOn)
                .returns("Lost", LibraryResourceState::endReason)
                .returns(there.title(), LibraryResourceState::title)
                .returns(there.places(), LibraryResourceState::places);
        assertThat(Told.stored(new LibraryFold(), gone)).isEqualTo(gone);
    }

    @Test
    void isSaidInSentences() {
        LibraryWords words = new LibraryWords();
        assertThat(words.say(ADDED, "", Called.plainly()).text())
                .isEqualTo("Added to the library (reading): Leadership drivers");
        assertThat(words.say(REMOVED, "", Called.plainly()).text()).startsWith("Removed from the library: ");
    }
}
