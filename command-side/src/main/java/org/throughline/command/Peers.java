package org.throughline.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.throughline.events.EventCatalog;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;

/**
 * What a decision about one subject may know of others: their state by the log, at this moment. It is noted what was looked
 * at ({@link Basis}), so that nothing is appended that rests on what has changed meanwhile.
 *
 * <p>Histories are kept between decisions and topped up with what the log holds beyond them, so that each look-up is as
 * fresh as the log and reads only what is new. A unit of work asks once for each: what a command decides rests on one
 * state of the log, and on what commands before it in the same unit of work have {@link Staged}.
 */
public final class Peers {

    private static final int MOST_KEPT = 10_000;

    private final EventStreams streams;
    private final Directory directory;
    private final Dependents dependents;
    private final Judgement judgement;
    private final Cache<SubjectKey, Ledger<?, ?>> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).executor(Runnable::run).build();

    /** Subjects by their streams alone: nobody is known to have a seat, and nothing is asked across subjects. */
    public Peers(EventStreams streams) {
        this(streams, Directory.EMPTY, DependentStreams.NONE, Judgement.NOTHING_ASKED);
    }

    public Peers(EventStreams streams, Directory directory, DependentStreams dependents, Judgement judgement) {
        this.streams = streams;
        this.directory = directory;
        this.dependents = new Dependents(dependents);
        this.judgement = judgement;
    }

    /** What is asked of every event across subjects. */
    Judgement judgement() {
        return judgement;
    }

    /**
     * What counts of everything that hangs on this: is recorded of it, or names it. Nothing is appended that rests on it once more
     * hangs there.
     *
     * @param id of an organization or of anything that events mention, or a federal one
     */
    public List<Dependent> dependentsOf(String id) {
        return dependents.counting(id);
    }

    /**
     * Teams to look at for a seat of this member. That a team is not among them is not noted: an appointment that comes a
     * moment later was not known when it was decided.
     */
    public Set<String> teamsNaming(String memberId) {
        return found(
                "teams naming " + memberId,
                () -> directory.teamsNaming(memberId),
                staged -> staged.teamsNaming(memberId));
    }

    /**
     * Teams to look at for a seat of this role; noted as little.
     *
     * @param district of the teams; absent for those above districts
     */
    public Set<String> teamsWithRole(String role, @Nullable String district) {
        return found(
                "teams with %s in %s".formatted(role, district),
                () -> directory.teamsWithRole(role, district),
                staged -> staged.teamsNaming(role));
    }

    /**
     * Subjects of a unit that began with events of this type, and perhaps some of others; noted as little.
     *
     * @param unit organization id
     */
    public Set<String> begunIn(String unit, Class<? extends SubjectEvent> beginning) {
        String event = EventCatalog.ALL.of(beginning).name();
        return found(
                event + " in " + unit, () -> directory.begunIn(unit, event), staged -> staged.begunWith(beginning));
    }

    private static Set<String> found(
            String asked, Supplier<Collection<String>> look, Function<Staged, Set<String>> staged) {
        return CurrentUnitOfWork.<Set<String>>map(work -> {
                    Set<String> all = new LinkedHashSet<>(
                            work.root().<Collection<String>>getOrComputeResource(asked, key -> look.get()));
                    all.addAll(staged.apply(Staged.current()));
                    return all;
                })
                .orElseGet(() -> new LinkedHashSet<>(look.get()));
    }

    /** The history of another subject, empty when there is no such subject; for reading only. */
    public <S, E extends SubjectEvent> Ledger<S, E> ledger(SubjectRules<S, E> rules, String id) {
        SubjectKey subject = SubjectKey.of(rules.family(), id);
        return CurrentUnitOfWork.<Ledger<S, E>>map(work -> inWork(work.root(), rules, subject))
                .orElseGet(() -> toppedUp(rules, subject));
    }

    private <S, E extends SubjectEvent> Ledger<S, E> inWork(
            UnitOfWork<?> work, SubjectRules<S, E> rules, SubjectKey subject) {
        Basis basis = Basis.of(work);
        Asked<S, E> asked = work.getOrComputeResource("peer " + subject, name -> {
            Ledger<S, E> inTheLog = toppedUp(rules, subject);
            basis.note(subject, inTheLog.version());
            return new Asked<>(inTheLog);
        });
        return asked.withStaged(Staged.current().of(subject));
    }

    /** What was looked up in a unit of work, with what its own commands have recorded since. */
    private static final class Asked<S, E extends SubjectEvent> {

        private Ledger<S, E> ledger;
        private int staged;

        Asked(Ledger<S, E> inTheLog) {
            this.ledger = inTheLog;
        }

        Ledger<S, E> withStaged(List<SubjectEvent> events) {
            if (staged < events.size()) {
                // what is in the log is shared with everybody
                ledger = staged == 0 ? ledger.copy() : ledger;
                events.subList(staged, events.size()).forEach(ledger::add);
                staged = events.size();
            }
            return ledger;
        }
    }

    private <S, E extends SubjectEvent> Ledger<S, E> toppedUp(SubjectRules<S, E> rules, SubjectKey subject) {
        @SuppressWarnings("unchecked") // a kind has one set of rules
        Ledger<S, E> known = (Ledger<S, E>) kept.get(subject, key -> new Ledger<>(rules));
        List<? extends SubjectEvent> news = streams.of(subject, known.version()).toList();
        if (news.isEmpty()) {
            return known;
        }
        Ledger<S, E> fresh = known.copy();
        news.forEach(fresh::add);
        kept.put(subject, fresh);
        return fresh;
    }

    /** Whether anything is recorded of a subject, whatever its kind. */
    public boolean exists(SubjectKey subject) {
        boolean inTheLog = streams.of(subject, 0).findAny().isPresent();
        return inTheLog
                || CurrentUnitOfWork.map(work -> !Staged.current().of(subject).isEmpty())
                        .orElse(false);
    }

    /** The present state of another subject, the initial one when there is no such subject. */
    public <S, E extends SubjectEvent> S state(SubjectRules<S, E> rules, String id) {
        return ledger(rules, id).state();
    }
}
