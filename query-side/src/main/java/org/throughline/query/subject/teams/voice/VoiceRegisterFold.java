package org.throughline.query.subject.teams.voice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.teams.voice.PerspectiveEvent.InvitationsCounted;
import org.throughline.events.teams.voice.PerspectiveEvent.PerspectiveDeclared;
import org.throughline.events.teams.voice.PerspectiveEvent.PerspectiveWithdrawn;
import org.throughline.events.teams.voice.PerspectiveEvent.PerspectivesCounted;
import org.throughline.events.teams.voice.VoiceRegisterEvent;
import org.throughline.events.teams.voice.VoiceRegisterEvent.AdvocacyEnded;
import org.throughline.events.teams.voice.VoiceRegisterEvent.AdvocateNamed;
import org.throughline.events.teams.voice.VoiceRegisterEvent.UnderservedGroupDelisted;
import org.throughline.events.teams.voice.VoiceRegisterEvent.UnderservedGroupListed;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.teams.voice.VoiceRegisterState.Advocacy;
import org.throughline.query.subject.teams.voice.VoiceRegisterState.Count;
import org.throughline.query.subject.teams.voice.VoiceRegisterState.Declaration;
import org.throughline.query.subject.teams.voice.VoiceRegisterState.InvitationCount;
import org.throughline.query.subject.teams.voice.VoiceRegisterState.Listed;

/** Tells the history of a voice register. */
@Component
public final class VoiceRegisterFold implements SubjectKind<VoiceRegisterState, VoiceRegisterEvent> {

    @Override
    public Class<VoiceRegisterEvent> family() {
        return VoiceRegisterEvent.class;
    }

    @Override
    public Class<VoiceRegisterState> stateType() {
        return VoiceRegisterState.class;
    }

    @Override
    public VoiceRegisterState fold(@Nullable VoiceRegisterState before, VoiceRegisterEvent event) {
        VoiceRegisterState register = before == null
                ? new VoiceRegisterState(event.districtId(), List.of(), List.of(), List.of(), List.of(), List.of())
                : before;
        LocalDate day = event.effectiveOn();
        return switch (event) {
            case UnderservedGroupListed e ->
                listing(register, added(register.groups(), new Listed(e.code(), e.label(), e.reason(), day, null)));
            case UnderservedGroupDelisted e -> listing(register, delisted(register.groups(), e));
            case AdvocateNamed e ->
                speaking(
                        register,
                        added(register.advocacies(), new Advocacy(e.group(), e.teamId(), e.memberId(), day, null)));
            case AdvocacyEnded e -> speaking(register, silent(register.advocacies(), e));
            case PerspectiveDeclared e ->
                declaring(
                        register,
                        added(
                                register.declarations(),
                                new Declaration(e.declarationId(), e.teamId(), e.memberId(), day, null)));
            case PerspectiveWithdrawn e -> declaring(register, withdrawn(register.declarations(), e));
            case PerspectivesCounted e ->
                counting(
                        register,
                        added(register.counts(), new Count(day, e.limit(), e.people(), e.groups())),
                        register.invitationCounts());
            case InvitationsCounted e ->
                counting(
                        register,
                        register.counts(),
                        added(
                                register.invitationCounts(),
                                new InvitationCount(
                                        day, e.limit(), e.invited(), e.accepted(), e.stayed(), e.groups())));
        };
    }

    private static List<Listed> delisted(List<Listed> groups, UnderservedGroupDelisted e) {
        Predicate<Listed> which = group -> group.until() == null && group.code().equals(e.code());
        return groups.stream()
                .map(g -> which.test(g) ? new Listed(g.code(), g.label(), g.reason(), g.from(), e.effectiveOn()) : g)
                .toList();
    }

    private static List<Advocacy> silent(List<Advocacy> advocacies, AdvocacyEnded e) {
        Advocacy open = new Advocacy(e.group(), e.teamId(), e.memberId(), e.effectiveOn(), null);
        return advocacies.stream()
                .map(a -> open.equals(new Advocacy(a.group(), a.teamId(), a.memberId(), e.effectiveOn(), a.until()))
                        ? new Advocacy(a.group(), a.teamId(), a.memberId(), a.from(), e.effectiveOn())
                        : a)
                .toList();
    }

    private static List<Declaration> withdrawn(List<Declaration> declarations, PerspectiveWithdrawn e) {
        return declarations.stream()
                .map(d -> d.declarationId().equals(e.declarationId())
                        ? new Declaration(d.declarationId(), d.teamId(), d.memberId(), d.from(), e.effectiveOn())
                        : d)
                .toList();
    }

    private static VoiceRegisterState listing(VoiceRegisterState r, List<Listed> groups) {
        return new VoiceRegisterState(
                r.districtId(), groups, r.advocacies(), r.declarations(), r.counts(), r.invitationCounts());
    }

    private static VoiceRegisterState speaking(VoiceRegisterState r, List<Advocacy> advocacies) {
        return new VoiceRegisterState(
                r.districtId(), r.groups(), advocacies, r.declarations(), r.counts(), r.invitationCounts());
    }

    private static VoiceRegisterState declaring(VoiceRegisterState r, List<Declaration> declarations) {
        return new VoiceRegisterState(
                r.districtId(), r.groups(), r.advocacies(), declarations, r.counts(), r.invitationCounts());
    }

    private static VoiceRegisterState counting(
            VoiceRegisterState r, List<Count> counts, List<InvitationCount> invitations) {
        return new VoiceRegisterState(
                r.districtId(), r.groups(), r.advocacies(), r.declarations(), counts, invitations);
    }

    private static <T> List<T> added(List<T> list, T item) {
        List<T> more = new ArrayList<>(list);
        more.add(item);
        return List.copyOf(more);
    }
}
