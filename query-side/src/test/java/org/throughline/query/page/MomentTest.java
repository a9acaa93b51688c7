package org.throughline.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.query.read.Tense;

class MomentTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-09-01");
    private static final LocalDate DAY = LocalDate.parse("2019-03-01");

    @Test
    void isNowWithoutADay() {
        Moment now = Moment.present(TODAY);

        assertThat(now.isNow()).isTrue();
        assertThat(now.words()).isEqualTo("now");
        assertThat(now.query()).isEmpty();
    }

    @Test
    void keepsTheDayInItsAddress() {
        Moment past = moment(DAY, null);

        assertThat(past.words()).isEqualTo("1 March 2019");
        assertThat(past.query()).isEqualTo("?asOf=2019-03-01");
        assertThat(past.with(40L)).isEqualTo("?asOf=2019-03-01&before=40");
    }

    @Test
    void saysWhatWasBelievedWhen() {
        Moment believed = moment(DAY, "2019-04-01");

        assertThat(believed.words()).isEqualTo("1 March 2019, as believed on 1 April 2019");
        assertThat(believed.query()).isEqualTo("?asOf=2019-03-01&knownAt=2019-04-01");
    }

    @Test
    void keepsATimeOfKnowledgeWholeThoughItsFieldHoldsADay() {
        Moment believed = moment(null, "2019-04-01T08:00+02:00");

        assertThat(believed.query()).isEqualTo("?knownAt=2019-04-01T08%3A00%2B02%3A00");
        assertThat(believed.knownDay()).isEqualTo("2019-04-01");
        assertThat(believed.words()).isEqualTo("now, as believed on 2019-04-01T08:00+02:00");
    }

    @Test
    void saysWhoseClockItGoesBy() {
        Moment there = new Moment(new Tense(DAY, null, Instant.parse("2019-04-02T05:59:59Z")), "2019-04-01", TODAY);

        assertThat(there.words()).isEqualTo("1 March 2019, as the source had it on 1 April 2019");
        assertThat(there.query()).isEqualTo("?asOf=2019-03-01&knownAt=2019-04-01&clock=source");
    }

    private static Moment moment(@Nullable LocalDate asOf, @Nullable String knownAt) {
        return new Moment(new Tense(asOf, knownAt == null ? null : 7L), knownAt, TODAY);
    }
}
