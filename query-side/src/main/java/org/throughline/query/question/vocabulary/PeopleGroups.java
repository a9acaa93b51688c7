package org.throughline.query.question.vocabulary;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.question.vocabulary.Profiles.Profile;
import org.throughline.query.question.vocabulary.RoleVocabulary.Role;

/**
 * The groups of people that leadership is shared with: one vocabulary for who sits on teams, who is reached, asked and heard.
 * What is recorded names them in other ways too; the same versions of the files say which group is meant.
 *
 * @param vocabulary version of the role vocabulary
 * @param profiles version of the composition profiles
 */
public record PeopleGroups(String vocabulary, String profiles, List<Group> groups) {

    /**
     * A group.
     *
     * @param called what else it is called in what was recorded, also together with others: {@code STAFF}
     * @param requiredAt levels at which a team needs it
     * @param roles codes of the roles that speak for it
     */
    public record Group(
            String code, Map<String, String> label, Set<String> called, List<TeamLevel> requiredAt, Set<String> roles) {

        private boolean isNamedBy(String name) {
            return code.equals(name) || called.contains(name);
        }

        /** Whether somebody in this role speaks for it, or it is called so. */
        public boolean isSpokenForBy(String roleOrName) {
            return isNamedBy(roleOrName) || roles.contains(roleOrName);
        }
    }

    /** By the versions that questions about a day go by. */
    public static PeopleGroups on(LocalDate day) {
        return of(Profiles.SHIPPED.on(day), RoleVocabulary.SHIPPED.on(day));
    }

    private static PeopleGroups of(Profiles profiles, RoleVocabulary vocabulary) {
        List<Group> groups = profiles.profiles().stream()
                .filter(profile -> profile.code().equals(Profiles.SHARED_LEADERSHIP))
                .map(Profile::groups)
                .flatMap(List::stream)
                .map(group -> new Group(
                        group.code(),
                        group.label(),
                        Set.copyOf(group.called()),
                        group.requiredAt(),
                        rolesOf(group.code(), vocabulary)))
                .toList();
        return new PeopleGroups(vocabulary.version(), profiles.version(), groups);
    }

    private static Set<String> rolesOf(String group, RoleVocabulary vocabulary) {
        return vocabulary.roles().stream()
                .filter(role -> role.groupS0().contains(group))
                .map(Role::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The groups that these roles speak for, or that are called so; a code of none stands for itself. */
    public Set<String> spokenForBy(Collection<String> rolesOrNames) {
        Set<String> codes = new TreeSet<>();
        rolesOrNames.forEach(code -> codes.addAll(orItself(
                code, groups.stream().filter(group -> group.isSpokenForBy(code)).toList())));
        return codes;
    }

    /**
     * The groups that a name means, one or several together; a name of none stands for itself. A role does: who tells
     * coaches has not told educators.
     */
    public Set<String> meantBy(String name) {
        return orItself(
                name, groups.stream().filter(group -> group.isNamedBy(name)).toList());
    }

    /** Whether a name means a group of this vocabulary. */
    public boolean knows(String name) {
        return groups.stream().anyMatch(group -> group.isNamedBy(name));
    }

    private static Set<String> orItself(String code, List<Group> found) {
        return found.isEmpty()
                ? Set.of(code)
                : found.stream().map(Group::code).collect(Collectors.toCollection(TreeSet::new));
    }
}
