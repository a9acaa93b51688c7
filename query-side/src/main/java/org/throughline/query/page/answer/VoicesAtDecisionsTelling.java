package org.throughline.query.page.answer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.choices.VoicesAnswer;
import org.throughline.query.question.choices.VoicesAnswer.Decider;
import org.throughline.query.question.choices.VoicesAnswer.Voice;
import org.throughline.query.question.choices.VoicesAtDecisions;
import org.throughline.query.subject.teams.meeting.Whether;
import org.throughline.query.words.Words;

@Component
final class VoicesAtDecisionsTelling implements Telling<VoicesAtDecisions> {

    @Override
    public Told tell(VoicesAtDecisions answer, Saying say) {
        List<VoicesAnswer> decisions = answer.decisions();
        return Told.of(
                        result(decisions),
                        Table.of(
                                "The decisions, the latest first",
                                List.of("Decided on", "Decision", "By", "Style", "Had no seat", "Were not in the room"),
                                decisions,
                                one -> row(one, say)))
                .with(groups(decisions))
                .how(
                        "A group was in the room when somebody who speaks for it attended the meeting that the decision names. Where"
                                + " no meeting is named, or nobody wrote down who came, it is not known, which is not no.",
                        "Which groups a team needs follows from its level.");
    }

    private static String result(List<VoicesAnswer> decisions) {
        if (decisions.isEmpty()) {
            return "No decision is recorded yet.";
        }
        long seatless = decisions.stream()
                .filter(one -> !one.requiredWithoutSeat().isEmpty())
                .count();
        long absent = decisions.stream()
                .filter(one -> !one.requiredNotInTheRoom().isEmpty())
                .count();
        long unknown = decisions.stream()
                .filter(one -> one.groups().stream()
                        .anyMatch(group -> group.required() && group.inTheRoom() == Whether.UNKNOWN))
                .count();
        return "At %d of %s a group that the team needs had no seat; at %d one was not in the room, and of %d nobody knows for all groups."
                .formatted(seatless, Words.count(decisions.size(), "decision", "decisions"), absent, unknown);
    }

    private static Chart groups(List<VoicesAnswer> decisions) {
        Map<String, Map<Whether, Long>> byGroup = decisions.stream()
                .flatMap(one -> one.groups().stream())
                .filter(Voice::required)
                .collect(Collectors.groupingBy(
                        Voice::group,
                        LinkedHashMap::new,
                        Collectors.groupingBy(Voice::inTheRoom, Collectors.counting())));
        return Chart.of(
                "Who was in the room, of the groups that were needed", "", Shares.LEGEND, byGroup.entrySet(), one -> {
                    Map<Whether, Long> counts = one.getValue();
                    String note = Shares.words(counts);
                    return new Strip(
                            List.of(Bit.text(Words.sentence(Words.code(one.getKey())))),
                            note,
                            Shares.svg(Words.code(one.getKey()) + ": " + note, counts));
                });
    }

    private static List<Cell> row(VoicesAnswer one, Saying say) {
        return List.of(
                Cell.day(one.decidedOn()),
                Cell.list(List.of(
                        Bit.link(one.title(), PagePath.of("decision", one.decisionId())),
                        Bit.link(
                                "whose voice was there",
                                "questions/voices-at-decision?decision=" + PagePath.segment(one.decisionId())))),
                one.teamId() == null
                        ? Cell.lines(say.people(
                                one.deciders().stream().map(Decider::memberId).toList()))
                        : say.teamCell(one.teamId())
                                .and(", " + Words.count(one.deciders().size(), "person", "people")),
                Cell.of(Saying.label(one.style())),
                Cell.lines(one.requiredWithoutSeat().stream().map(Words::code).toList()),
                Cell.lines(one.requiredNotInTheRoom().stream().map(Words::code).toList()));
    }

    /** Yes, no and not known as shares. */
    static final class Shares {

        static final List<Hue> LEGEND =
                List.of(new Hue("good", "yes"), new Hue("short", "no"), new Hue("unknown", "not known"));

        private Shares() {}

        static String svg(String label, Map<Whether, Long> counts) {
            long yes = counts.getOrDefault(Whether.YES, 0L);
            long no = counts.getOrDefault(Whether.NO, 0L);
            long unknown = counts.getOrDefault(Whether.UNKNOWN, 0L);
            return ShareBar.svg(
                    label,
                    yes + no + unknown,
                    List.of(
                            new Part("good", yes, "Yes"),
                            new Part("short", no, "No"),
                            new Part("unknown", unknown, "Not known")));
        }

        static String words(Map<Whether, Long> counts) {
            return counts.entrySet().stream()
                    .sorted(Comparator.comparing(Map.Entry::getKey))
                    .map(one -> one.getValue()
                            + (one.getKey() == Whether.UNKNOWN ? " not known" : " " + Saying.code(one.getKey())))
                    .collect(Collectors.joining(", "));
        }
    }
}
