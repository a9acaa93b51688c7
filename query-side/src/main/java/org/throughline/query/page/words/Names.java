package org.throughline.query.page.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.query.organization.OrganizationNode;
import org.throughline.query.organization.OrganizationNode.TeamNode;

/** What organizations, teams and people are called at the moment shown. One nobody knows by then goes by its id. */
public final class Names {

    private final Map<String, String> organizations = new HashMap<>();
    private final Map<String, String> teams = new HashMap<>();
    private final Map<String, String> persons = new HashMap<>();
    private final People people;

    public Names(List<OrganizationNode> roots) {
        this(roots, People.UNNAMED);
    }

    public Names(List<OrganizationNode> roots, People people) {
        this.people = people;
        roots.forEach(this::add);
    }

    private void add(OrganizationNode node) {
        organizations.put(node.id(), node.name());
        for (TeamNode team : node.teams()) {
            teams.put(team.id(), team.name());
        }
        node.children().forEach(this::add);
    }

    public String organization(@Nullable String id) {
        return id == null ? "" : organizations.getOrDefault(id, id);
    }

    public String team(String id) {
        return teams.getOrDefault(id, id);
    }

    /** People are called what they are called today, whatever the moment shown; one without a name goes by the id. */
    public String person(String memberId) {
        return persons.computeIfAbsent(memberId, id -> people.nameOf(id).orElse(id));
    }

    /** What an id stands for, whatever it is of; the text itself when it is no id known here. */
    public String any(String text) {
        return teams.getOrDefault(text, organizations.getOrDefault(text, text));
    }
}
