package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.question.vocabulary.Profiles;
import org.throughline.query.question.vocabulary.Profiles.Profile;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.question.vocabulary.RoleVocabulary.Role;

/**
 * The groups of strong shared leadership whose voice a team needs, and which roles speak for them: the same groups and
 * roles by which the composition of teams is told.
 *
 * @param vocabulary version of the role vocabulary
 * @param profiles version of the composition profiles
 */
record MemberGroups(String vocabulary, String profiles, List<Group> groups) {

    /**
     * A group.
     *
     * @param called what else it is called in what was recorded
     * @param requiredAt levels at which a team needs it
     * @param roles codes of the roles that speak for it
     */
    record Group(String code, List<String> called, List<TeamLevel> requiredAt, Set<String> roles) {
        boolean speaksFor(String roleOrGroup) {
            return code.equals(roleOrGroup) || called.contains(roleOrGroup) || roles.contains(roleOrGroup);
        }
    }

    /** By the versions that questions about a day go by. */
    static MemberGroups on(LocalDate day) {
        return of(Profiles.SHIPPED.on(day), RoleVocabulary.SHIPPED.on(day));
    }

    private static MemberGroups of(Profiles profiles, RoleVocabulary vocabulary) {
        List<Group> groups = profiles.profiles().stream()
                .filter(profile -> profile.code().equals(Profiles.SHARED_LEADERSHIP))
                .map(Profile::groups)
                .flatMap(List::stream)
                .map(group ->
                        new Group(group.code(), group.called(), group.requiredAt(), rolesOf(group.code(), vocabulary)))
                .toList();
        return new MemberGroups(vocabulary.version(), profiles.version(), groups);
    }

    private static Set<String> rolesOf(String group, RoleVocabulary vocabulary) {
        return vocabulary.roles().stream()
                .filter(role -> role.groupS0().contains(group))
                .map(Role::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The groups that these roles speak for, or that are called so; a code of none stands for itself. */
    Set<String> of(Collection<String> rolesOrGroups) {
        Set<String> codes = new TreeSet<>();
        rolesOrGroups.forEach(code -> codes.addAll(of(code)));
        return codes;
    }

    private List<String> of(String roleOrGroup) {
        List<String> spokenFor = groups.stream()
                .filter(group -> group.speaksFor(roleOrGroup))
                .map(Group::code)
                .toList();
        return spokenFor.isEmpty() ? List.of(roleOrGroup) : spokenFor;
    }
}
