package org.throughline.query.page.answer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.Tallies;
import org.throughline.query.page.DueWords;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.implementation.SupportsAnswer;
import org.throughline.query.question.implementation.SupportsAnswer.Advice;
import org.throughline.query.question.implementation.SupportsAnswer.Kind;
import org.throughline.query.question.implementation.SupportsAnswer.Lapse;
import org.throughline.query.question.implementation.SupportsAnswer.OfPractice;
import org.throughline.query.question.implementation.SupportsAnswer.OfYear;
import org.throughline.query.question.implementation.SupportsAnswer.Quality;
import org.throughline.query.question.implementation.SupportsAnswer.Support;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;
import org.throughline.query.subject.implementation.support.StaffSupportState.Rating;
import org.throughline.query.subject.implementation.support.StaffSupportState.Standing;
import org.throughline.query.words.Words;

@Component
final class SupportsTelling implements Telling<SupportsAnswer> {

    private static final List<String> LAPSE = List.of("Where", "Practice", "Kind", "Last there", "Without", "Days");
    private static final List<String> ADVICE =
            List.of("Given on", "From the coaching of", "To", "Days", "What came of it");

    @Override
    public Told tell(SupportsAnswer answer, Saying say) {
        List<Lapse> open =
                answer.lapses().stream().filter(lapse -> lapse.until() == null).toList();
        List<Advice> waiting = answer.advice().stream()
                .filter(advice -> advice.answeredOn() == null)
                .toList();
        return Told.of(
                        result(answer, open, waiting),
                        Table.of("Lapsed, and nothing came after it", LAPSE, open, lapse -> lapse(lapse, say)),
                        Table.of(
                                "Practice by practice",
                                List.of("Where", "Practice", "Stage", "In place", "From above", "Nothing of"),
                                answer.practices(),
                                one -> practice(one, say)),
                        Table.of("Advice that nobody answered", ADVICE, waiting, one -> advice(one, say)),
                        Table.of(
                                "Coaching, and the fidelity of what was coached",
                                List.of(
                                        "Where",
                                        "Practice",
                                        "School year",
                                        "Visits",
                                        "How long",
                                        "Done as meant",
                                        "By the same coach",
                                        "Last check of the year"),
                                answer.coaching(),
                                one -> year(one, say)),
                        Table.of(
                                "How good learning was",
                                List.of("What", "Whose", "For", "Held", "How long", "Designed together", "Rated"),
                                answer.learning(),
                                one -> quality(one, say)),
                        Table.of(
                                        "Every support in place or promised",
                                        List.of("What", "Kind", "Whose", "For", "How it stands"),
                                        answer.supports(),
                                        one -> List.of(
                                                what(one, say),
                                                Cell.of(Saying.label(one.kind())),
                                                say.unitCell(one.organizationId()),
                                                Cell.of(practice(one.practice())),
                                                Cell.of(standing(one))))
                                .fold(),
                        Table.of(
                                        "Lapsed, and something came after it",
                                        LAPSE,
                                        answer.lapses().stream()
                                                .filter(lapse -> lapse.until() != null)
                                                .toList(),
                                        lapse -> lapse(lapse, say))
                                .fold(),
                        Table.of(
                                        "Advice that was answered",
                                        ADVICE,
                                        answer.advice().stream()
                                                .filter(one -> one.answeredOn() != null)
                                                .toList(),
                                        one -> advice(one, say))
                                .fold())
                .with(chart(answer.practices()))
                .how(
                        "What is scheduled is in place from the first time it is held, coaching from the first visit; before, it is promised.",
                        "What is for no practice alone is in place for none. What an organization above has counts where it is for all below, or for"
                                + " this one; coaching is of the team that is coached.",
                        "Coaching is as it was meant by what was looked at in visits: yes, of yes and no. What did not apply does not count.",
                        teachers(answer.teachersCoached()));
    }

    private static String teachers(@Nullable Integer coached) {
        String theirs = "The coaching of single teachers is for their team and no part of this";
        if (coached == null) {
            return theirs + "; how many are coached is withheld, for they are few.";
        }
        return "%s; %s on the day."
                .formatted(
                        theirs,
                        coached == 0
                                ? "no teacher is coached"
                                : Words.count(coached, "teacher is coached", "teachers are coached"));
    }

    private static String result(SupportsAnswer answer, List<Lapse> open, List<Advice> waiting) {
        int whole = Tallies.count(answer.practices(), one -> one.missing().isEmpty());
        return "Of %s, %d had every kind of support in place. %s lapsed and nothing came after it; %s never answered."
                .formatted(
                        Words.count(answer.practices().size(), "practice at work", "practices at work"),
                        whole,
                        Words.count(open.size(), "time a kind of support", "times a kind of support"),
                        Words.count(waiting.size(), "piece of advice was", "pieces of advice were"));
    }

    private static List<Cell> practice(OfPractice one, Saying say) {
        return List.of(
                say.unitCell(one.organizationId()),
                Cell.of(say.track(one.organizationId(), one.practice())),
                Cell.of(Words.sentence(Saying.stage(one.stage()))),
                kinds(one.inPlace()),
                kinds(one.fromAbove()),
                kinds(one.missing()));
    }

    private static Cell kinds(List<Kind> kinds) {
        return Cell.of(
                kinds.isEmpty()
                        ? ""
                        : Words.sentence(kinds.stream().map(Saying::code).collect(Collectors.joining(", "))));
    }

    private static List<Cell> lapse(Lapse lapse, Saying say) {
        String without = Saying.stretch(lapse.from(), lapse.until());
        return List.of(
                say.unitCell(lapse.organizationId()),
                Cell.of(say.track(lapse.organizationId(), lapse.practice())),
                Cell.of(Saying.label(lapse.kind())),
                what(lapse.last(), say),
                Cell.of(lapse.promised() ? without + "; another is promised" : without),
                Cell.of(lapse.days()));
    }

    private static Cell what(Support one, Saying say) {
        String kind = one.subject().substring(0, one.subject().indexOf(':'));
        String id = one.subject().substring(kind.length() + 1);
        if (one.title() != null) {
            return Cell.of(say.thing(kind, id, one.title()));
        }
        if (one.teamId() != null) {
            return Cell.of(
                    Bit.link("Coaching of " + say.names().team(one.teamId()), PagePath.of(kind, id)),
                    Bit.text(one.origin() == null ? "" : ", " + Saying.code(one.origin())));
        }
        return Cell.of(Bit.link(String.valueOf(one.purpose()), PagePath.of(kind, id)));
    }

    private static String standing(Support one) {
        return switch (one.standing()) {
            case IN_PLACE -> Saying.stretch(one.since(), one.until());
            case AHEAD -> "from " + Words.day(one.since()) + " on";
            case NOT_BEGUN -> "promised for " + Words.day(one.since()) + ", nothing yet";
            case OVER, NEVER_HELD -> Saying.code(one.standing());
        };
    }

    private static String practice(@Nullable String practice) {
        return practice == null ? "the work as a whole" : practice;
    }

    private static List<Cell> advice(Advice one, Saying say) {
        String answer = one.answeredOn() == null
                ? Stream.of(
                                one.outcome() == null ? "nothing yet" : Saying.code(one.outcome()),
                                one.coachLeft() ? "the coach has left" : "")
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "))
                : one.outcome() == null ? "" : Saying.code(one.outcome());
        return List.of(
                Cell.of(Bit.link(Words.day(one.on()), PagePath.of("exchange", one.exchangeId()))),
                say.teamCell(one.coachedTeamId()),
                say.teamCell(one.owedBy()).and(one.toLeader() ? ", a leader of it" : ""),
                Cell.of(one.days()),
                Cell.of(answer));
    }

    private static List<Cell> year(OfYear one, Saying say) {
        int looked = one.yes() + one.no();
        return List.of(
                say.unitCell(one.organizationId()),
                one.practice() == null
                        ? Cell.of(practice(null))
                        : Cell.of(say.track(one.organizationId(), one.practice())),
                Cell.of(DueWords.year(one.year())),
                Cell.of(
                        one.visitsMeant() == null
                                ? Integer.toString(one.visits())
                                : "%d of %d meant".formatted(one.visits(), one.visitsMeant())),
                Cell.of(howLong(one.minutes(), one.minutesUnknown())),
                Cell.of(
                        one.percent() == null
                                ? "nobody looked"
                                : "%s %% (%d of %d)".formatted(one.percent().toPlainString(), one.yes(), looked)),
                Cell.of(one.continuity() == null ? "" : one.continuity().toPlainString() + " %"),
                check(one));
    }

    private static String howLong(@Nullable Integer minutes, int unknown) {
        String known = minutes == null ? "nobody wrote it down" : Words.minutes(minutes);
        return minutes == null || unknown == 0 ? known : "%s, and %d not known".formatted(known, unknown);
    }

    private static String howLong(Quality one) {
        String held = one.held() == 0 ? "nothing" : howLong(one.minutes(), 0);
        return one.minutesPlanned() == null
                ? held
                : "%s; %s planned".formatted(held, Words.minutes(one.minutesPlanned()));
    }

    private static Cell check(OfYear one) {
        if (one.checkId() == null) {
            return Cell.of("none");
        }
        String met = one.met() == null ? "" : one.met() ? ", met" : ", not met";
        return Cell.of(
                Bit.link(
                        Words.day(Objects.requireNonNull(one.checkedOn())),
                        PagePath.of("fidelity-check", one.checkId())),
                Bit.text(": "
                        + one.scores().stream().findFirst().map(Result::shown).orElse("no score") + met));
    }

    private static List<Cell> quality(Quality one, Saying say) {
        return List.of(
                Cell.of(say.thing("staff-support", one.supportId(), one.title())),
                say.unitCell(one.organizationId()),
                Cell.of(practice(one.practice())),
                Cell.of(held(one)),
                Cell.of(howLong(one)),
                Cell.of(one.coDesigned() == null ? "nobody said" : one.coDesigned() ? "yes" : "no"),
                one.ratings().isEmpty()
                        ? Cell.of("nobody rated it")
                        : Cell.lines(one.ratings().stream()
                                .map(SupportsTelling::rating)
                                .toList()));
    }

    private static String held(Quality one) {
        if (one.held() == 0) {
            return one.standing() == Standing.NEVER_HELD ? "never" : "not yet";
        }
        String of = one.planned() == null ? "" : " of %d planned".formatted(one.planned());
        return one.ongoing()
                ? "%s%s over %s"
                        .formatted(Words.count(one.held(), "time", "times"), of, Words.count(one.span(), "day", "days"))
                : "once%s, one-off so far".formatted(of);
    }

    private static String rating(Rating one) {
        return Stream.of(
                        switch (one.source()) {
                                    case PARTICIPANTS -> "Those it was for";
                                    case PROVIDER -> "Those who led it";
                                    case OBSERVER -> "An observer";
                                }
                                + (one.percent() == null ? "" : ": %d %%".formatted(one.percent())),
                        features("found", one.found()),
                        features("lacking", one.lacking()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String features(String how, List<? extends Enum<?>> features) {
        return features.isEmpty()
                ? ""
                : "%s: %s".formatted(how, features.stream().map(Saying::code).collect(Collectors.joining(", ")));
    }

    private static Chart chart(List<OfPractice> practices) {
        return Chart.of(
                "For how many practices each kind was in place",
                "",
                List.of(new Hue("good", "of its own"), new Hue("version", "from above"), new Hue("short", "nothing")),
                practices.isEmpty() ? List.<Kind>of() : List.of(Kind.values()),
                kind -> {
                    int own = Tallies.count(practices, one -> one.inPlace().contains(kind));
                    int above = Tallies.count(practices, one -> one.fromAbove().contains(kind));
                    int none = practices.size() - own - above;
                    String note = "%d of %d without".formatted(none, practices.size());
                    return new Strip(
                            List.of(Bit.text(Saying.label(kind))),
                            note,
                            ShareBar.svg(
                                    "%s: %s".formatted(Saying.label(kind), note),
                                    practices.size(),
                                    List.of(
                                            new Part("good", own, "Of its own"),
                                            new Part("version", above, "From above"),
                                            new Part("short", none, "Nothing"))));
                });
    }
}
