package org.throughline.query.subject.teams.voice;

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
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

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
                new Sentence(
                        names.team(e.teamId()),
                        "%s speaks for %s there".formatted(names.person(e.memberId()), e.group()),
                        null);
            case AdvocacyEnded e ->
                new Sentence(
                        names.team(e.teamId()),
                        "%s does not speak for %s any more".formatted(names.person(e.memberId()), e.group()),
                        e.reason());
            case PerspectiveDeclared e ->
                new Sentence(
                        names.team(e.teamId()),
                        names.person(e.memberId()) + " said in confidence to which groups they belong",
                        null);
            case PerspectiveWithdrawn e ->
                new Sentence(about, names.person(e.memberId()) + " took back what they had said in confidence", null);
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
