package org.throughline.query.page.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.question.talk.ContributionsAnswer;
import org.throughline.query.question.talk.ContributionsAnswer.Counts;
import org.throughline.query.words.Words;

@Component
final class ContributionsTelling implements Telling<ContributionsAnswer> {

    @Override
    public Told tell(ContributionsAnswer answer, Saying say) {
        return Told.of(
                        result(answer.counts(), say),
                        Table.of(
                                "Unit by unit",
                                List.of("Unit", "Contributions", "Beyond seats", "Not named", "What"),
                                answer.units(),
                                unit -> List.of(
                                        say.unitCell(unit.organizationId()),
                                        Cell.of(unit.counts().contributions()),
                                        Cell.of(unit.counts().beyondSeats()),
                                        Cell.of(unit.counts().unnamed()),
                                        Cell.lines(unit.kinds().stream()
                                                .map(kind -> "%s: %d"
                                                        .formatted(Saying.label(kind.kind()), kind.contributions()))
                                                .toList()))),
                        Table.of(
                                        "Every contribution",
                                        List.of("On", "To the work of", "What", "To"),
                                        answer.contributions().reversed(),
                                        one -> List.of(
                                                Cell.day(one.on()),
                                                say.unitCell(one.organizationId()),
                                                Cell.of(Bit.link(
                                                        Saying.label(one.kind()),
                                                        PagePath.of("contribution", one.contributionId()))),
                                                Cell.of(one.to().stream()
                                                        .map(Words::one)
                                                        .collect(Collectors.joining(", ")))))
                                .fold())
                .how(
                        "A contribution is recorded only where those who made it wish it, and told of no more once they do not: that there are few of them says nothing.",
                        "Beyond seats are those of people who are named and held no seat on a team of the unit that day. Of nobody it is counted how much.");
    }

    private static String result(Counts counts, Saying say) {
        if (counts.contributions() == 0) {
            return "Nobody wished a contribution to be recorded %s.".formatted(say.days());
        }
        return "%s %s recorded by wish %s; %d came from people without a seat, and of %d nobody is named."
                .formatted(
                        Words.count(counts.contributions(), "contribution", "contributions"),
                        counts.contributions() == 1 ? "was" : "were",
                        say.days(),
                        counts.beyondSeats(),
                        counts.unnamed());
    }
}
