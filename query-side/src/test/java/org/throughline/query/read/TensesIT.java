package org.throughline.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.query.Recording;
import org.throughline.query.ViewDatabase;
import org.throughline.query.read.ReadRefusal.Code;

class TensesIT {

    private static final Instant NOW = Instant.parse("2024-10-17T12:00:00Z");
    private static final ViewDatabase VIEWS = new ViewDatabase();

    private final Tenses tenses = new Tenses(VIEWS.timeline(), Clock.fixed(NOW, ZoneOffset.UTC));

    static {
        Recording recording = new Recording();
        record(recording, "2024-10-15T00:00:00Z");
        record(recording, "2024-10-15T23:59:59.999999Z");
        record(recording, "2024-10-16T00:00:00Z");
        record(recording, "2024-10-17T11:59:59Z");
        VIEWS.apply(recording.entries());
    }

    private static void record(Recording recording, String moment) {
        recording.add(
                new StageEntered("s1", "PBIS", Stage.FULL, List.of(), LocalDate.parse("2018-09-01")),
                "d1",
                "s1",
                Instant.parse(moment));
    }

    @Test
    void isNowWhenNothingIsSaid() {
        assertThat(tenses.read(null, null, null)).isEqualTo(Tense.NOW);
        assertRefused(Code.BAD_PARAMETER, () -> tenses.read("", null, null));
        assertRefused(Code.BAD_PARAMETER, () -> tenses.read(null, " ", null));
    }

    @Test
    void includesTheWholeOfADayAndNothingOfTheNext() {
        assertThat(tenses.read(null, "2024-10-14", null).knownAt()).isEqualTo(0);
        assertThat(tenses.read(null, "2024-10-15", null).knownAt()).isEqualTo(2);
        assertThat(tenses.read(null, "2024-10-16", null).knownAt()).isEqualTo(3);
    }

    @Test
    void aDayEndsWhereTheDistrictsAre() {
        Tenses denver = new Tenses(VIEWS.timeline(), Clock.fixed(NOW, ZoneId.of("America/Denver")));
        // midnight there is six o'clock in UTC
        assertThat(denver.read(null, "2024-10-14", null).knownAt()).isEqualTo(1);
        assertThat(denver.read(null, "2024-10-15", null).knownAt()).isEqualTo(3);
        assertThat(denver.read(null, "2024-10-14", null, "source").claimedBy())
                .isEqualTo(Instant.parse("2024-10-15T05:59:59.999999Z"));
    }

    @Test
    void aMomentOfTheSourcesClockIsNoPlaceInTheLog() {
        assertThat(tenses.read(null, "2024-10-16T02:00+02:00", null, "source"))
                .isEqualTo(new Tense(null, null, Instant.parse("2024-10-16T00:00:00Z")));
        assertThat(tenses.read(null, "2024-10-16T00:00Z", "3", "source"))
                .isEqualTo(new Tense(null, 3L, Instant.parse("2024-10-16T00:00:00Z")));
        assertThat(tenses.read(null, null, null, "source")).isEqualTo(new Tense(null, null, Tense.EVER));
        assertThat(tenses.read(null, null, null, "log")).isEqualTo(Tense.NOW);
        assertRefused(Code.IN_THE_FUTURE, () -> tenses.read(null, "2024-10-17T12:00:00.000001Z", null, "source"));
        assertRefused(Code.IN_THE_FUTURE, () -> tenses.read(null, "2024-10-18", null, "source"));
        assertRefused(Code.BAD_PARAMETER, () -> tenses.read(null, "2024-10-16", null, "theirs"));
    }

    @Test
    void onlyWhatSourcesHadKnownIsLiveInThePast() {
        assertThat(tenses.live(null, "2024-10-16T00:00Z", "source").claimedBy())
                .isEqualTo(Instant.parse("2024-10-16T00:00:00Z"));
        assertRefused(Code.BAD_PARAMETER, () -> tenses.live(null, "2024-10-16", null));
    }

    @Test
    void takesTheEndOfADayThatLastsForThePresent() {
        assertThat(tenses.read(null, "2024-10-17", null).knownAt()).isEqualTo(4);
    }

    @Test
    void includesWhatWasRecordedAtTheMoment() {
        assertThat(tenses.read(null, "2024-10-16T00:00Z", null).knownAt()).isEqualTo(3);
        assertThat(tenses.read(null, "2024-10-15T23:59:59.999999999Z", null).knownAt())
                .isEqualTo(2);
        assertThat(tenses.read(null, "2024-10-16T02:00+02:00", null).knownAt()).isEqualTo(3);
        assertThat(tenses.read(null, "0001-01-01T00:00Z", null).knownAt()).isEqualTo(0);
    }

    @Test
    void goesUpToThePositionTheViewsHaveReached() {
        assertThat(tenses.read("2024-10-17", null, "4")).isEqualTo(new Tense(LocalDate.parse("2024-10-17"), 4L));
        assertThat(tenses.read(null, null, "0").knownAt()).isEqualTo(0);
        assertRefused(Code.IN_THE_FUTURE, () -> tenses.read(null, null, "5"));
    }

    @Test
    void refusesADayOrAMomentThatHasNotCome() {
        assertRefused(Code.IN_THE_FUTURE, () -> tenses.read("2024-10-18", null, null));
        assertRefused(Code.IN_THE_FUTURE, () -> tenses.read(null, "2024-10-18", null));
        assertRefused(Code.IN_THE_FUTURE, () -> tenses.read(null, "2024-10-17T12:00:00.000001Z", null));
        assertThat(tenses.read("2024-10-17", "2024-10-17T12:00:00Z", null))
                .isEqualTo(new Tense(LocalDate.parse("2024-10-17"), 4L));
    }

    @Test
    void refusesTwoStatesOfKnowledgeAtOnce() {
        assertRefused(Code.BAD_PARAMETER, () -> tenses.read(null, "2024-10-15", "2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-10-1x",
                "2024-13-01",
                "15.10.2024",
                "2024-10-15T00:00",
                "-999999999-01-01T00:00+18:00",
                "+999999999-12-31T00:00Z",
                "0000-12-31",
                "yesterday"
            })
    void refusesWhatIsNoMoment(String text) {
        assertRefused(Code.BAD_PARAMETER, () -> tenses.read(null, text, null));
    }

    private static void assertRefused(Code code, ThrowingCallable reading) {
        assertThatExceptionOfType(ReadRefusal.class)
                .isThrownBy(reading)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
