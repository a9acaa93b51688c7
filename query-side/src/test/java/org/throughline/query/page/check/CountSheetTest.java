package org.throughline.query.page.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.subject.implementation.administration.AdministrationFoldTest.counted;
import static org.throughline.query.subject.implementation.administration.AdministrationFoldTest.opened;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.administration.AdministrationEvent;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationClosed;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundClosed;
import org.throughline.events.implementation.administration.AdministrationKind;
import org.throughline.events.implementation.administration.ItemCount;
import org.throughline.events.implementation.administration.ItemCount.AnswerCount;
import org.throughline.events.implementation.administration.PooledScore;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.ScoreRule;
import org.throughline.query.Told;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.subject.implementation.administration.AdministrationFold;

class CountSheetTest {

    private static final LocalDate DAY = LocalDate.parse("2024-11-12");

    @Test
    void tellsWhileBallotsAreCastHowManyAndNotWhat() {
        assertThat(said(sheet(7, true, opened(AdministrationKind.TEAM_VOTE, 60))))
                .contains("Ballots cast: 7 of 9", "The ballot [administrations/a1/ballot]", "round=1]")
                .doesNotContain("What was answered");
    }

    /** Of a former moment nobody knows how many were cast, and nothing can be done in it. */
    @Test
    void offersNothingInThePast() {
        assertThat(said(sheet(null, false, opened(AdministrationKind.TEAM_VOTE, 60))))
                .contains("State: ballots are cast")
                .doesNotContain("[");
    }

    @Test
    void tellsWhatWasAnsweredAsFarAsItMayBeTold() {
        RoundClosed counted = new RoundClosed(
                "a1",
                1,
                18,
                4,
                5,
                List.of(
                        new ItemCount("1.1", 2, null, List.of(new AnswerCount(2, null, 11)), 7),
                        new ItemCount(
                                "1.2", null, null, List.of(new AnswerCount(null, AnswerState.NOT_APPLICABLE, 6)), 12)),
                List.of(),
                null,
                List.of(),
                DAY);
        assertThat(said(sheet(null, true, opened(AdministrationKind.TEAM_VOTE, 60), counted)))
                .contains(
                        "at least 5 gave it",
                        "1.1 | 2 | 11 for 2; 7 withheld",
                        "1.2 | no majority | 6 for not applicable; 12 withheld",
                        "counted; no majority on 1.2",
                        "18 of 9, 4 by hand | met",
                        "answers%2F1.1=2",
                        "administrationId=a1");
    }

    @Test
    void tellsASurveyInScoresAndSettlesNothing() {
        RoundClosed counted = new RoundClosed(
                "a1",
                1,
                9,
                0,
                5,
                counted(1, 9, null, null).counts(),
                List.of(new PooledScore("total", ScoreRule.MEAN, 18, 27, 36)),
                null,
                List.of(),
                DAY);
        assertThat(said(sheet(null, true, opened(AdministrationKind.STAFF_SURVEY, null), counted)))
                .contains("Total | 1.50 on average | 18", "Close it")
                .doesNotContain("no majority", "Record the check", "Quorum");
        assertThat(CountSheet.value(new PooledScore("total", ScoreRule.PERCENT_OF_POSSIBLE, 18, 27, 36)))
                .isEqualTo("75.0 %");
    }

    @Test
    void offersNothingMoreOnceItIsClosed() {
        assertThat(said(sheet(
                        null,
                        true,
                        opened(AdministrationKind.TEAM_VOTE, null),
                        counted(1, 9, 2, 2),
                        new AdministrationClosed("a1", "fc1", DAY))))
                .contains("State: closed")
                .doesNotContain("record/");
    }

    private static CountSheet sheet(@Nullable Integer cast, boolean isNow, AdministrationEvent... events) {
        return new CountSheet(Told.by(new AdministrationFold(), events), null, cast, isNow);
    }

    private static String said(CountSheet sheet) {
        return sheet.parts().stream().map(CountSheetTest::said).collect(Collectors.joining("\n"));
    }

    private static String said(Part part) {
        String facts = part.facts().stream()
                .map(fact -> "%s: %s".formatted(fact.label(), said(fact)))
                .collect(Collectors.joining("\n"));
        String rows = part.table() == null
                ? ""
                : part.table().rows().stream()
                        .map(row -> row.stream().map(CountSheetTest::said).collect(Collectors.joining(" | ")))
                        .collect(Collectors.joining("\n"));
        return String.join("\n", part.title(), facts, rows);
    }

    private static String said(Fact fact) {
        return fact.lines().stream()
                .flatMap(line -> line.bits().stream())
                .map(bit -> bit.link() == null ? bit.text() : "%s [%s]".formatted(bit.text(), bit.link()))
                .collect(Collectors.joining());
    }
}
