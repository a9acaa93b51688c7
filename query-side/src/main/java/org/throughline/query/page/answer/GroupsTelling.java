package org.throughline.query.page.answer;

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
import org.throughline.query.question.talk.ChannelsAnswer.Reach;
import org.throughline.query.question.talk.GroupsAnswer;
import org.throughline.query.question.talk.GroupsAnswer.OfGroup;
import org.throughline.query.words.Words;

@Component
final class GroupsTelling implements Telling<GroupsAnswer> {

    @Override
    public Told tell(GroupsAnswer answer, Saying say) {
        List<OfGroup> groups = answer.groups();
        return Told.of(
                        result(groups, say),
                        Table.of(
                                "Whom we seat and reach",
                                List.of(
                                        "Group",
                                        "Members who speak for it",
                                        "Teams that need it and lack it",
                                        "Channel",
                                        "Told of a direction",
                                        "Understands"),
                                groups,
                                one -> List.of(
                                        Cell.of(Words.text(one.label())),
                                        Cell.of(
                                                one.people() == 0
                                                        ? "nobody"
                                                        : "%d on %s"
                                                                .formatted(
                                                                        one.people(),
                                                                        Words.count(one.teams(), "team", "teams"))),
                                        Cell.of("%d of %d"
                                                .formatted(one.requiringTeamsWithout(), one.requiringTeams())),
                                        one.channels().isEmpty()
                                                ? Cell.of(reach(one.reach()))
                                                : Cell.list(one.channels().stream()
                                                        .map(channel -> Bit.thing("channel", channel))
                                                        .toList()),
                                        Cell.of(
                                                one.lastToldOn() == null
                                                        ? "never"
                                                        : "%s, last on %s"
                                                                .formatted(
                                                                        times(one.told()),
                                                                        Words.day(one.lastToldOn()))),
                                        Cell.of("%d of %s"
                                                .formatted(
                                                        one.understood(),
                                                        Words.count(one.agreements(), "agreement", "agreements"))))),
                        Table.of(
                                "Whom we ask and hear",
                                List.of(
                                        "Group",
                                        "Decisions it lives with",
                                        "Gave to decisions",
                                        "Engaged at most",
                                        "Asked how far it stands behind the work"),
                                groups,
                                one -> List.of(
                                        Cell.of(Words.text(one.label())),
                                        Cell.of(one.affecting()),
                                        Cell.of(one.inputs() == 0 ? "nothing" : times(one.inputs())),
                                        Cell.of(one.deepest() == null ? "not at all" : Saying.code(one.deepest())),
                                        Cell.of(one.askedForBuyIn() == 0 ? "never" : times(one.askedForBuyIn())))),
                        Table.of(
                                        "Names that are none of these groups, and in no count",
                                        List.of("Name", "Used for"),
                                        answer.unmapped(),
                                        one -> List.of(
                                                Cell.of(Saying.plain(one.name())),
                                                Cell.lines(one.in().stream()
                                                        .map(Saying::code)
                                                        .toList())))
                                .fold())
                .with(Chart.of(
                        "Teams that need the group",
                        "",
                        List.of(new Hue("good", "have it"), new Hue("short", "lack it")),
                        groups.stream().filter(one -> one.requiringTeams() > 0).toList(),
                        GroupsTelling::strip))
                .how(
                        "Seats, channels and agreements are those of the day; what was told, decided, given and asked is counted %s."
                                .formatted(say.days()),
                        "Whatever a group was called where that was recorded is mapped by role vocabulary version %s and profiles version %s."
                                .formatted(answer.vocabulary(), answer.profiles()));
    }

    private static String result(List<OfGroup> groups, Saying say) {
        long seatless = groups.stream().filter(one -> one.people() == 0).count();
        long unreached = groups.stream()
                .filter(one -> one.reach() == Reach.CLOSED || one.reach() == Reach.NEVER)
                .count();
        long unheard = groups.stream()
                .filter(one -> one.affecting() > 0 && one.inputs() == 0)
                .count();
        return "Of %s, %d %s nobody on a team and no open channel reaches %d; %d lived with decisions %s to which they gave nothing."
                .formatted(
                        Words.count(groups.size(), "group", "groups"),
                        seatless,
                        seatless == 1 ? "has" : "have",
                        unreached,
                        unheard,
                        say.days());
    }

    private static String reach(Reach reach) {
        return switch (reach) {
            case BOTH_WAYS -> "both ways";
            case ONE_WAY -> "one way";
            case CLOSED -> "closed";
            case NEVER -> "there was never one";
        };
    }

    private static String times(int count) {
        return Words.count(count, "time", "times");
    }

    private static Strip strip(OfGroup one) {
        int with = one.requiringTeams() - one.requiringTeamsWithout();
        String note = "%d of %d have it".formatted(with, one.requiringTeams());
        return new Strip(
                List.of(Bit.text(Words.text(one.label()))),
                note,
                ShareBar.svg(
                        Words.text(one.label()) + ": " + note,
                        one.requiringTeams(),
                        List.of(
                                new Part("good", with, "Have it"),
                                new Part("short", one.requiringTeamsWithout(), "Lack it"))));
    }
}
