package org.throughline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void areTheFirstHundredAndTheCountOfAll() {
        for (int i = 0; i < 250; i++) {
            int place = i;
            faults.add(() -> new Fault("/" + place, "unknown-field", "there is no such field"));
        }
        Refusal refusal = Refusal.of(RefusalCode.MALFORMED, "", faults).with("today", "2024-02-29");
        assertThat(refusal.faults())
                .hasSize(100)
                .first()
                .extracting(Fault::pointer)
                .isEqualTo("/0");
        assertThat(refusal.faults()).last().extracting(Fault::pointer).isEqualTo("/99");
        assertThat(refusal.faultCount()).isEqualTo(250);
    }

    @Test
    void thatAreNotToldAreNotPutIntoWords() {
        AtomicInteger worded = new AtomicInteger();
        for (int i = 0; i < 1_000; i++) {
            faults.add(() -> new Fault("", "not-valid", "number " + worded.incrementAndGet()));
        }
        assertThat(worded).hasValue(100);
    }
}
