package org.throughline.query.page.answer;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.question.choices.VoicesAnswer;
import org.throughline.query.question.choices.VoicesAnswer.Decider;
import org.throughline.query.question.choices.VoicesAnswer.Knowledge;
import org.throughline.query.question.choices.VoicesAnswer.Voice;
import org.throughline.query.words.Words;

@Component
final class VoicesAtDecisionTelling implements Telling<VoicesAnswer> {

    @Override
    public Told tell(VoicesAnswer answer, Saying say) {
        return Told.of(
                        result(answer),
                        Table.of(
                                "The decision",
                                List.of("Decision", "Decided on", "By the team", "Meeting"),
                                List.of(answer),
                                one -> List.of(
                                        Cell.of(Bit.link(one.title(), PagePath.of("decision", one.decisionId()))),
                                        Cell.day(one.decidedOn()),
                                        say.teamCell(one.teamId()),
                                        room(one))),
                        Table.of(
                                "The groups",
                                List.of("Group", "Needed", "Seats", "In the room", "Decided", "Lives with it"),
                                answer.groups(),
                                VoicesAtDecisionTelling::group),
                        Table.of(
                                "Who decided",
                                List.of("Who", "Seats", "In the room", "Closest to the problem"),
                                answer.deciders(),
                                one -> decider(one, say)),
                        Table.of(
                                        "Who sat on the team",
                                        List.of("Who", "Roles", "In the room", "Decided"),
                                        answer.team(),
                                        one -> List.of(
                                                Cell.of(Words.sentence(say.person(one.memberId()))),
                                                Cell.lines(one.roles().stream()
                                                        .map(Words::code)
                                                        .toList()),
                                                Cell.of(Saying.code(one.inTheRoom())),
                                                Cell.yes(one.decided())))
                                .fold())
                .how("What nobody wrote down is unknown, never no.");
    }

    private static String result(VoicesAnswer answer) {
        List<String> without = Stream.concat(
                        answer.requiredWithoutSeat().stream(), answer.requiredNotInTheRoom().stream())
                .distinct()
                .map(Words::code)
                .toList();
        String who = "%s decided it (%s) on %s."
                .formatted(
                        answer.deciders().isEmpty()
                                ? "Nobody is said to have"
                                : Words.count(answer.deciders().size(), "person", "people"),
                        Saying.code(answer.style()),
                        Words.day(answer.decidedOn()));
        return without.isEmpty()
                ? who + " No group that the team needs is known to have been missing."
                : who + " Missing from the team or the room: " + String.join(", ", without) + ".";
    }

    private static Cell room(VoicesAnswer answer) {
        String meeting = answer.room().meetingId();
        return meeting == null || answer.room().knowledge() != Knowledge.MEETING
                ? Cell.of(answer.room().knowledge() == Knowledge.NO_MEETING ? "none is named" : "taken back")
                : Cell.of(Bit.thing("meeting", meeting));
    }

    private static List<Cell> group(Voice voice) {
        return List.of(
                Cell.of(Words.sentence(Words.code(voice.group()))),
                Cell.yes(voice.required()),
                Cell.of(voice.seated()),
                Cell.of(Saying.code(voice.inTheRoom())),
                Cell.of(Saying.code(voice.decided())),
                Cell.yes(voice.affected()));
    }

    private static List<Cell> decider(Decider decider, Saying say) {
        return List.of(
                Cell.of(Words.sentence(say.person(decider.memberId()))),
                Cell.lines(decider.seats().stream()
                        .map(seat -> "%s, %s"
                                .formatted(Words.code(seat.role()), say.names().team(seat.teamId())))
                        .toList()),
                Cell.of(Saying.code(decider.inTheRoom())),
                Cell.yes(decider.closestToProblem()));
    }
}
