package org.throughline.query.page.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.Fold;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.calendar.CalendarDay;
import org.throughline.query.page.sheet.Sheet;
import org.throughline.query.question.talk.CommunicationPlanAnswer;
import org.throughline.query.question.talk.CommunicationPlanAnswer.OfItem;
import org.throughline.query.question.talk.CommunicationPlanAnswer.OfPlan;
import org.throughline.query.question.talk.CommunicationPlanAnswer.Overdue;
import org.throughline.query.question.talk.CommunicationPlanQuestion;
import org.throughline.query.read.Snapshot;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;

/**
 * What an organization is to tell by its communication plans, and what those below it have not told in time.
 *
 * @param rows what is overdue first, the longest first, then what is due next
 */
record CommunicationsDue(List<Row> rows) {

    private static final String TITLE = "Communications due";
    private static final int FEW = 6;

    /**
     * An item.
     *
     * @param unit the page of whose it is; absent where it is the organization's own
     * @param plan the page of its plan
     * @param state {@code overdue since 15 April 2026}
     */
    record Row(
            String name,
            @Nullable String unit,
            String plan,
            String what,
            String whom,
            String state,
            boolean overdue,
            LocalDate on) {}

    static CommunicationsDue of(String id, Snapshot snapshot, Names names) {
        CommunicationPlanAnswer answer = CommunicationPlanQuestion.of(snapshot);
        Stream<Row> overdue = answer.overdue().stream()
                .collect(Collectors.groupingBy(
                        one -> one.communicationPlanId() + " " + one.itemCode(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(days -> overdue(days, id, names));
        Stream<Row> next = answer.plans().stream()
                .filter(plan -> plan.organizationId().equals(id))
                .flatMap(plan -> plan.items().stream()
                        .flatMap(item -> Stream.ofNullable(item.nextOn()).map(on -> next(plan, item, on))));
        return new CommunicationsDue(Stream.concat(overdue, next)
                .sorted(Comparator.comparing(Row::overdue)
                        .reversed()
                        .thenComparing(Row::on)
                        .thenComparing(Row::what))
                .toList());
    }

    private static Row overdue(List<Overdue> days, String self, Names names) {
        Overdue first = days.getFirst();
        boolean own = first.organizationId().equals(self);
        String since = "overdue since " + Words.day(first.dueOn());
        return new Row(
                own ? "here" : names.organization(first.organizationId()),
                own ? null : PagePath.of("organization", first.organizationId()),
                PagePath.of("communication-plan", first.communicationPlanId()),
                first.purpose(),
                whom(first.audiences()),
                days.size() == 1 ? since : "%s, %d times".formatted(since, days.size()),
                true,
                first.dueOn());
    }

    private static Row next(OfPlan plan, OfItem item, LocalDate on) {
        return new Row(
                "here",
                null,
                PagePath.of("communication-plan", plan.communicationPlanId()),
                item.purpose(),
                whom(item.audiences()),
                "due by " + Words.day(on),
                false,
                on);
    }

    /** What is overdue and what comes next, for a calendar. A day keeps its id, so that a calendar that is read again says how it stands. */
    static List<CalendarDay> calendar(Snapshot snapshot, Names names) {
        CommunicationPlanAnswer answer = CommunicationPlanQuestion.of(snapshot);
        Stream<CalendarDay> overdue = answer.overdue().stream()
                .map(one -> day(
                        one.communicationPlanId(),
                        one.itemCode(),
                        one.dueOn(),
                        names.organization(one.organizationId()),
                        one.purpose(),
                        "%s. Overdue.".formatted(whom(one.audiences()))));
        Stream<CalendarDay> next = answer.plans().stream()
                .flatMap(plan -> plan.items().stream()
                        .flatMap(item -> Stream.ofNullable(item.nextOn())
                                .map(on -> day(
                                        plan.communicationPlanId(),
                                        item.code(),
                                        on,
                                        names.organization(plan.organizationId()),
                                        item.purpose(),
                                        "%s. Due by this day.".formatted(whom(item.audiences()))))));
        return Stream.concat(overdue, next).toList();
    }

    private static CalendarDay day(String plan, String code, LocalDate on, String unit, String what, String text) {
        return new CalendarDay(
                String.join("-", plan, code, on.toString()), on, on, "%s: %s".formatted(unit, what), text);
    }

    private static String whom(List<String> audiences) {
        return Words.sentence(audiences.stream().map(Words::code).collect(Collectors.joining(", ")));
    }

    /** Whether there is anything to be said. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether some are of those below. */
    public boolean hasWhere() {
        return rows.stream().anyMatch(row -> row.unit() != null);
    }

    /** The most pressing ones are seen at once. */
    public Fold<Row> folded() {
        return Fold.of(rows, FEW);
    }

    Stream<Sheet> sheets() {
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(Sheet.of(
                        TITLE,
                        withWhere("Where", "What it is for", "To tell", "Stands"),
                        rows,
                        row -> withWhere(row.name(), row.what(), row.whom(), row.state())));
    }

    private List<String> withWhere(String where, String... others) {
        return Stream.concat(Stream.of(where).filter(said -> hasWhere()), Stream.of(others))
                .toList();
    }
}
