package org.throughline.query.page.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.Bars;
import org.throughline.query.page.chart.Bars.Bar;
import org.throughline.query.page.chart.Years;
import org.throughline.query.question.implementation.OutcomesAnswer;
import org.throughline.query.question.implementation.OutcomesAnswer.Length;
import org.throughline.query.question.implementation.OutcomesAnswer.Milestone;
import org.throughline.query.question.implementation.OutcomesAnswer.Milestone.Arrival;
import org.throughline.query.question.implementation.OutcomesAnswer.Outcome;
import org.throughline.query.question.implementation.OutcomesAnswer.Shift.Showing;
import org.throughline.query.question.implementation.OutcomesAnswer.Track;
import org.throughline.query.question.implementation.OutcomesAnswer.Value;
import org.throughline.query.words.Words;

@Component
final class OutcomesTelling implements Telling<OutcomesAnswer> {

    @Override
    public Told tell(OutcomesAnswer answer, Saying say) {
        List<Outcome> outcomes = answer.outcomes().stream()
                .sorted(Comparator.comparing((Outcome one) -> one.shift().state()))
                .toList();
        return Told.of(
                        result(answer),
                        Table.of(
                                "Outcomes, those that shifted first",
                                List.of(
                                        "Measure",
                                        "Where",
                                        "Before",
                                        "Got better",
                                        "After full implementation",
                                        "Latest"),
                                outcomes,
                                one -> outcome(one, say)),
                        Table.of(
                                "How far the practices came",
                                List.of("Where", "In use", "Fully implemented", "Criterion met", "Outcome measures"),
                                answer.tracks(),
                                one -> track(one, say)))
                .with(ways(answer.tracks(), say))
                .how(
                        "An outcome got better at the first reading since the practice was in use that is better than the last one before by what the district takes for a shift.",
                        "Open, ended, earlier, not begun and not known are different answers; readings that were taken back do not count.");
    }

    private static String result(OutcomesAnswer answer) {
        long full = answer.tracks().stream()
                .filter(track -> track.full().state() == Arrival.REACHED)
                .count();
        long met = answer.tracks().stream()
                .filter(track -> track.fidelity().state() == Arrival.REACHED)
                .count();
        long better = answer.outcomes().stream()
                .filter(one -> one.shift().state() == Showing.SHIFTED)
                .count();
        long worse = answer.outcomes().stream()
                .filter(one -> one.decline().state() == Showing.SHIFTED)
                .count();
        return "%d of %s reached full implementation and %d met a criterion of fidelity. Of %s, %d got better since and %d worse."
                .formatted(
                        full,
                        Words.count(answer.tracks().size(), "track", "tracks"),
                        met,
                        Words.count(answer.outcomes().size(), "outcome measure", "outcome measures"),
                        better,
                        worse);
    }

    private static Chart ways(List<Track> tracks, Saying say) {
        List<Track> begun = tracks.stream()
                .filter(track -> track.implementing().on() != null)
                .toList();
        Years years = Years.over(
                begun.stream().map(track -> track.implementing().on()).toList(), say.day());
        return Chart.of(
                "From use to full implementation to fidelity",
                begun.isEmpty() ? "" : years.axis(),
                List.of(
                        new Hue("draft", "in use"),
                        new Hue("version", "fully implemented"),
                        new Hue("good", "criterion of fidelity met")),
                begun,
                track -> {
                    List<Bar> bars = new ArrayList<>();
                    add(bars, "draft", "In use", track.implementing());
                    add(bars, "version", "Fully implemented", track.full());
                    add(bars, "good", "Criterion met", track.fidelity());
                    String note = arrival(track.fidelity(), "criterion met");
                    return new Strip(
                            List.of(
                                    say.unit(track.organizationId()),
                                    Bit.text(", "),
                                    say.track(track.organizationId(), track.practice())),
                            note,
                            Bars.svg(
                                    years,
                                    "%s at %s: %s"
                                            .formatted(
                                                    track.practice(),
                                                    say.names().organization(track.organizationId()),
                                                    note),
                                    bars));
                });
    }

    private static void add(List<Bar> bars, String type, String words, Milestone milestone) {
        if (milestone.on() != null) {
            bars.add(new Bar(type, milestone.on(), null, words + " since " + Words.day(milestone.on())));
        }
    }

    private static String arrival(Milestone milestone, String words) {
        return milestone.on() == null
                ? words + ": " + Saying.code(milestone.state())
                : "%s on %s".formatted(words, Words.day(milestone.on()));
    }

    private static Cell day(Milestone milestone) {
        return milestone.on() == null ? Cell.of(Saying.code(milestone.state())) : Cell.day(milestone.on());
    }

    private static List<Cell> track(Track one, Saying say) {
        return List.of(
                Cell.of(
                        say.unit(one.organizationId()),
                        Bit.text(", "),
                        say.track(one.organizationId(), one.practice())),
                day(one.implementing()),
                day(one.full()),
                one.checkId() == null || one.fidelity().on() == null
                        ? day(one.fidelity())
                        : Cell.of(
                                Bit.link(Words.day(one.fidelity().on()), PagePath.of("fidelity-check", one.checkId()))),
                Cell.of(one.measures()));
    }

    private static List<Cell> outcome(Outcome one, Saying say) {
        return List.of(
                Cell.of(say.thing("measure", one.measureId(), one.name())),
                Cell.of(
                        say.unit(one.organizationId()),
                        Bit.text(", "),
                        say.track(one.organizationId(), one.practice())),
                one.baseline().value() == null
                        ? Cell.of(Saying.code(one.baseline().known()))
                        : value(one.baseline().value(), one),
                one.shift().value() == null
                        ? Cell.of(Saying.code(one.shift().state()))
                        : value(one.shift().value(), one),
                Cell.of(length(one.fromFull())),
                one.latest() == null ? Cell.NOTHING : value(one.latest(), one));
    }

    private static Cell value(Value value, Outcome one) {
        return Cell.of(
                "%s %s, %s".formatted(value.value().toPlainString(), Words.code(one.unit()), Words.day(value.on())));
    }

    private static String length(Length length) {
        return length.days() == null
                ? Saying.code(length.state())
                : "%s, %s".formatted(Words.count(length.days(), "day", "days"), Saying.code(length.state()));
    }
}
