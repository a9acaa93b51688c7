package org.throughline.query.page.words;

import org.springframework.stereotype.Component;
import org.throughline.events.voice.PerspectiveEvent.InvitationsCounted;
import org.throughline.events.voice.PerspectiveEvent.PerspectiveDeclared;
import org.throughline.events.voice.PerspectiveEvent.PerspectiveWithdrawn;
import org.throughline.events.voice.PerspectiveEvent.PerspectivesCounted;
import org.throughline.events.voice.VoiceRegisterEvent;
import org.throughline.events.voice.VoiceRegisterEvent.AdvocacyEnded;
import org.throughline.events.voice.VoiceRegisterEvent.AdvocateNamed;
import org.throughline.events.voice.VoiceRegisterEvent.UnderservedGroupDelisted;
import org.throughline.events.voice.VoiceRegisterEvent.UnderservedGroupListed;

/** What is said of the groups a district wants heard. */
@Component
final class VoiceRegisterWords implements FamilyWords<VoiceRegisterEvent> {

    @Override
    public Class<VoiceRegisterEvent> family() {
        return VoiceRegisterEvent.class;
    }

    @Override
    public Sentence say(VoiceRegisterEvent event, String unit, Names names) {
        String about = names.organization(event.districtId());
        return switch (event) {
            case UnderservedGroupListed e ->
                new Sentence(about, "Listed as under-served: " + Words.text(e.label()), e.reason());
            case UnderservedGroupDelisted e ->
                new Sentence(about, "Took %s off the list of under-served groups".formatted(e.code()), e.reason());
            case AdvocateNamed e ->
                new Sentence(names.team(e.teamId()), "%s speaks for %s there".formatted(e.memberId(), e.group()), null);
            case AdvocacyEnded e ->
                new Sentence(
                        names.team(e.teamId()),
                        "%s does not speak for %s any more".formatted(e.memberId(), e.group()),
                        e.reason());
            case PerspectiveDeclared e ->
                new Sentence(
                        names.team(e.teamId()), e.memberId() + " said in confidence to which groups they belong", null);
            case PerspectiveWithdrawn e ->
                new Sentence(about, e.memberId() + " took back what they had said in confidence", null);
            case PerspectivesCounted e ->
                new Sentence(
                        about,
                        "Counted what %s said in confidence".formatted(Words.count(e.people(), "person", "people")),
                        null);
            case InvitationsCounted e ->
                new Sentence(
                        about,
                        "Counted invitations: %d people invited, %d accepted, %d stayed"
                                .formatted(e.invited(), e.accepted(), e.stayed()),
                        null);
        };
    }
}
