package org.throughline.query.page.answer;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.teams.delegation.Party;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.answer.VoicesAtDecisionsTelling.Shares;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.choices.DecisionsAnswer;
import org.throughline.query.question.choices.DecisionsAnswer.Share;
import org.throughline.query.question.choices.PowerMap.OfGroup;
import org.throughline.query.question.choices.ScheduledTime;
import org.throughline.query.question.choices.SchoolVoice;
import org.throughline.query.words.Words;

@Component
final class DecisionsTelling implements Telling<DecisionsAnswer> {

    private record Asked(String words, Share share) {}

    @Override
    public Told tell(DecisionsAnswer answer, Saying say) {
        List<Asked> shares = List.of(
                new Asked("By one person alone", answer.sole()),
                new Asked("By people of several levels", answer.severalLevels()),
                new Asked("By those closest to the problem", answer.closestToProblem()));
        return Told.of(
                        result(answer, say),
                        Table.of(
                                "Who decides, and who lives with it",
                                List.of("Group", "Decisions it lives with", "Decided on them", "Not known of", "Share"),
                                answer.powerMap(),
                                DecisionsTelling::power),
                        Table.of(
                                "Decided over schools without a voice of theirs",
                                List.of("Day", "Decision", "By", "Without a voice"),
                                answer.withoutSchoolVoice(),
                                one -> school(one, say)),
                        Table.of(
                                        "The four essential components",
                                        List.of("Component", "Decisions", "Last"),
                                        answer.components(),
                                        one -> List.of(
                                                Cell.of(Saying.label(one.component())),
                                                Cell.of(
                                                        one.decisions() == 0
                                                                ? "none"
                                                                : Integer.toString(one.decisions())),
                                                Cell.day(one.lastDecidedOn())))
                                .fold(),
                        Table.of(
                                        "How concentrated deciding was, by quarter",
                                        List.of("Quarter", "Decisions", "Most by one person", "Share"),
                                        answer.concentrationByQuarter(),
                                        one -> List.of(
                                                Cell.of(one.period()),
                                                Cell.of(one.decisions()),
                                                one.memberId() == null
                                                        ? Cell.NOTHING
                                                        : Cell.of("%s, %d"
                                                                .formatted(
                                                                        say.person(one.memberId()), one.mostByOne())),
                                                Cell.of(one.percent() == null ? null : one.percent() + " %")))
                                .fold(),
                        Table.of(
                                        "What is delegated",
                                        List.of("From", "To", "What", "Since"),
                                        answer.delegations(),
                                        one -> List.of(
                                                party(one.from(), say),
                                                party(one.to(), say),
                                                Cell.of(Bit.link(
                                                        one.scope(), PagePath.of("delegation", one.delegationId()))),
                                                Cell.day(one.grantedOn())))
                                .fold(),
                        Table.of(
                                        "Protected time",
                                        List.of(
                                                "Unit",
                                                "For whom",
                                                "Team, minutes a week",
                                                "Intervention, minutes a week",
                                                "Since"),
                                        answer.schedule(),
                                        one -> time(one, say))
                                .fold())
                .with(
                        Chart.of("How it was decided", "", Shares.LEGEND, shares, DecisionsTelling::share),
                        styles(answer))
                .how(
                        "Counted are decisions that took effect %s. What nobody wrote down is not known and counted apart; shares are of what is known."
                                .formatted(say.days()),
                        "Groups and the roles that speak for them are those of profiles version %s and role vocabulary version %s."
                                .formatted(answer.profiles(), answer.vocabulary()));
    }

    private static String result(DecisionsAnswer answer, Saying say) {
        if (answer.decisions() == 0) {
            return "Nothing was decided %s.".formatted(say.days());
        }
        return "%s %s, %d reversed since. %s were taken by one person alone, %s by people of several levels, %s by those closest to the problem."
                .formatted(
                        Words.count(answer.decisions(), "decision", "decisions"),
                        say.days(),
                        answer.reversed(),
                        of(answer.sole()),
                        of(answer.severalLevels()),
                        of(answer.closestToProblem()));
    }

    private static String of(Share share) {
        return "%d of %d".formatted(share.yes(), share.yes() + share.no());
    }

    private static Strip share(Asked asked) {
        Share share = asked.share();
        String note = "%d yes, %d no%s"
                .formatted(
                        share.yes(),
                        share.no(),
                        share.unknown() == 0 ? "" : ", %d not known".formatted(share.unknown()));
        return new Strip(
                List.of(Bit.text(asked.words())),
                note,
                ShareBar.svg(
                        asked.words() + ": " + note,
                        (long) share.yes() + share.no() + share.unknown(),
                        List.of(
                                new Part("good", share.yes(), "Yes"),
                                new Part("short", share.no(), "No"),
                                new Part("unknown", share.unknown(), "Not known"))));
    }

    private static Chart styles(DecisionsAnswer answer) {
        return Chart.of(
                "In which style",
                "",
                List.of(),
                answer.styles().entrySet(),
                one -> new Strip(
                        List.of(Bit.text(Saying.label(one.getKey()))),
                        Words.count(one.getValue(), "decision", "decisions"),
                        ShareBar.svg(
                                Saying.label(one.getKey()) + ": " + one.getValue(),
                                answer.decisions(),
                                List.of(new Part("version", one.getValue(), Saying.label(one.getKey()))))));
    }

    private static List<Cell> power(OfGroup one) {
        return List.of(
                Cell.of(Words.sentence(Words.code(one.group()))),
                Cell.of(one.affected()),
                Cell.of(one.decidedWhenAffected()),
                Cell.of(one.unknownWhenAffected()),
                Cell.of(one.percent() == null ? "not known" : one.percent() + " %"));
    }

    private static List<Cell> school(SchoolVoice one, Saying say) {
        return List.of(
                Cell.day(one.decidedOn()),
                Cell.of(Bit.link(one.title(), PagePath.of("decision", one.decisionId()))),
                say.teamCell(one.teamId()),
                say.units(one.withoutVoice()));
    }

    private static Cell party(Party party, Saying say) {
        return party.kind() == Party.Kind.TEAM
                ? say.teamCell(party.id())
                : Cell.of(Words.sentence(say.person(party.id())));
    }

    static List<Cell> time(ScheduledTime one, Saying say) {
        return List.of(
                say.unitCell(one.organizationId()),
                Cell.of(Saying.plain(one.forWhom())),
                Cell.lines(Stream.ofNullable(one.teamMinutes())
                        .map(String::valueOf)
                        .toList()),
                Cell.lines(Stream.ofNullable(one.interventionMinutes())
                        .map(String::valueOf)
                        .toList()),
                Cell.day(one.since()));
    }
}
