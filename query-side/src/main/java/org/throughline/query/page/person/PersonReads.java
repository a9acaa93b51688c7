package org.throughline.query.page.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.events.Amendments;
import org.throughline.query.Counting;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.history.Remembered;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.TimelineItem;
import org.throughline.query.page.chart.Bars;
import org.throughline.query.page.chart.Bars.Bar;
import org.throughline.query.page.chart.Years;
import org.throughline.query.page.person.PersonPart.Row;
import org.throughline.query.page.person.PersonPart.Seat;
import org.throughline.query.page.person.PersonPart.Step;
import org.throughline.query.page.thing.HistoryPart;
import org.throughline.query.page.thing.HistoryPart.Entry;
import org.throughline.query.page.thing.Layout.Bit;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.read.Allowance;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.TeamState.Tenure;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.words.Names;
import org.throughline.query.words.People;
import org.throughline.query.words.Words;

/** Puts the page of a person together, as anybody may see it. */
@Component
final class PersonReads {

    private static final int PAGE = 25;

    private final Snapshots snapshots;
    private final SubjectKinds kinds;
    private final Timeline timeline;
    private final ThingReads things;
    private final PageParts parts;
    private final People people;
    private final NamedIn named = new NamedIn();

    PersonReads(
            Snapshots snapshots,
            SubjectKinds kinds,
            Timeline timeline,
            ThingReads things,
            PageParts parts,
            People people) {
        this.snapshots = snapshots;
        this.kinds = kinds;
        this.timeline = timeline;
        this.things = things;
        this.parts = parts;
        this.people = people;
    }

    private record Seated(TeamState team, Tenure tenure) {}

    /**
     * An entry that names somebody.
     *
     * @param history of the whole subject, as far as it was known
     */
    private record Naming(Remembered entry, List<Remembered> history) {}

    /** The whole page; empty where nothing is known of such a person at the moment. */
    Optional<PersonPart> page(String id, Moment moment, int page) {
        Snapshot snapshot = snapshots.at(moment.tense(), null, Reader.ANYBODY);
        List<Naming> naming = naming(id, snapshot);
        Names names = parts.names(moment);
        Optional<LocalDate> erased = people.erasedOn(id);
        boolean isKept = names.hasName(id) || erased.isPresent();
        return naming.isEmpty() && !(moment.isNow() && isKept)
                ? Optional.empty()
                : Optional.of(page(id, note(names.hasName(id), erased), moment, page, snapshot, naming, names));
    }

    private PersonPart page(
            String id,
            @Nullable String note,
            Moment moment,
            int page,
            Snapshot snapshot,
            List<Naming> naming,
            Names names) {
        List<Seated> seats = snapshot.states(TeamState.class).stream()
                .flatMap(team -> team.tenures().stream()
                        .filter(tenure -> tenure.memberId().equals(id))
                        .map(tenure -> new Seated(team, tenure)))
                .sorted(Comparator.comparing(seated -> seated.tenure().from()))
                .toList();
        Years years =
                Years.over(seats.stream().map(seated -> seated.tenure().from()).toList(), snapshot.day());
        List<Naming> deeds = naming.stream()
                .filter(one -> named.tellsOfDeeds(one.entry().event()))
                .toList();
        int last = Math.max(0, deeds.size() - page * PAGE);
        int first = Math.max(0, last - PAGE);
        return new PersonPart(
                id,
                Words.sentence(names.person(id)),
                note,
                rows(seats, years),
                seats.isEmpty() ? "" : years.axis(),
                seats.stream().map(PersonReads::seat).toList(),
                steps(id, snapshot),
                happened(deeds.subList(first, last), moment, names),
                page == 0 ? null : query(moment, page - 1),
                first == 0 ? null : query(moment, page + 1),
                snapshot.position());
    }

    private static @Nullable String note(boolean named, Optional<LocalDate> erased) {
        return erased.map(day -> "Their name was erased on %s. What was recorded stays, and leads to nobody."
                        .formatted(Words.day(day)))
                .orElse(named ? null : "No name is kept of them.");
    }

    /** In the order in which it took effect. */
    private List<Naming> naming(String id, Snapshot snapshot) {
        List<Naming> naming = new ArrayList<>();
        for (SubjectKind<?, ?> kind : kinds.all()) {
            for (List<Remembered> history : snapshot.histories(kind.stateType()).values()) {
                Allowance.current().spend(history.size());
                history.stream()
                        .filter(entry ->
                                snapshot.asOf() == null || !entry.effectiveOn().isAfter(snapshot.asOf()))
                        .filter(entry -> named.names(entry.event(), id))
                        .forEach(entry -> naming.add(new Naming(entry, history)));
            }
        }
        naming.sort(Comparator.comparing((Naming one) -> one.entry().effectiveOn())
                .thenComparingLong(one -> one.entry().position()));
        return naming;
    }

    private static Bit team(TeamState team) {
        return new Bit(team.name(), PagePath.of("team", team.teamId()), null);
    }

    private static List<Row> rows(List<Seated> seats, Years years) {
        return seats.stream()
                .map(Seated::team)
                .distinct()
                .map(team -> row(team, seats, years))
                .toList();
    }

    private static Row row(TeamState team, List<Seated> seats, Years years) {
        List<Bar> bars = seats.stream()
                .filter(seated -> seated.team().equals(team))
                .map(seated ->
                        new Bar("seat", seated.tenure().from(), seated.tenure().until(), words(seated.tenure())))
                .toList();
        return new Row(
                team(team),
                Bars.svg(
                        years,
                        "%s: %s"
                                .formatted(
                                        team.name(),
                                        bars.stream().map(Bar::words).collect(Collectors.joining("; "))),
                        bars));
    }

    private static String words(Tenure tenure) {
        return "%s from %s%s"
                .formatted(
                        Words.code(tenure.role()),
                        Words.day(tenure.from()),
                        tenure.until() == null ? "" : " to " + Words.day(tenure.until()));
    }

    private static Seat seat(Seated seated) {
        Tenure tenure = seated.tenure();
        return new Seat(
                team(seated.team()),
                Words.sentence(Words.code(tenure.role())),
                Words.day(tenure.from()),
                tenure.until() == null ? "goes on" : Words.day(tenure.until()));
    }

    private static List<Step> steps(String id, Snapshot snapshot) {
        return snapshot.states(PlanState.class).stream()
                .flatMap(plan -> Stream.concat(
                        plan.steps().stream()
                                .filter(step -> step.leads().contains(id))
                                .map(step -> new Step(
                                        plan(plan), step.code(), Words.text(step.text()), status(step.status()))),
                        plan.leftOut().stream()
                                .filter(step -> step.leads().contains(id))
                                .map(step -> new Step(
                                        plan(plan), step.code(), Words.text(step.text()), status(step.status())))))
                .toList();
    }

    private static Bit plan(PlanState plan) {
        return new Bit(Words.text(plan.title()), PagePath.of("plan", plan.planId()), null);
    }

    private static String status(Enum<?> status) {
        return Words.sentence(Words.code(status.name()));
    }

    private HistoryPart happened(List<Naming> page, Moment moment, Names names) {
        Map<Long, Naming> byPosition = new HashMap<>();
        page.forEach(one -> byPosition.put(one.entry().position(), one));
        List<TimelineEntry> entries = timeline.at(byPosition.keySet()).stream()
                .sorted(Comparator.comparing(TimelineEntry::effectiveOn).thenComparingLong(TimelineEntry::position))
                .toList();
        Function<TimelineEntry, TimelineItem> say = things.saying(entries, moment, names);
        List<Entry> shown = entries.stream()
                .map(entry -> {
                    List<Remembered> history = Objects.requireNonNull(byPosition.get(entry.position()))
                            .history();
                    Amendments amendments = Counting.amendments(history);
                    return HistoryPart.entry(entry, amendments.of(entry.version()), history, say);
                })
                .toList();
        return HistoryPart.of("", "", shown);
    }

    private static String query(Moment moment, int page) {
        return UriComponentsBuilder.fromUriString(moment.query())
                .queryParam("page", page)
                .build(true)
                .toUriString();
    }
}
