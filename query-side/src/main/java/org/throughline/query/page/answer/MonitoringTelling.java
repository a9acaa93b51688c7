package org.throughline.query.page.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.implementation.MonitoringAnswer;
import org.throughline.query.question.implementation.MonitoringAnswer.OfLeader;
import org.throughline.query.question.implementation.MonitoringAnswer.OfOrganization;
import org.throughline.query.question.implementation.Occasion;
import org.throughline.query.question.implementation.Occasion.Kind;
import org.throughline.query.question.implementation.Occasion.Led;
import org.throughline.query.question.implementation.Occasion.Recorded;
import org.throughline.query.words.Words;

@Component
final class MonitoringTelling implements Telling<MonitoringAnswer> {

    @Override
    public Told tell(MonitoringAnswer answer, Saying say) {
        List<OfLeader> leaders = answer.leaders().stream()
                .sorted(Comparator.comparing((OfLeader one) -> !one.administrator())
                        .thenComparing(one -> say.names().organization(one.organizationId())))
                .toList();
        return Told.of(
                        result(answer, say),
                        Table.of(
                                "The leaders, administrators first",
                                List.of(
                                        "Who",
                                        "Leads",
                                        "As",
                                        "Took part in",
                                        "Of how many",
                                        "Not known of",
                                        "Elsewhere"),
                                leaders,
                                one -> leader(one, say)),
                        Table.of(
                                        "Every check and revision",
                                        List.of("Day", "What", "Of", "Led", "Who"),
                                        answer.occasions().reversed(),
                                        one -> occasion(one, say))
                                .fold())
                .with(Chart.of(
                        "By whom checks and revisions were led",
                        "",
                        List.of(
                                new Hue("good", "an administrator"),
                                new Hue("version", "another leader"),
                                new Hue("short", "no leader"),
                                new Hue("unknown", "not known")),
                        answer.organizations(),
                        one -> strip(one, say)))
                .how(
                        "Counted are fidelity checks and revisions of plans, %s. Who decided counts as having taken part."
                                .formatted(say.days()),
                        "A leader is counted over what happened while they led; which roles lead is said by version %s of the role vocabulary."
                                .formatted(answer.vocabulary()));
    }

    private static String result(MonitoringAnswer answer, Saying say) {
        List<Occasion> occasions = answer.occasions();
        if (occasions.isEmpty()) {
            return "Nothing was checked and no plan was revised %s.".formatted(say.days());
        }
        Map<Led, Long> led = occasions.stream().collect(Collectors.groupingBy(Occasion::led, Collectors.counting()));
        return "%s %s: %d with an administrator, %d with another leader, %d with nobody who leads; of %d it is not known."
                .formatted(
                        Words.count(occasions.size(), "check or revision", "checks and revisions"),
                        say.days(),
                        led.getOrDefault(Led.BY_ADMINISTRATOR, 0L),
                        led.getOrDefault(Led.BY_OTHER_LEADER, 0L),
                        led.getOrDefault(Led.BY_NO_LEADER, 0L),
                        led.getOrDefault(Led.UNKNOWN, 0L));
    }

    private static Strip strip(OfOrganization one, Saying say) {
        long checks = one.occasions().getOrDefault(Kind.FIDELITY_CHECK, 0L);
        long revisions = one.occasions().getOrDefault(Kind.PLAN_REVISION, 0L);
        String note = "%s, %s"
                .formatted(Words.count(checks, "check", "checks"), Words.count(revisions, "revision", "revisions"));
        return new Strip(
                List.of(say.unit(one.organizationId())),
                note,
                ShareBar.svg(
                        say.names().organization(one.organizationId()) + ": " + note,
                        checks + revisions,
                        List.of(
                                part("good", one, Led.BY_ADMINISTRATOR),
                                part("version", one, Led.BY_OTHER_LEADER),
                                part("short", one, Led.BY_NO_LEADER),
                                part("unknown", one, Led.UNKNOWN))));
    }

    private static Part part(String type, OfOrganization one, Led led) {
        return new Part(type, one.led().getOrDefault(led, 0L), Words.sentence(led(led)));
    }

    private static String led(Led led) {
        return led == Led.UNKNOWN ? "not known" : Saying.code(led);
    }

    private static List<Cell> leader(OfLeader one, Saying say) {
        return List.of(
                Cell.of(Words.sentence(say.person(one.memberId()))),
                say.unitCell(one.organizationId()),
                Cell.lines(one.roles().stream().map(Words::code).toList()),
                Cell.of(
                        one.percent() == null
                                ? Integer.toString(one.tookPart())
                                : "%d (%s %%)".formatted(one.tookPart(), one.percent())),
                Cell.of(one.occasions()),
                Cell.of(one.unknown()),
                Cell.of(one.elsewhere()));
    }

    private static List<Cell> occasion(Occasion one, Saying say) {
        boolean check = one.kind() == Kind.FIDELITY_CHECK;
        return List.of(
                Cell.day(one.on()),
                Cell.of(Bit.thing(check ? "fidelity-check" : "plan", one.subjectId()))
                        .and(one.version() == null ? "" : Words.version(one.version())),
                say.unitCell(one.organizationId()),
                Cell.of(Words.sentence(led(one.led()))),
                one.recorded() == Recorded.NOT_RECORDED
                                && one.people().isEmpty()
                                && one.deciders().isEmpty()
                        ? Cell.of("nobody wrote it down")
                        : Cell.lines(java.util.stream.Stream.concat(
                                        say
                                                .people(one.people().stream()
                                                        .map(Occasion.Person::memberId)
                                                        .toList())
                                                .stream(),
                                        one.deciders().stream().map(say::person))
                                .toList()));
    }
}
