package org.throughline.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.query.ViewDatabase;

/** What a client has stays good for as long as nothing it shows has changed, the day of today included. */
class ReadTagsIT {

    private static final Tense PAST = new Tense(LocalDate.parse("2020-01-15"), null);

    private final Passing clock = new Passing();
    private final ReadTags tags =
            new ReadTags(new ViewDatabase().memory(), new Discretion(new Everybody(), clock), clock);

    @Test
    void whatShowsTodayIsAnotherTomorrow() {
        String everything = tags.ofEverything(0);
        String present = tags.of("team", Tense.NOW);
        assertThat(tags.ofEverything(0)).isEqualTo(everything);
        assertThat(tags.of("team", Tense.NOW)).isEqualTo(present);
        clock.now = clock.now.plus(Duration.ofDays(1));
        assertThat(tags.ofEverything(0)).isNotEqualTo(everything);
        assertThat(tags.of("team", Tense.NOW)).isNotEqualTo(present);
    }

    @Test
    void whatIsOfAPastDayIsTheSameTomorrow() {
        String past = tags.of("team", PAST);
        clock.now = clock.now.plus(Duration.ofDays(1));
        assertThat(tags.of("team", PAST)).isEqualTo(past);
    }

    @Test
    void whateverElseItRestsOnIsPartOfIt() {
        assertThat(tags.ofEverything(1)).isNotEqualTo(tags.ofEverything(2));
    }

    private record Everybody() implements Audiences {

        @Override
        public boolean concern(String kind) {
            return false;
        }

        @Override
        public String known() {
            return "team";
        }

        @Override
        public Map<String, Audience> of(String kind, Collection<String> ids, Tense tense) {
            return Map.of();
        }
    }

    private static final class Passing extends Clock {

        private Instant now = Instant.parse("2024-02-29T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
