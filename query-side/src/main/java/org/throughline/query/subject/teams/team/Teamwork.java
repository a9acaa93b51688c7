package org.throughline.query.subject.teams.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.team.MeetingCadence;
import org.throughline.events.teams.team.Responsibility;
import org.throughline.events.teams.team.TeamworkEvent;
import org.throughline.events.teams.team.TeamworkEvent.CharterAdopted;
import org.throughline.events.teams.team.TeamworkEvent.DutyAssigned;
import org.throughline.events.teams.team.TeamworkEvent.DutyReleased;
import org.throughline.events.teams.team.TeamworkEvent.MeetingCadenceSet;
import org.throughline.events.teams.team.TeamworkEvent.ProceduresAdopted;

/**
 * How a team works and shares its work out. In every list the last one is open while the team goes on; {@code until} is
 * the first day on which it did not hold any more.
 *
 * @param charters what it was responsible for
 * @param procedures how it worked
 * @param cadences how often it meant to meet
 * @param duties who had which responsibility
 */
public record Teamwork(List<Charter> charters, List<Procedures> procedures, List<Cadence> cadences, List<Duty> duties) {

    static final Teamwork NONE = new Teamwork(List.of(), List.of(), List.of(), List.of());

    /** What a team was responsible for. */
    public record Charter(
            List<Responsibility> responsibilities,
            LocalDate from,
            @Nullable LocalDate until) {

        Charter endedOn(LocalDate day) {
            return until == null ? new Charter(responsibilities, from, day) : this;
        }
    }

    /**
     * How a team worked.
     *
     * @param features how many of the four there are
     */
    public record Procedures(
            @Nullable Map<String, String> agenda,
            @Nullable Map<String, String> minutes,
            @Nullable Map<String, String> roles,
            @Nullable Map<String, String> decisionRule,
            int features,
            LocalDate from,
            @Nullable LocalDate until) {

        Procedures endedOn(LocalDate day) {
            return until == null ? new Procedures(agenda, minutes, roles, decisionRule, features, from, day) : this;
        }
    }

    /** How often a team meant to meet. */
    public record Cadence(
            MeetingCadence cadence,
            LocalDate from,
            @Nullable LocalDate until) {

        Cadence endedOn(LocalDate day) {
            return until == null ? new Cadence(cadence, from, day) : this;
        }
    }

    /** A responsibility and the member who had it. */
    public record Duty(
            String code,
            String memberId,
            LocalDate from,
            @Nullable LocalDate until) {

        Duty endedOn(LocalDate day) {
            return until == null ? new Duty(code, memberId, from, day) : this;
        }
    }

    Teamwork after(TeamworkEvent event) {
        LocalDate day = event.effectiveOn();
        return switch (event) {
            case CharterAdopted e -> chartered(e);
            case ProceduresAdopted e ->
                new Teamwork(
                        charters,
                        Inclusion.added(
                                procedures.stream().map(p -> p.endedOn(day)).toList(), procedures(e)),
                        cadences,
                        duties);
            case MeetingCadenceSet e ->
                new Teamwork(
                        charters,
                        procedures,
                        Inclusion.added(
                                cadences.stream().map(c -> c.endedOn(day)).toList(),
                                new Cadence(e.cadence(), day, null)),
                        duties);
            case DutyAssigned e ->
                sharing(Inclusion.added(
                        released(duty -> duty.code().equals(e.duty()), day),
                        new Duty(e.duty(), e.memberId(), day, null)));
            case DutyReleased e -> sharing(released(duty -> duty.code().equals(e.duty()), day));
        };
    }

    /** Whoever leaves leaves their duties behind. */
    Teamwork left(String memberId, LocalDate day) {
        return sharing(released(duty -> duty.memberId().equals(memberId), day));
    }

    Teamwork ended(LocalDate day) {
        return new Teamwork(
                charters.stream().map(charter -> charter.endedOn(day)).toList(),
                procedures.stream().map(p -> p.endedOn(day)).toList(),
                cadences.stream().map(cadence -> cadence.endedOn(day)).toList(),
                released(duty -> true, day));
    }

    private Teamwork chartered(CharterAdopted e) {
        Set<String> codes =
                e.responsibilities().stream().map(Responsibility::code).collect(Collectors.toSet());
        return new Teamwork(
                Inclusion.added(
                        charters.stream()
                                .map(charter -> charter.endedOn(e.effectiveOn()))
                                .toList(),
                        new Charter(e.responsibilities(), e.effectiveOn(), null)),
                procedures,
                cadences,
                released(duty -> !codes.contains(duty.code()), e.effectiveOn()));
    }

    private static Procedures procedures(ProceduresAdopted e) {
        long features = Stream.of(e.agenda(), e.minutes(), e.roles(), e.decisionRule())
                .filter(Objects::nonNull)
                .count();
        return new Procedures(
                e.agenda(), e.minutes(), e.roles(), e.decisionRule(), (int) features, e.effectiveOn(), null);
    }

    private Teamwork sharing(List<Duty> others) {
        return new Teamwork(charters, procedures, cadences, others);
    }

    private List<Duty> released(Predicate<Duty> which, LocalDate day) {
        return duties.stream()
                .map(duty -> which.test(duty) ? duty.endedOn(day) : duty)
                .toList();
    }
}
