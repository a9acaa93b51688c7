package org.throughline.query.page.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.Fold;
import org.throughline.query.page.organization.OrganizationPart.Lane;
import org.throughline.query.page.organization.OrganizationPart.Marks;
import org.throughline.query.page.organization.OrganizationPart.Scores;
import org.throughline.query.page.sheet.Sheet;
import org.throughline.query.page.sheet.Tabled;
import org.throughline.query.page.thing.Layout.Bit;
import org.throughline.query.read.Incomplete;

/**
 * Some organizations side by side, all charts on one scale.
 *
 * @param align how their years are laid side by side
 * @param practices a block for each practice any of them ever began with
 * @param principals changes of principal
 * @param scales a block for each scale of an instrument any of them was checked with
 * @param axis the years under every chart; empty where there is none
 */
record Comparison(
        Alignment align,
        List<Unit> units,
        List<Block<Lane>> practices,
        Block<Marks> principals,
        List<Block<Scores>> scales,
        String axis,
        List<PlanRow> plans,
        List<TeamRow> teams,
        List<String> practiceCounts,
        long position,
        List<Incomplete> incomplete)
        implements Tabled {

    @Override
    public String about() {
        return "Compared " + units.stream().map(Unit::name).collect(Collectors.joining(" "));
    }

    @Override
    public List<Sheet> sheets() {
        return Stream.of(
                        Stream.of(who()),
                        practices.stream().map(this::stages),
                        Stream.of(came()),
                        scales.stream().map(this::scores),
                        Stream.of(underWay(), formed()))
                .flatMap(sheets -> sheets)
                .toList();
    }

    private static final String SINCE_START = "Since its start";
    private static final int SCALES = 2;

    /** The scales, the first of which are seen at once. */
    public Fold<Block<Scores>> foldedScales() {
        return Fold.of(scales, SCALES);
    }

    private Sheet who() {
        return Sheet.of(
                "Who they are",
                List.of("Name", "What", "In", "Start"),
                units,
                unit -> List.of(
                        unit.name(),
                        unit.kind(),
                        unit.above().stream().map(Bit::text).collect(Collectors.joining(" › ")),
                        unit.start()));
    }

    private Sheet stages(Block<Lane> block) {
        return new Sheet(
                stagesTitle(block),
                values(List.of("School", "Stage", "From"), SINCE_START, List.of("Until", "How")),
                rows(
                        block,
                        Lane::rows,
                        (unit, row) -> values(
                                List.of(unit.name(), row.stage(), row.from()),
                                row.after(),
                                List.of(row.ends(), row.how()))));
    }

    private Sheet came() {
        return new Sheet(
                principals.title(),
                List.of("School", "Who came", "On"),
                rows(principals, Marks::rows, (unit, row) -> List.of(unit.name(), row.name(), row.says())));
    }

    private Sheet scores(Block<Scores> block) {
        return new Sheet(
                block.title(),
                values(List.of("School", "Made on"), SINCE_START, List.of("Score", "Criterion", "Version")),
                rows(
                        block,
                        Scores::rows,
                        (unit, row) -> values(
                                List.of(unit.name(), row.day()),
                                row.after(),
                                List.of(row.percent(), row.verdict(), row.version()))));
    }

    /** A row for each of what the sides have. */
    private static <T, R> List<List<String>> rows(
            Block<T> block, Function<T, List<R>> rows, BiFunction<Unit, R, List<String>> values) {
        return block.sides().stream()
                .flatMap(side -> Stream.ofNullable(side.what())
                        .flatMap(what -> rows.apply(what).stream())
                        .map(row -> values.apply(side.unit(), row)))
                .toList();
    }

    /** Values of a row, between them how long after its start something was; along the calendar that is not said. */
    private List<String> values(List<String> before, String sinceStart, List<String> after) {
        List<String> values = new ArrayList<>(before);
        if (align == Alignment.START) {
            values.add(sinceStart);
        }
        values.addAll(after);
        return values;
    }

    private Sheet underWay() {
        return Sheet.of(
                "Plans under way",
                List.of("School", "Plan", "Stands", "Done", "On target", "Approaching", "Overdue", "No day"),
                plans,
                row -> Stream.concat(
                                Stream.of(
                                        row.unit().name(),
                                        row.team().isEmpty() ? row.title() : row.title() + "\n" + row.team(),
                                        row.stands()),
                                Stream.of(row.done(), row.onTarget(), row.approaching(), row.overdue(), row.undated())
                                        .map(count -> row.page() == null ? "" : count.toString()))
                        .toList());
    }

    private Sheet formed() {
        return Sheet.of(
                "Teams",
                List.of("School", "Team", "Level", "Members", "Formed on"),
                teams,
                row -> List.of(row.unit().name(), row.name(), row.level(), Long.toString(row.members()), row.since()));
    }

    /** What the table of a practice is called. */
    public String stagesTitle(Block<Lane> block) {
        return "Stages of " + block.title();
    }

    /** How their years are laid side by side. */
    enum Alignment {
        CALENDAR,
        START;

        /** As addresses have it. */
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One of them.
     *
     * @param above the units it lies in, from above
     * @param start when it entered its first stage, in words
     */
    record Unit(String id, String name, String page, String kind, List<Bit> above, String start) {}

    /** The same of each of them, in their order. */
    record Block<T>(String title, List<Side<T>> sides) {

        /** Whether any of them has something to show. */
        public boolean isEmpty() {
            return sides.stream().allMatch(side -> side.what() == null);
        }
    }

    /** What one of them has; absent where it has nothing. */
    record Side<T>(Unit unit, @Nullable T what) {}

    /**
     * A plan that is not closed.
     *
     * @param title its title; empty where the unit has none
     * @param page its page; absent where the unit has none
     * @param stands status and version in words
     */
    record PlanRow(
            Unit unit,
            String title,
            @Nullable String page,
            String stands,
            String team,
            long done,
            long onTarget,
            long approaching,
            long overdue,
            long undated) {}

    /** A team that goes on. */
    record TeamRow(Unit unit, String name, String page, String level, String since, long members) {}
}
