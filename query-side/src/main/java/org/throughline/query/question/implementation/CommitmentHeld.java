package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.commitment.CommitmentKind;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.teams.team.AdministratorRole;
import org.throughline.query.subject.direction.commitment.CommitmentRegisterState.Commitment;

/**
 * The commitment of an administrator a unit held to a practice on the day of a move.
 *
 * @param held whether there was one
 * @param by who made it; absent when a group did, or nobody
 * @param until first day on which it does not hold any more; open when absent
 */
public record CommitmentHeld(
        boolean held,
        @Nullable String code,
        @Nullable String by,
        @Nullable String role,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    private static final CommitmentHeld NONE = new CommitmentHeld(false, null, null, null, null, null);

    /** The latest that held on the day, of somebody who was known to have such a seat. */
    static CommitmentHeld of(Collection<Commitment> commitments, String practice, LocalDate day) {
        return commitments.stream()
                .filter(commitment -> commitment.kind() == CommitmentKind.ADMINISTRATIVE
                        && AdministratorRole.includes(commitment.role())
                        && !commitment.concerns().contains(Policy.PEOPLE_HOLD_THEIR_SEATS.name())
                        && (commitment.practice() == null
                                || commitment.practice().equals(practice))
                        && commitment.holdsOn(day))
                .max(Comparator.comparing(Commitment::from).thenComparing(Commitment::code))
                .map(commitment -> new CommitmentHeld(
                        true,
                        commitment.code(),
                        commitment.by(),
                        commitment.role(),
                        commitment.from(),
                        commitment.until()))
                .orElse(NONE);
    }
}
