package org.throughline.infra.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptAggregatesTest {

    private final KeptAggregates kept = new KeptAggregates();

    /** A command that finds nothing to record of a subject that nobody knows leaves an aggregate without an identifier. */
    @Test
    void keepsNothingOfWhatNothingWasRecordedOf() {
        kept.put(null, "nothing");
        kept.put("team:t1", "kept");
        assertThat(kept.containsKey("team:t1")).isTrue();
        assertThat(kept.<String, String>get("team:t1")).isEqualTo("kept");
    }
}
