package org.throughline.query.subject.teams.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.team.InclusionEvent;
import org.throughline.events.teams.team.InclusionEvent.InvitationDeclined;
import org.throughline.events.teams.team.InclusionEvent.MemberInvited;
import org.throughline.events.teams.team.InclusionEvent.MemberOriented;
import org.throughline.events.teams.team.InvitationReason;

/**
 * Whom a team asked to join, and who was made familiar with it.
 *
 * @param invitations in the order they were made
 * @param orientations in the order they took place
 */
public record Inclusion(List<Invitation> invitations, List<Orientation> orientations) {

    static final Inclusion NONE = new Inclusion(List.of(), List.of());

    /**
     * Somebody who was asked to take a seat.
     *
     * @param role the role offered
     * @param answeredOn absent while it is open
     * @param words what they said when they declined
     */
    public record Invitation(
            String invitationId,
            String memberId,
            String role,
            InvitationReason reason,
            LocalDate on,
            Answer answer,
            @Nullable LocalDate answeredOn,
            @Nullable String words) {

        Invitation answered(Answer how, LocalDate day, @Nullable String said) {
            return new Invitation(invitationId, memberId, role, reason, on, how, day, said);
        }
    }

    /** What became of an invitation. */
    public enum Answer {
        OPEN,
        ACCEPTED,
        DECLINED,
        /** The team ended before there was an answer. */
        LAPSED
    }

    /** A member was made familiar with the team. */
    public record Orientation(
            String memberId, LocalDate on, @Nullable String how) {}

    Inclusion after(InclusionEvent event) {
        return switch (event) {
            case MemberInvited e ->
                new Inclusion(
                        added(
                                invitations,
                                new Invitation(
                                        e.invitationId(),
                                        e.memberId(),
                                        e.role(),
                                        e.reason(),
                                        e.effectiveOn(),
                                        Answer.OPEN,
                                        null,
                                        null)),
                        orientations);
            case InvitationDeclined e ->
                answering(invitation -> invitation.invitationId().equals(e.invitationId())
                        ? invitation.answered(Answer.DECLINED, e.effectiveOn(), e.reason())
                        : invitation);
            case MemberOriented e ->
                new Inclusion(
                        invitations, added(orientations, new Orientation(e.memberId(), e.effectiveOn(), e.how())));
        };
    }

    /** Whoever takes a seat accepts. */
    Inclusion seated(String memberId, LocalDate day) {
        return answering(invitation ->
                invitation.memberId().equals(memberId) ? invitation.answered(Answer.ACCEPTED, day, null) : invitation);
    }

    Inclusion ended(LocalDate day) {
        return answering(invitation -> invitation.answered(Answer.LAPSED, day, null));
    }

    private Inclusion answering(UnaryOperator<Invitation> answer) {
        return new Inclusion(
                invitations.stream()
                        .map(invitation -> invitation.answer() == Answer.OPEN ? answer.apply(invitation) : invitation)
                        .toList(),
                orientations);
    }

    static <T> List<T> added(List<T> list, T item) {
        List<T> more = new ArrayList<>(list);
        more.add(item);
        return List.copyOf(more);
    }
}
