package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.implementation.Occasion.Kind;
import org.throughline.query.question.implementation.Occasion.Part;
import org.throughline.query.question.implementation.Occasion.Person;
import org.throughline.query.question.implementation.Occasion.Recorded;
import org.throughline.query.question.implementation.Occasion.Seat;
import org.throughline.query.question.implementation.Occasion.Standing;
import org.throughline.query.read.Window;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.plan.PlanState.Revision;

/** Finds what was checked and revised, and who took part. */
record Occasions(Monitored known, LeadingSeats seats) {

    List<Occasion> in(Window window) {
        Stream<Occasion> checks = known.checks().stream()
                .filter(check -> check.counts() && isAsked(check.organizationId(), check.administeredOn(), window))
                .map(this::of);
        Stream<Occasion> revisions = known.plans().stream()
                .flatMap(plan -> plan.revisions().stream()
                        .filter(revision -> isAsked(plan.organizationId(), revision.since(), window))
                        .map(revision -> of(plan, revision)));
        return Stream.concat(checks, revisions)
                .sorted(Comparator.comparing(Occasion::on)
                        .thenComparing(Occasion::subjectId)
                        .thenComparing(occasion -> Objects.requireNonNullElse(occasion.version(), 0)))
                .toList();
    }

    private boolean isAsked(String organization, LocalDate on, Window window) {
        return window.contains(on) && known.here().test(organization, on);
    }

    private Occasion of(FidelityState check) {
        return occasion(
                Kind.FIDELITY_CHECK,
                check.checkId(),
                null,
                check.organizationId(),
                check.practice(),
                check.administeredOn(),
                List.of(),
                check.participants());
    }

    private Occasion of(PlanState plan, Revision revision) {
        return occasion(
                Kind.PLAN_REVISION,
                plan.planId(),
                revision.version(),
                plan.organizationId(),
                null,
                revision.since(),
                revision.deciders(),
                revision.participants());
    }

    private Occasion occasion(
            Kind kind,
            String subjectId,
            @Nullable Integer version,
            String organizationId,
            @Nullable String practice,
            LocalDate on,
            List<String> deciders,
            @Nullable List<String> participants) {
        List<Person> people = people(deciders, participants, on);
        List<String> inOtherWords =
                deciders.stream().filter(decider -> !seats.isMember(decider)).toList();
        List<Standing> standings = Stream.concat(
                        people.stream().map(Person::standing),
                        inOtherWords.stream().map(seats::standing))
                .toList();
        return new Occasion(
                kind,
                subjectId,
                version,
                organizationId,
                practice,
                on,
                recorded(participants),
                LeadingSeats.led(standings, participants != null),
                people,
                inOtherWords);
    }

    private static Recorded recorded(@Nullable List<String> participants) {
        if (participants == null) {
            return Recorded.NOT_RECORDED;
        }
        return participants.isEmpty() ? Recorded.NOBODY : Recorded.PARTICIPANTS;
    }

    /** Each of them once: who decided took part. */
    private List<Person> people(List<String> deciders, @Nullable List<String> participants, LocalDate on) {
        List<Person> people = new ArrayList<>();
        deciders.stream().filter(seats::isMember).distinct().forEach(id -> people.add(person(id, Part.DECIDED, on)));
        Stream.ofNullable(participants)
                .flatMap(List::stream)
                .filter(id -> people.stream().noneMatch(one -> one.memberId().equals(id)))
                .toList()
                .forEach(id -> people.add(person(id, Part.TOOK_PART, on)));
        return List.copyOf(people);
    }

    private Person person(String memberId, Part part, LocalDate on) {
        List<Seat> held = seats.of(memberId, on);
        // the seats are sorted by what they lead
        return new Person(
                memberId,
                part,
                held.isEmpty() ? Standing.NO_SEAT : held.getFirst().standing(),
                held);
    }
}
