package org.throughline.query.page.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.DueWords;
import org.throughline.query.page.Fold;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.calendar.CalendarDay;
import org.throughline.query.page.sheet.Sheet;
import org.throughline.query.question.implementation.ChecksDueAnswer.Dated;
import org.throughline.query.question.implementation.ChecksDueAnswer.Due;
import org.throughline.query.question.implementation.ChecksDueAnswer.State;
import org.throughline.query.question.implementation.ChecksDueQuestion;
import org.throughline.query.question.implementation.SustainedAnswer.OfSection;
import org.throughline.query.question.implementation.SustainedQuestion;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;

/**
 * Which fidelity checks are due at an organization and at those below it, and since when fidelity is sustained.
 *
 * @param rows its own checks, and of those below what is due or overdue; the most pressing first
 * @param others how many checks of those below are not due
 * @param sustained its own sections that have a criterion
 */
record Dues(List<Row> rows, long others, List<Held> sustained) {

    private static final String TITLE = "Fidelity checks due";
    private static final String SUSTAINED = "Sustained fidelity";
    private static final int FEW = 8;

    /**
     * A check.
     *
     * @param unit the page of whom it is asked; absent where it is of the organization itself
     * @param pressing whether it is due or overdue
     * @param page of the last check; absent before the first
     */
    record Row(
            String name,
            @Nullable String unit,
            String what,
            String state,
            boolean pressing,
            String last,
            @Nullable String page,
            String next,
            String besides) {}

    /** A section, and how long it has met its criterion. */
    record Held(String what, String state, String row, String before) {}

    static Dues of(OrganizationState unit, Snapshot snapshot, Names names) {
        String id = unit.organizationId();
        List<Due> asked = ChecksDueQuestion.of(snapshot).checks();
        List<Row> rows = asked.stream()
                .filter(due -> due.organizationId().equals(id) || isPressing(due))
                .sorted(Comparator.comparing(Due::state)
                        .thenComparing(due -> !due.organizationId().equals(id))
                        .thenComparing(due -> names.organization(due.organizationId()))
                        .thenComparing(due -> DueWords.what(due, names)))
                .map(due -> row(due, id, names))
                .toList();
        return new Dues(
                rows,
                asked.size() - rows.size(),
                SustainedQuestion.of(snapshot, id).sections().stream()
                        .map(section -> held(section, names))
                        .toList());
    }

    /** What is due and what comes next, for a calendar. */
    static List<CalendarDay> calendar(Snapshot snapshot, Names names) {
        return ChecksDueQuestion.of(snapshot).checks().stream()
                .flatMap(due -> Stream.of(due.window(), due.next())
                        .flatMap(Stream::ofNullable)
                        .filter(window -> window.to() != null)
                        .map(window -> day(due, window, names)))
                .toList();
    }

    private static CalendarDay day(Due due, Dated window, Names names) {
        LocalDate to = window.to() == null ? window.from() : window.to();
        String sections = window.sections().stream().map(Words::scale).collect(Collectors.joining(", "));
        return new CalendarDay(
                String.join(
                        "-",
                        due.organizationId(),
                        due.instrument(),
                        due.practice(),
                        window.from().toString()),
                window.from(),
                to,
                "%s: %s".formatted(names.organization(due.organizationId()), DueWords.what(due, names)),
                "%s, from %s to %s%s. %s."
                        .formatted(
                                Words.sentence(Words.scale(String.valueOf(window.code()))),
                                Words.day(window.from()),
                                Words.day(to),
                                sections.isEmpty() ? "" : ", " + sections,
                                Words.sentence(DueWords.state(due))));
    }

    private static boolean isPressing(Due due) {
        return due.state() == State.OVERDUE || due.state() == State.DUE;
    }

    private static Row row(Due due, String self, Names names) {
        boolean own = due.organizationId().equals(self);
        return new Row(
                own ? "here" : names.organization(due.organizationId()),
                own ? null : PagePath.of("organization", due.organizationId()),
                DueWords.what(due, names),
                DueWords.state(due),
                isPressing(due),
                due.last() == null ? "none" : Words.day(due.last().on()),
                due.last() == null
                        ? null
                        : PagePath.of("fidelity-check", due.last().checkId()),
                DueWords.next(due),
                String.join("; ", DueWords.besides(due)));
    }

    private static Held held(OfSection section, Names names) {
        return new Held(
                "%s for %s: %s"
                        .formatted(
                                names.instrument(section.instrument()),
                                section.practice(),
                                Words.scale(section.section())),
                DueWords.sustained(section),
                "%d of %d in a row".formatted(Math.min(section.met(), section.enough()), section.enough()),
                section.stretches().stream()
                        .filter(stretch -> stretch.until() != null)
                        .map(stretch -> "%s to %s".formatted(Words.day(stretch.from()), until(stretch.until())))
                        .collect(Collectors.joining("; ")));
    }

    private static String until(@Nullable LocalDate day) {
        return day == null ? "" : Words.day(day);
    }

    /** Whether there is anything to be said. */
    public boolean isEmpty() {
        return rows.isEmpty() && others == 0;
    }

    /** Whether some are of those below. */
    public boolean hasWhere() {
        return rows.stream().anyMatch(row -> row.unit() != null);
    }

    /** Whether there is something to say of some beside where they stand. */
    public boolean hasBesides() {
        return rows.stream().anyMatch(row -> !row.besides().isEmpty());
    }

    /** The most pressing ones are seen at once. */
    public Fold<Row> folded() {
        return Fold.of(rows, FEW);
    }

    /** {@code 12 checks of those below are not due}; empty where there are none. */
    public String othersWords() {
        return others == 0
                ? ""
                : Words.count(others, "check of those below is not due", "checks of those below are not due");
    }

    Stream<Sheet> sheets() {
        return Stream.of(
                        sheet(TITLE, columns(), rows, this::cells),
                        sheet(
                                SUSTAINED,
                                List.of("What", "Stands", "Met in a row", "Before"),
                                sustained,
                                held -> List.of(held.what(), held.state(), held.row(), held.before())))
                .flatMap(sheets -> sheets);
    }

    private List<String> columns() {
        return Stream.of(
                        Stream.of("Where").filter(column -> hasWhere()),
                        Stream.of("What", "Stands", "Last check", "Next window"),
                        Stream.of("Besides").filter(column -> hasBesides()))
                .flatMap(columns -> columns)
                .toList();
    }

    private List<String> cells(Row row) {
        return Stream.of(
                        Stream.of(row.name()).filter(name -> hasWhere()),
                        Stream.of(row.what(), row.state(), row.last(), row.next()),
                        Stream.of(row.besides()).filter(besides -> hasBesides()))
                .flatMap(cells -> cells)
                .toList();
    }

    private static <T> Stream<Sheet> sheet(
            String title, List<String> columns, List<T> things, Function<T, List<String>> row) {
        return things.isEmpty() ? Stream.empty() : Stream.of(Sheet.of(title, columns, things, row));
    }
}
