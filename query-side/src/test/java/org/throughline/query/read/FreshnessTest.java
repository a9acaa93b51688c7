package org.throughline.query.read;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.throughline.query.live.LiveTail;
import org.throughline.query.read.ReadRefusal.Code;

class FreshnessTest {

    private final LiveTail viewsAtFour = new LiveTail(8, 4);

    @Test
    void doesNotWaitForWhatTheViewsHave() {
        Freshness freshness = new Freshness(viewsAtFour, () -> {
            throw new AssertionError("the log was asked");
        });
        assertThatCode(() -> freshness.await("4")).doesNotThrowAnyException();
        assertThatCode(() -> freshness.await(null)).doesNotThrowAnyException();
    }

    @Test
    void refusesAtOnceWhatNobodyHasRecorded() {
        Freshness freshness = new Freshness(viewsAtFour, () -> 5);
        assertThatExceptionOfType(ReadRefusal.class)
                .isThrownBy(() -> freshness.await("6"))
                .matches(refusal -> refusal.code() == Code.IN_THE_FUTURE);
    }

    @Test
    void saysThatTheViewsAreBehindWhatIsRecorded() {
        Freshness freshness = new Freshness(viewsAtFour, () -> 5);
        viewsAtFour.close();
        assertThatExceptionOfType(ReadRefusal.class)
                .isThrownBy(() -> freshness.await("5"))
                .matches(refusal -> refusal.code() == Code.VIEWS_BEHIND);
    }
}
