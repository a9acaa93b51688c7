package org.throughline.command.teams.team.voice;

import java.util.Objects;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.teams.team.voice.VoiceRegisterFacts.Declaration;
import org.throughline.events.teams.voice.PerspectiveEvent;
import org.throughline.events.teams.voice.PerspectiveEvent.CountedInvitation;
import org.throughline.events.teams.voice.PerspectiveEvent.InvitationsCounted;
import org.throughline.events.teams.voice.PerspectiveEvent.PerspectiveDeclared;
import org.throughline.events.teams.voice.PerspectiveEvent.PerspectiveWithdrawn;
import org.throughline.events.teams.voice.PerspectiveEvent.PerspectivesCounted;

/** Somebody has at most one declaration that stands, and a count tells of enough people. */
final class PerspectiveRules {

    private PerspectiveRules() {}

    static void check(VoiceRegisterFacts register, PerspectiveEvent next) {
        switch (next) {
            case PerspectiveDeclared e -> refuseSecond(register, e);
            case PerspectiveWithdrawn e -> requireStanding(register, e, e.declarationId());
            case PerspectivesCounted e -> {
                e.counted().forEach(id -> requireStanding(register, e, id));
                CountsTellOfEnoughPeople.require(
                        e.limit(), register.counted(), e.counted(), id -> person(register, id));
            }
            case InvitationsCounted e ->
                CountsTellOfEnoughPeople.require(
                        e.limit(), register.invitations(), e.counted(), CountedInvitation::memberId);
        }
    }

    static VoiceRegisterFacts evolve(VoiceRegisterFacts register, PerspectiveEvent event) {
        return switch (event) {
            case PerspectiveDeclared e ->
                register.declaring(e.declarationId(), new Declaration(e.teamId(), e.memberId(), true));
            case PerspectiveWithdrawn e ->
                register.declaring(
                        e.declarationId(),
                        Objects.requireNonNull(register.declarations().get(e.declarationId()))
                                .withdrawn());
            case PerspectivesCounted e -> register.counting(e.counted());
            case InvitationsCounted e -> register.countingInvitations(e.counted());
        };
    }

    private static String person(VoiceRegisterFacts register, String declarationId) {
        return Objects.requireNonNull(register.declarations().get(declarationId))
                .memberId();
    }

    private static void refuseSecond(VoiceRegisterFacts register, PerspectiveDeclared next) {
        if (register.declarations().containsKey(next.declarationId())) {
            throw Refusal.of(RefusalCode.CODE_TAKEN, "Declaration '%s' exists".formatted(next.declarationId()));
        }
        if (register.declarations().values().stream()
                .anyMatch(other -> other.stands() && other.memberId().equals(next.memberId()))) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS,
                    "A declaration of %s stands; it is withdrawn before another one is made"
                            .formatted(next.memberId()));
        }
    }

    private static void requireStanding(VoiceRegisterFacts register, PerspectiveEvent next, String declarationId) {
        if (!register.stands(declarationId)) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "Declaration '%s' does not stand on %s".formatted(declarationId, next.effectiveOn()))
                    .with("declarationId", declarationId);
        }
    }
}
