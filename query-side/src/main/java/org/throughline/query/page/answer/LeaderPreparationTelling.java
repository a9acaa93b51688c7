package org.throughline.query.page.answer;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.ground.LeaderPreparationAnswer;
import org.throughline.query.question.ground.LeaderPreparationAnswer.Leader;
import org.throughline.query.question.ground.LeaderPreparationAnswer.Standing;
import org.throughline.query.words.Words;

@Component
final class LeaderPreparationTelling implements Telling<LeaderPreparationAnswer> {

    @Override
    public Told tell(LeaderPreparationAnswer answer, Saying say) {
        List<Leader> leaders = answer.leaders().stream()
                .sorted(Comparator.comparing((Leader one) -> !one.administrator())
                        .thenComparing(one -> one.seats().isEmpty()
                                ? ""
                                : say.names()
                                        .organization(one.seats().getFirst().organizationId())))
                .toList();
        return Told.of(
                        result(answer),
                        Table.of(
                                "Principals of whom no learning was recorded when initial implementation began",
                                List.of("School", "Practice", "Began on", "Principal", "Learned later"),
                                answer.entriesWithoutFramework(),
                                one -> List.of(
                                        say.unitCell(one.organizationId()),
                                        Cell.of(say.track(one.organizationId(), one.practice())),
                                        Cell.day(one.on()),
                                        Cell.of(Words.sentence(say.person(one.memberId()))),
                                        one.learnedLater() == null
                                                ? Cell.of("not yet")
                                                : Cell.day(one.learnedLater()))),
                        Table.of(
                                "Everybody with a seat, administrators first",
                                List.of("Who", "Seats", "Learned", "Nothing recorded of"),
                                leaders,
                                one -> leader(one, say)))
                .with(Chart.of(
                        "Topic by topic",
                        "",
                        List.of(new Hue("good", "have learned it"), new Hue("unknown", "nothing is recorded")),
                        answer.topics(),
                        topic -> strip(topic, answer.leaders())))
                .how("That nothing is recorded does not mean that somebody does not know it.");
    }

    private static String result(LeaderPreparationAnswer answer) {
        long administrators =
                answer.leaders().stream().filter(Leader::administrator).count();
        return "%s had a seat, %d of them administrators. %s when the work began without recorded learning about the framework."
                .formatted(
                        Words.count(answer.leaders().size(), "person", "people"),
                        administrators,
                        answer.entriesWithoutFramework().isEmpty()
                                ? "No principal stood there"
                                : Words.count(
                                        answer.entriesWithoutFramework().size(),
                                        "time a principal stood there",
                                        "times a principal stood there"));
    }

    private static Strip strip(String topic, List<Leader> leaders) {
        long learned = leaders.stream()
                .filter(leader -> leader.topics().stream()
                        .anyMatch(one -> one.topic().equals(topic) && one.standing() == Standing.LEARNED))
                .count();
        String note = "%d of %d".formatted(learned, leaders.size());
        return new Strip(
                List.of(Bit.text(Words.sentence(Words.code(topic)))),
                note,
                ShareBar.svg(
                        Words.code(topic) + ": " + note,
                        leaders.size(),
                        List.of(new Part("good", learned, "Have learned it"))));
    }

    private static List<Cell> leader(Leader one, Saying say) {
        return List.of(
                Cell.of(Words.sentence(say.person(one.memberId()))),
                Cell.list(one.seats().stream()
                        .map(seat -> Bit.text("%s, %s"
                                .formatted(
                                        Words.sentence(Words.code(seat.role())),
                                        say.names().team(seat.teamId()))))
                        .toList()),
                Cell.lines(one.topics().stream()
                        .filter(topic -> topic.standing() == Standing.LEARNED)
                        .map(topic -> Words.sentence(Words.code(topic.topic()))
                                + (topic.since() == null ? "" : ", " + Words.day(topic.since())))
                        .toList()),
                Cell.lines(one.topics().stream()
                        .filter(topic -> topic.standing() != Standing.LEARNED)
                        .map(topic -> Words.code(topic.topic()))
                        .toList()));
    }
}
