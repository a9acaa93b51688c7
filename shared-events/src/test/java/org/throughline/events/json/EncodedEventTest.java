package org.throughline.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;

class EncodedEventTest {

    private static final StageRegressed REGRESSED = new StageRegressed(
            "s1", "PBIS", Stage.INFRASTRUCTURE, "Both coaches left", List.of(), LocalDate.of(2019, 10, 1));

    /** Before concerns were recorded. */
    private static final String FIRST =
            "{\"organizationId\":\"s1\",\"practice\":\"PBIS\",\"stage\":\"INITIAL\",\"effectiveOn\":\"2017-01-09\"}";

    @Test
    void isWrittenFromTheEventAndReadFromTheJson() {
        EncodedEvent written = EncodedEvent.of(REGRESSED);
        assertThat(written.json()).isEqualTo(EventJson.write(REGRESSED));
        EncodedEvent read = EncodedEvent.stored(written.name(), written.revision(), written.json());
        assertThat(read.event()).isEqualTo(REGRESSED);
        assertThat(read.event()).isSameAs(read.event());
        assertThat(written.json()).isSameAs(written.json());
    }

    @Test
    void keepsTheJsonOfThePresentRevisionAsItIs() {
        // what is written by hand is in no order of ours
        EncodedEvent stored = EncodedEvent.stored("StageRegressed", 2, "{ \"practice\" : \"PBIS\" }");
        assertThat(stored.present()).isSameAs(stored);
        assertThat(stored.present().json()).isEqualTo("{ \"practice\" : \"PBIS\" }");
    }

    @Test
    void writesWhatAnEarlierRevisionWouldBeToday() {
        EncodedEvent first = EncodedEvent.stored("StageEntered", 1, FIRST);
        EncodedEvent present = first.present();
        assertThat(first.revision()).isEqualTo(1);
        assertThat(first.json()).isEqualTo(FIRST);
        assertThat(present.revision()).isEqualTo(2);
        assertThat(present.json()).contains("\"concerns\":[]");
        assertThat(((StageEntered) present.event()).concerns()).isEmpty();
    }

    @Test
    void isTheSameAsAnotherOfTheSameJson() {
        EncodedEvent one = EncodedEvent.of(REGRESSED);
        assertThat(one)
                .isEqualTo(EncodedEvent.stored("StageRegressed", 2, one.json()))
                .hasSameHashCodeAs(EncodedEvent.stored("StageRegressed", 2, one.json()))
                .hasToString("StageRegressed" + one.json())
                .isNotEqualTo(EncodedEvent.stored("StageRegressed", 1, one.json()))
                .isNotEqualTo(EncodedEvent.stored("StageEntered", 2, one.json()))
                .isNotEqualTo(EncodedEvent.stored("StageRegressed", 2, "{}"))
                .isNotEqualTo(one.json());
    }

    @Test
    void tellsWhatItCannotRead() {
        EncodedEvent unknown = EncodedEvent.stored("TeamVanished", 1, "{}");
        assertThat(unknown.name()).isEqualTo("TeamVanished");
        assertThatThrownBy(unknown::event).hasMessageContaining("TeamVanished");
    }
}
