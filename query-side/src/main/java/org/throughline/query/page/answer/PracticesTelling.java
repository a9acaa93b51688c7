package org.throughline.query.page.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.practice.EvidenceClaim;
import org.throughline.events.implementation.practice.Hexagon;
import org.throughline.events.implementation.practice.PracticeEvent;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.question.implementation.PracticesAnswer;
import org.throughline.query.question.implementation.PracticesAnswer.By;
import org.throughline.query.question.implementation.PracticesAnswer.PracticeOf;
import org.throughline.query.words.Words;

@Component
final class PracticesTelling implements Telling<PracticesAnswer> {

    @Override
    public Told tell(PracticesAnswer answer, Saying say) {
        List<PracticeOf> practices = answer.practices().stream()
                .sorted(Comparator.comparing((PracticeOf one) -> !one.selected())
                        .thenComparing(PracticeOf::practice)
                        .thenComparing(one -> say.names().organization(one.organizationId())))
                .toList();
        return Told.of(
                        result(answer),
                        Table.of(
                                "The practices",
                                List.of(
                                        "Practice",
                                        "Of",
                                        "Selected",
                                        "Evidence on file now",
                                        "Weighed last",
                                        "Adaptations"),
                                practices,
                                one -> practice(one, say)),
                        Table.of(
                                "In use, and nobody selected it",
                                List.of("Practice", "Of", "Named by"),
                                answer.unselected(),
                                one -> List.of(
                                        Cell.of(one.practice()),
                                        say.unitCell(one.organizationId()),
                                        Cell.lines(one.by().stream()
                                                .map(PracticesTelling::by)
                                                .toList()))),
                        Table.of(
                                        "Done, and no adaptation is recorded",
                                        List.of("Practice", "Of", "Since"),
                                        answer.unadapted(),
                                        one -> List.of(
                                                Cell.of(say.track(one.organizationId(), one.practice())),
                                                say.unitCell(one.organizationId()),
                                                Cell.day(one.since())))
                                .fold(),
                        Table.of(
                                        "Other names",
                                        List.of("Name", "Means", "Of", "When", "Why"),
                                        answer.aliases(),
                                        one -> List.of(
                                                Cell.of(one.alias()),
                                                Cell.of(one.means()),
                                                say.unitCell(one.organizationId()),
                                                Cell.of(
                                                        one.always()
                                                                ? "always"
                                                                : Saying.stretch(one.from(), one.until())),
                                                Cell.of(one.reason())))
                                .fold())
                .how(
                        "Six ratings stand side by side and are never summed: need, fit, resources, evidence, readiness and capacity, each from 1 to 5.",
                        "What was recorded under another name of a practice counts as of the practice.");
    }

    private static String result(PracticesAnswer answer) {
        long selected = answer.practices().stream().filter(PracticeOf::selected).count();
        long evidenced = answer.practices().stream()
                .filter(one -> one.selected() && !one.evidence().isEmpty())
                .count();
        return "%s selected, %d of them with evidence on file. %s in use that nobody selected, and %s a practice without a recorded adaptation."
                .formatted(
                        Words.count(selected, "practice is", "practices are"),
                        evidenced,
                        Words.count(answer.unselected().size(), "name is", "names are"),
                        Words.count(
                                answer.unadapted().stream()
                                        .map(PracticesAnswer.Unadapted::organizationId)
                                        .distinct()
                                        .count(),
                                "unit does",
                                "units do"));
    }

    private static List<Cell> practice(PracticeOf one, Saying say) {
        String name = Words.text(one.name());
        return List.of(
                Cell.of(Bit.link(
                                name.isBlank() ? one.practice() : name,
                                PagePath.of(
                                        "practice", PracticeEvent.practiceId(one.organizationId(), one.practice()))))
                        .and(one.alsoCalled().isEmpty() ? "" : ", also called " + String.join(", ", one.alsoCalled())),
                say.unitCell(one.organizationId()),
                Cell.lines(one.selections().stream()
                        .map(selection -> Saying.stretch(selection.from(), selection.until()))
                        .toList()),
                Cell.lines(one.evidence().stream().map(PracticesTelling::claim).toList()),
                one.lastHexagon() == null
                        ? Cell.of("never")
                        : Cell.of(weighed(one.lastHexagon().hexagon()) + ", "
                                + Words.day(one.lastHexagon().on())),
                Cell.of(one.adaptations()));
    }

    private static String claim(EvidenceClaim claim) {
        return "%s: %s"
                .formatted(claim.tier() == null ? "Tier not known" : Saying.label(claim.tier()), claim.outcome());
    }

    private static String weighed(Hexagon hexagon) {
        List<String> ratings = new ArrayList<>();
        add(ratings, "need", hexagon.need());
        add(ratings, "fit", hexagon.fit());
        add(ratings, "resources", hexagon.resources());
        add(ratings, "evidence", hexagon.evidence());
        add(ratings, "readiness", hexagon.readiness());
        add(ratings, "capacity", hexagon.capacity());
        return String.join(", ", ratings);
    }

    private static void add(List<String> ratings, String name, @Nullable Integer rating) {
        ratings.add("%s %s".formatted(name, Objects.requireNonNullElse(rating, "not rated")));
    }

    private static String by(By by) {
        return "%s, %s to %s"
                .formatted(
                        Words.count(by.facts(), Words.scale(by.kind()), Words.scale(by.kind()) + "s"),
                        Words.day(by.first()),
                        Words.day(by.last()));
    }
}
