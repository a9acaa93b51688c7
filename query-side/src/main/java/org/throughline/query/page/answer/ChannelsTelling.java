package org.throughline.query.page.answer;

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
import org.throughline.query.question.talk.ChannelsAnswer;
import org.throughline.query.question.talk.ChannelsAnswer.Audience;
import org.throughline.query.question.talk.ChannelsAnswer.ChannelLine;
import org.throughline.query.question.talk.ChannelsAnswer.Reach;
import org.throughline.query.words.Words;

@Component
final class ChannelsTelling implements Telling<ChannelsAnswer> {

    @Override
    public Told tell(ChannelsAnswer answer, Saying say) {
        List<ChannelLine> channels = answer.channels().stream()
                .sorted(java.util.Comparator.comparing((ChannelLine line) -> line.until() != null))
                .toList();
        return Told.of(
                        result(answer),
                        Table.of(
                                "Every channel, those that are open first",
                                List.of("Channel", "Reaches", "From", "Way", "Open", "Questions that wait"),
                                channels,
                                line -> channel(line, say)))
                .with(reached(answer.audiences(), say))
                .how(
                        "Which audiences are expected to have a channel is named by whoever asks; a channel to all staff reaches each group of the staff.");
    }

    private static String result(ChannelsAnswer answer) {
        if (answer.audiences().isEmpty()) {
            return "There was no channel yet.";
        }
        String lacking = answer.withoutOpenChannel() == null
                        || answer.withoutOpenChannel().isEmpty()
                ? ""
                : " Expected, and without an open one: %s."
                        .formatted(String.join(
                                ", ",
                                answer.withoutOpenChannel().stream()
                                        .map(Words::code)
                                        .toList()));
        return "Of %s, %d can be reached and can answer, %d can only be reached, and %d not any more or never.%s"
                .formatted(
                        Words.count(answer.audiences().size(), "audience", "audiences"),
                        count(answer, Reach.BOTH_WAYS),
                        count(answer, Reach.ONE_WAY),
                        count(answer, Reach.CLOSED) + count(answer, Reach.NEVER),
                        lacking);
    }

    private static long count(ChannelsAnswer answer, Reach reach) {
        return answer.audiences().stream()
                .filter(audience -> audience.reach() == reach)
                .count();
    }

    private static Chart reached(List<Audience> audiences, Saying say) {
        List<Audience> ever = audiences.stream()
                .filter(audience -> !audience.reached().isEmpty())
                .toList();
        Years years = Years.over(
                ever.stream()
                        .map(audience -> audience.reached().getFirst().from())
                        .toList(),
                say.day());
        return Chart.of(
                "When a channel was open",
                ever.isEmpty() ? "" : years.axis(),
                List.of(new Hue("version", "a channel was open")),
                ever,
                audience -> new Strip(
                        List.of(Bit.text(Words.sentence(Words.code(audience.audience())))),
                        Saying.code(audience.reach()),
                        Bars.svg(
                                years,
                                Words.sentence(Words.code(audience.audience())) + ": " + Saying.code(audience.reach()),
                                audience.reached().stream()
                                        .map(stretch -> new Bar(
                                                "version",
                                                stretch.from(),
                                                stretch.until(),
                                                Saying.stretch(stretch.from(), stretch.until())))
                                        .toList())));
    }

    private static List<Cell> channel(ChannelLine line, Saying say) {
        return List.of(
                Cell.of(Bit.link(Words.sentence(Words.code(line.medium())), PagePath.of("channel", line.channelId()))),
                line.toTeamId() == null
                        ? Cell.of(Words.sentence(Words.code(line.audience())))
                        : say.teamCell(line.toTeamId()),
                line.teamId() == null ? say.unitCell(line.organizationId()) : say.teamCell(line.teamId()),
                Cell.of(line.twoWay() ? "both ways" : "one way"),
                Cell.of(Saying.stretch(line.from(), line.until())),
                Cell.of(
                        line.openQuestions() == null
                                ? null
                                : line.openQuestions().toString()));
    }
}
