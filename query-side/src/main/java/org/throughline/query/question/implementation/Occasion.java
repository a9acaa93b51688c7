package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One check of fidelity, or one revision of a plan.
 *
 * @param subjectId of the check or the plan
 * @param version that the revision made; absent for a check
 * @param practice that was checked; absent for a revision
 * @param on the day it happened or took effect
 * @param recorded whether it is known who took part
 * @param led by whom, as far as it is known
 * @param people everybody named by an id, whoever decided first
 * @param deciders named in other words than by an id, above all by a role
 */
public record Occasion(
        Kind kind,
        String subjectId,
        @Nullable Integer version,
        String organizationId,
        @Nullable String practice,
        LocalDate on,
        Recorded recorded,
        Led led,
        List<Person> people,
        List<String> deciders) {

    /** What happened. */
    public enum Kind {
        FIDELITY_CHECK,
        PLAN_REVISION
    }

    /** Whether it is known who took part. */
    public enum Recorded {
        PARTICIPANTS,
        /** It is known that no member took part: an external rater was alone. */
        NOBODY,
        /** Nobody wrote it down; those who decided may be known all the same. */
        NOT_RECORDED
    }

    /** Whether somebody who leads was named. */
    public enum Led {
        BY_ADMINISTRATOR,
        /** By somebody of the leadership personnel, though no administrator. */
        BY_OTHER_LEADER,
        /** Those who took part are known, and nobody who leads is among them. */
        BY_NO_LEADER,
        /** Nobody who leads is named, but it is not known who took part. */
        UNKNOWN
    }

    /** What somebody did. */
    public enum Part {
        DECIDED,
        TOOK_PART
    }

    /** How somebody stood on that day. */
    public enum Standing {
        ADMINISTRATOR,
        OTHER_LEADER,
        /** With a seat that leads nothing. */
        OTHER_MEMBER,
        /** Without a seat on any team that is known here. */
        NO_SEAT
    }

    /**
     * Somebody.
     *
     * @param seats theirs on that day, on whichever team
     */
    public record Person(String memberId, Part part, Standing standing, List<Seat> seats) {}

    /** A seat on a team. */
    public record Seat(String teamId, String organizationId, String role, Standing standing) {}

    boolean has(String memberId) {
        return people.stream().anyMatch(person -> person.memberId().equals(memberId));
    }
}
