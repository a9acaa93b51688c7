package org.throughline.query.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.organization.OrganizationEvent;
import org.throughline.events.implementation.practice.NamedPractices;
import org.throughline.query.Counting;
import org.throughline.query.Folding;
import org.throughline.query.SubjectKind;
import org.throughline.query.history.EventMemory;
import org.throughline.query.history.Remembered;
import org.throughline.query.history.SubjectHistory;
import org.throughline.query.read.ByPractice.Told;
import org.throughline.query.read.Naming.Meanings;
import org.throughline.query.timeline.Known;

/**
 * A consistent read: all subjects as they were on one day, as far as they were known at one position, or at one moment by
 * what their sources claim. Whatever is read from
 * one snapshot fits together, and the same day and position give the same answer for ever. Of what is withheld from the
 * reader it gives outlines, so that an answer can count it and cannot print it. It notes what was read, which is what the
 * answer rests on. For the thread of one computation.
 *
 * <p>A state belongs to the district of its unit on the day asked about, something that happened to the district of its
 * unit on the day it took effect: {@link #states} gives the former, {@link #everHere} with {@link #covers} the latter.
 */
public final class Snapshot {

    private static final Set<String> ANYWHERE = Set.of(EventMemory.ANYWHERE);

    private final SnapshotSources sources;
    private final Reader reader;
    private final Tense tense;
    private final Known known;
    private final LocalDate today;
    private final @Nullable String district;
    private final Footing footing;
    private final Territory territory;
    private final Map<Class<?>, Map<String, ?>> states = new HashMap<>();
    private final Map<Set<String>, Meanings> meanings = new HashMap<>();
    private @Nullable Set<String> onTheDay;
    private @Nullable Set<String> ever;
    private @Nullable Window window;

    Snapshot(
            SnapshotSources sources,
            Reader reader,
            Tense tense,
            LocalDate today,
            @Nullable String district,
            Footing footing) {
        this.sources = sources;
        this.reader = reader;
        this.tense = tense;
        this.known = tense.known(Objects.requireNonNull(tense.knownAt()));
        this.today = today;
        this.district = district;
        this.footing = footing;
        this.territory = sources.places().by(known);
        footing.note(SubjectKey.kindOf(OrganizationEvent.class), ANYWHERE);
        territory.incomplete().forEach(footing::miss);
    }

    /** The position up to which everything is known here. */
    public long position() {
        return known.position();
    }

    /** What is known here. */
    public Known known() {
        return known;
    }

    /** What is taken on somebody's word here, as far as it was read; absent by the log's own clock. */
    public @Nullable Claims claims() {
        return Claims.of(tense, footing.imports());
    }

    /** The day asked about, absent when none was. */
    public @Nullable LocalDate asOf() {
        return tense.asOf();
    }

    /** The day up to which open stretches of time run: the one asked about, else today. */
    public LocalDate day() {
        return tense.asOf() == null ? today : tense.asOf();
    }

    /** The last moment of a day where the districts are. */
    public Instant endOf(LocalDate day) {
        return sources.tenses().endOf(day);
    }

    /** The organization id of the district asked about, absent when all are. */
    public @Nullable String district() {
        return district;
    }

    /** In which tense everything is read here; the position is pinned. */
    public Tense tense() {
        return tense;
    }

    /** What was read so far. */
    public Footing footing() {
        return footing;
    }

    /** The subjects read so far of which not everything could be told; absent where all was. */
    public @Nullable List<Incomplete> incomplete() {
        return footing.incomplete();
    }

    /** Where organizations lay, as known here. */
    public Territory territory() {
        return territory;
    }

    /** The state of every subject whose unit lay in the district on the day; by id. */
    public <S> List<S> states(Class<S> type) {
        return List.copyOf(byId(type).values());
    }

    /** The same with the ids, in their order. */
    @SuppressWarnings("unchecked") // states stand under their type
    public <S> Map<String, S> byId(Class<S> type) {
        Map<String, ?> known = states.get(type);
        if (known == null) {
            known = read(sources.kinds().of(type), unitsOnTheDay());
            states.put(type, known);
        }
        return (Map<String, S>) known;
    }

    /**
     * The state of every subject whose unit lay in the district on any day up to the day; by id. What happened is the
     * district's where {@link #covers} says so.
     */
    public <S> List<S> everHere(Class<S> type) {
        return List.copyOf(read(sources.kinds().of(type), unitsEver()).values());
    }

    /**
     * The state of every subject whose unit lay in the district on the day, and of those whose unit any of these ever lay in; by id.
     */
    public <S> List<S> statesUpwards(Class<S> type) {
        Set<String> units = unitsOnTheDay();
        return List.copyOf(read(sources.kinds().of(type), units.equals(ANYWHERE) ? units : territory.everAbove(units))
                .values());
    }

    /** The state of every subject of one unit, wherever it lies. */
    public <S> List<S> statesOfUnit(Class<S> type, String unit) {
        return List.copyOf(read(sources.kinds().of(type), Set.of(unit)).values());
    }

    /**
     * Something in the district that names a practice, of whatever kind it is.
     *
     * @param kind of the subject it happened to
     * @param id of that subject
     * @param unit organization id
     * @param practice by what the name means
     */
    public record PracticeUse(String kind, String id, String unit, LocalDate on, String practice) {}

    /** Everything that counts in the district and names a practice, but for what is said of practices themselves. */
    public List<PracticeUse> practiceUses() {
        return sources.kinds().all().stream()
                .filter(kind -> ByPractice.concerns(kind)
                        && !kind.name().equals(sources.naming().kind()))
                .flatMap(this::usesOf)
                .toList();
    }

    private Stream<PracticeUse> usesOf(SubjectKind<?, ?> kind) {
        Set<String> units = unitsOnTheDay();
        note(kind, units);
        List<Told> told = sources.memory().histories(kind.name(), units).stream()
                .peek(history -> Allowance.current().spend(history.events().size()))
                .map(history -> told(history, counting(history)))
                .toList();
        return byPractice(kind, told, units).stream()
                .flatMap(one -> one.events().stream()
                        .flatMap(entry -> NamedPractices.in(entry.event()).stream()
                                .map(practice -> new PracticeUse(
                                        kind.name(), one.id(), one.unit(), entry.effectiveOn(), practice))));
    }

    /** Whether what took effect in a unit on a day happened in the district. */
    public boolean covers(@Nullable String unit, LocalDate on) {
        return district == null || (unit != null && territory.lies(unit, district, on));
    }

    private Set<String> unitsOnTheDay() {
        if (onTheDay == null) {
            onTheDay = district == null ? ANYWHERE : territory.within(district, day());
        }
        return onTheDay;
    }

    private Set<String> unitsEver() {
        if (ever == null) {
            ever = district == null ? ANYWHERE : territory.everWithin(district, day());
        }
        return ever;
    }

    private <S, E extends SubjectEvent> Map<String, S> read(SubjectKind<S, E> kind, Set<String> units) {
        note(kind, units);
        return states(kind, sources.memory().histories(kind.name(), units), units);
    }

    /** These subjects, of whatever district and in one read, as far as there are such; by id. */
    public <S> List<S> states(Class<S> type, Collection<String> ids) {
        return List.copyOf(statesOf(sources.kinds().of(type), Set.copyOf(ids)).values());
    }

    private <S, E extends SubjectEvent> Map<String, S> statesOf(SubjectKind<S, E> kind, Set<String> ids) {
        // they may be recorded anew in any unit
        note(kind, ANYWHERE);
        List<SubjectHistory> histories = sources.memory().subjects(kind.name(), ids);
        return states(kind, histories, unitsOf(histories));
    }

    private static Set<String> unitsOf(Collection<SubjectHistory> histories) {
        return histories.stream().flatMap(history -> history.units().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private <S, E extends SubjectEvent> Map<String, S> states(
            SubjectKind<S, E> kind, List<SubjectHistory> histories, Set<String> units) {
        Map<String, Folding<S>> found = new LinkedHashMap<>();
        List<Told> told = histories.stream()
                .peek(history -> Allowance.current().spend(history.events().size()))
                .map(history -> told(history, counting(history)))
                .toList();
        byPractice(kind, told, units).stream()
                .sorted(Comparator.comparing(Told::id))
                .forEach(one -> found.put(one.id(), Folding.<S>nothing().with(kind, one.events())));
        found.values().removeIf(Folding::isOfNothing);
        Set<String> withheld = withheld(kind, found.keySet());
        Map<String, S> given = new LinkedHashMap<>();
        found.forEach((id, folding) -> given(kind, id, folding, withheld).ifPresent(state -> given.put(id, state)));
        return Collections.unmodifiableMap(given);
    }

    private List<Remembered> counting(SubjectHistory history) {
        List<Remembered> counting = history.by(tense.asOf(), known);
        if (known.bySource()) {
            footing.restOn(Claims.imports(counting));
        }
        return counting;
    }

    private static Told told(SubjectHistory history, List<Remembered> events) {
        return new Told(history.id(), Objects.requireNonNullElse(history.unit(), ""), events);
    }

    private List<Told> byPractice(SubjectKind<?, ?> kind, List<Told> told, Set<String> units) {
        return ByPractice.concerns(kind) && !told.isEmpty() ? ByPractice.read(told, meanings(units)) : told;
    }

    /** What names of practices mean in these units: as far as they are known, and said of by the day asked about. */
    private Meanings meanings(Set<String> units) {
        return meanings.computeIfAbsent(units, these -> {
            String kind = sources.naming().kind();
            Set<String> above = these.equals(ANYWHERE) ? ANYWHERE : territory.everAbove(these);
            footing.note(kind, above);
            List<SubjectHistory> histories = sources.memory().histories(kind, above);
            if (known.bySource()) {
                histories.forEach(history -> footing.restOn(Claims.imports(history.by(tense.asOf(), known))));
            }
            return sources.naming().by(histories, tense.asOf(), known, territory);
        });
    }

    /** The practice a name means in the district on the day asked about; absent where none is asked about. */
    public @Nullable String practice(@Nullable String name) {
        return name == null || district == null
                ? name
                : meanings(Set.of(district)).of(name, district, day());
    }

    /** What a reader gets of a subject; that something is missing from it is noted. */
    private <S> Optional<S> given(SubjectKind<S, ?> kind, String id, Folding<S> folding, Set<String> withheld) {
        boolean outlined = withheld.contains(id);
        if (folding.misfit() != null) {
            footing.miss(Incomplete.of(kind.name(), outlined ? null : id, folding.misfit()));
        }
        return Optional.ofNullable(folding.state()).map(state -> outlined ? kind.outline(state) : state);
    }

    private void note(SubjectKind<?, ?> kind, Set<String> units) {
        footing.note(kind.name(), units);
        sources.discretion().restsOn(kind.name()).ifPresent(other -> footing.note(other, units));
    }

    /** One subject, of whatever district. */
    public <S> Optional<S> state(Class<S> type, String id) {
        return state(sources.kinds().of(type), id);
    }

    private <S, E extends SubjectEvent> Optional<S> state(SubjectKind<S, E> kind, String id) {
        Optional<SubjectHistory> history = history(kind, id);
        Set<String> withheld = withheld(kind, Set.of(id));
        return history.flatMap(found -> {
            List<Told> told = byPractice(kind, List.of(told(found, counting(found))), found.units());
            return told.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .flatMap(one -> given(kind, id, Folding.<S>nothing().with(kind, one.events()), withheld));
        });
    }

    private Optional<SubjectHistory> history(SubjectKind<?, ?> kind, String id) {
        Optional<SubjectHistory> found = sources.memory().history(new SubjectKey(kind.name(), id));
        // of what is not there yet nobody knows the unit: anything of the kind may be it
        note(
                kind,
                found.map(history -> Set.of(Objects.requireNonNullElse(history.unit(), "")))
                        .orElse(ANYWHERE));
        return found;
    }

    /** Whether it is read on behalf of one of these teams. */
    public boolean isReadFor(Collection<String> teams) {
        return reader.teamId() != null && teams.contains(reader.teamId());
    }

    /** Of these subjects, whether they are known or not, those that are withheld from the reader. */
    public Set<String> withheld(Class<?> type, Collection<String> ids) {
        return withheld(sources.kinds().of(type), ids);
    }

    private Set<String> withheld(SubjectKind<?, ?> kind, Collection<String> ids) {
        return sources.discretion().withheld(kind.name(), ids, tense, reader);
    }

    /**
     * What the states of a kind in the district rest on, by the subject's id, each in effective order, as far as it is not
     * withheld from the reader. What was taken back or put right is among it: {@link Counting} tells what counts.
     */
    public Map<String, List<Remembered>> histories(Class<?> type) {
        SubjectKind<?, ?> kind = sources.kinds().of(type);
        Set<String> units = unitsEver();
        note(kind, units);
        Map<String, List<Remembered>> found = new HashMap<>();
        List<Told> told = sources.memory().histories(kind.name(), units).stream()
                .map(history -> told(history, history.told(tense.asOf(), known)))
                .toList();
        byPractice(kind, told, units).forEach(one -> found.put(one.id(), one.events()));
        return sources.discretion().open(kind.name(), found, tense, reader);
    }

    /**
     * The same subjects on another day, by what is known here.
     *
     * @param on absent for everything known
     */
    public Snapshot on(@Nullable LocalDate on) {
        return by(on, known);
    }

    /** The same day as it was known at its end: what was believed on that day. Never more than is known here. */
    public Snapshot believed() {
        return known.bySource()
                ? by(day(), known.by(sources.tenses().endOf(day())))
                : by(day(), Known.upTo(Math.min(sources.tenses().positionAtEndOf(day()), position())));
    }

    private Snapshot by(@Nullable LocalDate on, Known then) {
        return new Snapshot(
                sources, reader, new Tense(on, then.position(), then.claimedBy()), today, district, footing);
    }

    /** Says which days the answer is about. */
    public Window within(Window days) {
        window = days;
        return days;
    }

    /** The days the answer is about; absent where it is about all. */
    public @Nullable Window window() {
        return window;
    }
}
