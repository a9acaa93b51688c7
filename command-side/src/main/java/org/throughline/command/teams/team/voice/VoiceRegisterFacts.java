package org.throughline.command.teams.team.voice;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.throughline.events.teams.voice.PerspectiveEvent.CountedInvitation;

/**
 * What decisions need to know of a voice register.
 *
 * @param groups codes listed
 * @param advocacies who speaks for whom
 * @param declarations everything ever declared, by declaration id
 * @param counted the declarations of the last count
 * @param invitations the invitations of the last count
 */
record VoiceRegisterFacts(
        Set<String> groups,
        Set<Advocacy> advocacies,
        Map<String, Declaration> declarations,
        Set<String> counted,
        Set<CountedInvitation> invitations) {

    static final VoiceRegisterFacts UNKNOWN = new VoiceRegisterFacts(Set.of(), Set.of(), Map.of(), Set.of(), Set.of());

    /** A member of a team who speaks for a group. */
    record Advocacy(String group, String teamId, String memberId) {}

    /** Somebody's declaration, without what it says. */
    record Declaration(String teamId, String memberId, boolean stands) {

        Declaration withdrawn() {
            return new Declaration(teamId, memberId, false);
        }
    }

    boolean stands(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        return declaration != null && declaration.stands();
    }

    VoiceRegisterFacts listing(Consumer<Set<String>> change) {
        Set<String> others = new HashSet<>(groups);
        change.accept(others);
        return new VoiceRegisterFacts(Set.copyOf(others), advocacies, declarations, counted, invitations);
    }

    VoiceRegisterFacts speaking(Consumer<Set<Advocacy>> change) {
        Set<Advocacy> others = new HashSet<>(advocacies);
        change.accept(others);
        return new VoiceRegisterFacts(groups, Set.copyOf(others), declarations, counted, invitations);
    }

    VoiceRegisterFacts declaring(String declarationId, Declaration declaration) {
        Map<String, Declaration> others = new HashMap<>(declarations);
        others.put(declarationId, declaration);
        return new VoiceRegisterFacts(groups, advocacies, Map.copyOf(others), counted, invitations);
    }

    VoiceRegisterFacts counting(List<String> declarationIds) {
        return new VoiceRegisterFacts(groups, advocacies, declarations, Set.copyOf(declarationIds), invitations);
    }

    VoiceRegisterFacts countingInvitations(List<CountedInvitation> others) {
        return new VoiceRegisterFacts(groups, advocacies, declarations, counted, Set.copyOf(others));
    }
}
