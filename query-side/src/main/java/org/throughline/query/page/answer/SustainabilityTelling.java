package org.throughline.query.page.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.question.implementation.SustainabilityAnswer;
import org.throughline.query.question.implementation.SustainabilityAnswer.Agreed;
import org.throughline.query.question.implementation.SustainabilityAnswer.Change;
import org.throughline.query.question.implementation.SustainabilityAnswer.Fidelity;
import org.throughline.query.question.implementation.SustainabilityAnswer.Leaders;
import org.throughline.query.question.implementation.SustainabilityAnswer.OfPractice;
import org.throughline.query.question.implementation.SustainabilityAnswer.Plans;
import org.throughline.query.question.implementation.SustainabilityAnswer.Resources;
import org.throughline.query.question.implementation.SustainabilityAnswer.Staff;
import org.throughline.query.question.implementation.SustainabilityAnswer.Standing;
import org.throughline.query.words.Words;

@Component
final class SustainabilityTelling implements Telling<SustainabilityAnswer> {

    @Override
    public Told tell(SustainabilityAnswer answer, Saying say) {
        return Told.of(
                        result(answer, say),
                        Table.of(
                                "Practice by practice, part by part",
                                List.of(
                                        "Where",
                                        "Practice",
                                        "Fidelity",
                                        "People",
                                        "Changes of leaders",
                                        "Resources",
                                        "Plan",
                                        "Agreed"),
                                answer.practices(),
                                one -> practice(one, say)))
                .how(
                        "Each part is told from what is recorded; what nothing says of is not known, which is not the same as lacking. The parts are not summed.",
                        "A change of principals, in a district of superintendents, is outlived where the practice stood no lower a year later and the first check behind it met its criterion.",
                        "A plan counts as looked at when it was reviewed, evaluated or revised.");
    }

    private static String result(SustainabilityAnswer answer, Saying say) {
        if (answer.practices().isEmpty()) {
            return "Nobody had entered initial implementation of a practice by %s.".formatted(Words.day(say.day()));
        }
        return "%s at initial or full implementation by %s. %s."
                .formatted(
                        Words.count(answer.practices().size(), "practice is", "practices are"),
                        Words.day(say.day()),
                        Stream.of(
                                        count(
                                                "Fidelity",
                                                answer,
                                                one -> one.fidelity().standing()),
                                        count(
                                                "people",
                                                answer,
                                                one -> one.staff().standing()),
                                        count(
                                                "changes of leaders",
                                                answer,
                                                one -> one.leaders().standing()),
                                        count(
                                                "resources",
                                                answer,
                                                one -> one.resources().standing()),
                                        count(
                                                "plans",
                                                answer,
                                                one -> one.plans().standing()),
                                        count(
                                                "agreements",
                                                answer,
                                                one -> one.agreed().standing()))
                                .collect(Collectors.joining("; ")));
    }

    private static String count(String part, SustainabilityAnswer answer, Function<OfPractice, Standing> standing) {
        long holds = of(Standing.HOLDS, answer, standing);
        long lacks = of(Standing.LACKS, answer, standing);
        long unknown = of(Standing.UNKNOWN, answer, standing);
        return "%s: %d hold, %d lack, %d not known".formatted(part, holds, lacks, unknown);
    }

    private static long of(Standing which, SustainabilityAnswer answer, Function<OfPractice, Standing> standing) {
        return answer.practices().stream()
                .filter(one -> standing.apply(one) == which)
                .count();
    }

    private static List<Cell> practice(OfPractice one, Saying say) {
        return List.of(
                say.unitCell(one.organizationId()),
                Cell.of(say.track(one.organizationId(), one.practice()))
                        .and(", %s since %s".formatted(Words.stage(one.stage()), Words.day(one.since()))),
                lines(one.fidelity().standing(), fidelity(one.fidelity(), say)),
                lines(one.staff().standing(), staff(one.staff())),
                lines(one.leaders().standing(), leaders(one.leaders())),
                lines(one.resources().standing(), resources(one.resources())),
                plan(one.plans()),
                lines(one.agreed().standing(), agreed(one.agreed())));
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case HOLDS -> "holds";
            case LACKS -> "lacks";
            case UNKNOWN -> "not known";
        };
    }

    private static Cell lines(Standing standing, List<String> more) {
        List<String> all = new ArrayList<>(List.of(standing(standing)));
        all.addAll(more);
        return Cell.lines(all);
    }

    private static List<String> fidelity(Fidelity one, Saying say) {
        List<String> lines = new ArrayList<>();
        String instrument = one.instrument();
        if (instrument != null && one.since() != null) {
            lines.add("%s: sustained since %s".formatted(say.names().instrument(instrument), Words.day(one.since())));
        } else if (instrument != null) {
            lines.add("%s: not sustained in %s"
                    .formatted(
                            say.names().instrument(instrument),
                            one.notSustained().stream().map(Words::scale).collect(Collectors.joining(", "))));
        }
        if (one.overdueSince() != null) {
            lines.add("a check is overdue since " + Words.day(one.overdueSince()));
        }
        return lines;
    }

    private static List<String> staff(Staff one) {
        if (one.teamId() == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("%s, %d for a year or longer; %d left in the year before"
                .formatted(Words.count(one.members(), "member", "members"), one.forAYear(), one.leftInYear())));
        if (!one.lacking().isEmpty()) {
            lines.add("missing: " + one.lacking().stream().map(Words::code).collect(Collectors.joining(", ")));
        }
        return lines;
    }

    private static List<String> leaders(Leaders one) {
        return one.changes().isEmpty()
                ? List.of("none since initial implementation began")
                : one.changes().stream().map(SustainabilityTelling::change).toList();
    }

    private static String change(Change one) {
        return "%s: stage %s, next check %s"
                .formatted(
                        Words.day(one.on()),
                        said(one.stageKept(), "kept", "lower", "not a year ago yet"),
                        said(one.metAfter(), "met", "below", "not known"));
    }

    private static String said(@Nullable Boolean whether, String yes, String no, String unknown) {
        return whether == null ? unknown : whether ? yes : no;
    }

    private static List<String> resources(Resources one) {
        List<String> lines = new ArrayList<>();
        if (!one.kinds().isEmpty()) {
            lines.add(one.kinds().stream().map(Saying::code).collect(Collectors.joining(", "))
                    + (one.until() == null
                            ? ""
                            : ", the first until " + Words.day(one.until().minusDays(1))));
        }
        if (one.ended() > 0) {
            lines.add(Words.count(one.ended(), "has ended", "have ended"));
        }
        if (one.shortfalls() > 0) {
            lines.add(Words.count(one.shortfalls(), "open shortfall", "open shortfalls"));
        }
        return lines;
    }

    private static Cell plan(Plans one) {
        return one.planId() == null
                ? lines(one.standing(), List.of("no plan is adopted"))
                : Cell.list(List.of(
                        Bit.text(standing(one.standing())),
                        Bit.link(
                                one.reviewedOn() == null
                                        ? "never looked at"
                                        : "looked at on " + Words.day(one.reviewedOn()),
                                PagePath.of("plan", one.planId()))));
    }

    private static List<String> agreed(Agreed one) {
        return Stream.of(
                        one.inForce() == 0 ? "" : Words.count(one.inForce(), "agreement", "agreements"),
                        one.withdrawn() == 0 ? "" : Words.count(one.withdrawn(), "was withdrawn", "were withdrawn"))
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
