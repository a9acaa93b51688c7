package org.throughline.query.page.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.Fold;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.sheet.Sheet;
import org.throughline.query.page.sheet.Tabled;
import org.throughline.query.page.thing.Layout;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Line;
import org.throughline.query.page.thing.StateLayout;
import org.throughline.query.page.thing.Thing;
import org.throughline.query.page.thing.ThingReads.Laid;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * A plan as a document. Read from its state's JSON, so that a field or a code that is new is shown as well.
 *
 * @param status how far it has come, in words
 * @param isOpen whether it can still be revised
 * @param counts how many steps stand how, in words
 * @param beside what was given to it, and how it is reviewed and evaluated; what there is none of is left out
 * @param facts what else is said of the whole
 * @param rail how each version came about, the latest first
 */
record PlanPart(
        Thing thing,
        String status,
        boolean isOpen,
        String version,
        List<String> counts,
        List<Item> goals,
        List<Item> milestones,
        List<Item> steps,
        List<Beside> beside,
        List<Fact> facts,
        List<Version> rail)
        implements Tabled {

    private static final int STEPS = 6;
    private static final int VERSIONS = 2;

    /** The steps, of which the first are seen at once. */
    public Fold<Item> foldedSteps() {
        return Fold.of(steps, STEPS);
    }

    /** How it came to be, of which the latest is seen at once. */
    public Fold<Version> foldedRail() {
        return Fold.of(rail, VERSIONS);
    }

    @Override
    public String about() {
        return thing.title();
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(sheet("Goals", goals), sheet("Milestones", milestones), sheet("Steps", steps));
    }

    /** What is said of each, a column for whatever is said of any. */
    private static Sheet sheet(String title, List<Item> items) {
        List<String> said = items.stream()
                .flatMap(item -> item.facts().stream())
                .map(Fact::label)
                .distinct()
                .toList();
        List<String> columns = Stream.concat(Stream.of("Code", "Text", "How it stands"), said.stream())
                .toList();
        return Sheet.of(
                title,
                columns,
                items,
                item -> Stream.concat(
                                Stream.of(item.code(), Layout.text(item.text()), item.stands()),
                                said.stream().map(item::fact))
                        .toList());
    }

    private static final Set<String> IN_PLACE = Set.of(
            "title",
            "status",
            "version",
            "goals",
            "milestones",
            "steps",
            "revisions",
            "inputs",
            "evaluations",
            "reviews");
    /** Of a version: what stands above its facts, among them, or behind a link. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of("version", "since", "reason", "modification", "changed");

    private static final Set<String> OF_AN_ITEM = Set.of("code", "text", "status");

    /**
     * A goal, a milestone or a step.
     *
     * @param state code by which the style sheet colours it
     * @param stands how it stands, in words; empty where that is not said of it
     * @param facts who answers for it, when it is due and so on
     */
    record Item(String code, List<Line> text, String state, String stands, List<Fact> facts) {

        private String fact(String label) {
            return facts.stream()
                    .filter(fact -> fact.label().equals(label))
                    .findFirst()
                    .map(Fact::text)
                    .orElse("");
        }
    }

    /** Items of one kind under a title, of which the latest are seen at once. */
    record Beside(String title, List<Item> items) {

        private static final int FEW = 3;

        /** The latest first. */
        public Fold<Item> folded() {
            return Fold.of(items.reversed(), FEW);
        }

        /** By which its title is found. */
        public String anchor() {
            return title.toLowerCase(Locale.ENGLISH).replace(' ', '-');
        }
    }

    /**
     * A version.
     *
     * @param compare query of the page that compares it with the one before; absent for the first
     */
    record Version(
            String version,
            String since,
            String reason,
            List<Fact> facts,
            @Nullable String compare) {}

    static PlanPart of(Laid laid, LocalDate day) {
        JsonNode plan = laid.state();
        StateLayout layout = laid.layout();
        List<Item> steps = items(plan.path("steps"), step -> step(step, layout, day));
        return new PlanPart(
                laid.thing(),
                Words.sentence(Words.code(plan.path("status").asString(""))),
                !plan.path("closedOn").isString(),
                plan.path("version").asString(""),
                counts(steps),
                items(plan.path("goals"), goal -> item(goal, layout, "", "")),
                items(plan.path("milestones"), goal -> item(goal, layout, "", "")),
                steps,
                Stream.of(
                                new Beside(
                                        "What groups gave to it",
                                        items(plan.path("inputs"), one -> input(one, layout))),
                                new Beside("Reviews", items(plan.path("reviews"), one -> review(one, layout))),
                                new Beside(
                                        "What is to be reviewed or evaluated",
                                        items(plan.path("evaluations"), one -> evaluation(one, layout, day))))
                        .filter(part -> !part.items().isEmpty())
                        .toList(),
                layout.facts(plan, IN_PLACE, laid.thing().key()),
                rail(plan, laid));
    }

    private static Item input(JsonNode input, StateLayout layout) {
        return new Item(
                Words.sentence(Words.code(input.path("group").asString(""))),
                layout.lines("summary", input.path("summary"), input),
                "",
                input.path("use").isString()
                        ? Words.code(input.path("use").asString(""))
                        : "nobody said what became of it",
                layout.facts(input, Set.of("inputId", "group", "summary", "use"), null));
    }

    private static Item review(JsonNode review, StateLayout layout) {
        return new Item(
                day(review.path("on")),
                layout.lines("finding", review.path("finding"), review),
                "",
                review.path("decision").asString("").equals("KEEP") ? "kept as it is" : "to be revised",
                layout.facts(review, Set.of("reviewId", "evaluationId", "on", "finding", "decision"), null));
    }

    /** A planned review that was held is told among the reviews. */
    private static Item evaluation(JsonNode one, StateLayout layout, LocalDate day) {
        boolean done = one.path("doneOn").isString();
        boolean missed = !done && LocalDate.parse(one.path("dueOn").asString()).isBefore(day);
        boolean isReview = one.path("kind").asString("").equals("REVIEW");
        Set<String> without = new HashSet<>(Set.of("evaluationId", "text", "dueOn"));
        if (isReview) {
            without.addAll(Set.of("finding", "lookedAt", "evidence", "concerns"));
        }
        return new Item(
                day(one.path("dueOn")),
                layout.lines("text", one.path("text"), one),
                done ? "COMPLETED" : missed ? "OVERDUE" : "",
                done ? "done" : missed ? "missed" : "due",
                layout.facts(one, without, null));
    }

    private static String day(JsonNode day) {
        return Words.day(LocalDate.parse(day.asString()));
    }

    private static List<Item> items(JsonNode list, Function<JsonNode, Item> item) {
        return list.valueStream().map(item).toList();
    }

    private static Item item(JsonNode item, StateLayout layout, String state, String stands) {
        Set<String> without = new HashSet<>(OF_AN_ITEM);
        without.addAll(saidTwice(item));
        return new Item(
                item.path("code").asString(""),
                layout.lines("text", item.path("text"), item),
                state,
                stands,
                layout.facts(item, without, null));
    }

    /** The last turn of a step is where the step stands: one of the two is enough. */
    private static Set<String> saidTwice(JsonNode item) {
        boolean settledAtOnce =
                item.path("turns").size() == 1 && item.path("settledOn").isString();
        if (settledAtOnce) {
            return Set.of("turns");
        }
        return item.path("turns").isEmpty() ? Set.of() : Set.of("settledOn", "reason", "evidence");
    }

    private static Item step(JsonNode step, StateLayout layout, LocalDate day) {
        Standing standing = Standing.of(step, day);
        return item(step, layout, standing.code(), standing.words());
    }

    private static List<String> counts(List<Item> steps) {
        Map<String, Long> counts =
                steps.stream().collect(Collectors.groupingBy(Item::stands, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .toList();
    }

    private static List<Version> rail(JsonNode plan, Laid laid) {
        return plan.path("revisions")
                .valueStream()
                .map(revision -> version(revision, laid))
                .toList()
                .reversed();
    }

    private static Version version(JsonNode revision, Laid laid) {
        LocalDate since = LocalDate.parse(revision.path("since").asString());
        return new Version(
                revision.path("version").asString(""),
                Words.day(since),
                revision.path("reason").asString(""),
                Stream.concat(
                                laid.layout().facts(revision.path("modification"), Set.of("vocabulary"), null).stream(),
                                laid.layout().facts(revision, TOLD_ELSEWHERE, null).stream())
                        .toList(),
                "%s/compare?from=%s&to=%s"
                        .formatted(PagePath.of(laid.thing().kind(), laid.thing().id()), since.minusDays(1), since));
    }
}
