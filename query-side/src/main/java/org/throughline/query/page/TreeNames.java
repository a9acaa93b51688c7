package org.throughline.query.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.query.tree.OrganizationNode;
import org.throughline.query.tree.OrganizationNode.TeamNode;
import org.throughline.query.tree.TreeReads.Called;
import org.throughline.query.words.Names;
import org.throughline.query.words.People;

/** The names of organizations and their teams, and those of people. */
public final class TreeNames implements Names {

    private final Map<String, String> organizations = new HashMap<>();
    private final Map<String, String> teams = new HashMap<>();
    private final Map<String, String> persons = new HashMap<>();
    private final People people;

    public TreeNames(List<OrganizationNode> roots) {
        this(roots, People.UNNAMED);
    }

    public TreeNames(List<OrganizationNode> roots, People people) {
        this.people = people;
        roots.forEach(this::add);
    }

    /** Without the tree around them. */
    public TreeNames(Called called, People people) {
        this(List.of(), people);
        organizations.putAll(called.organizations());
        teams.putAll(called.teams());
    }

    private void add(OrganizationNode node) {
        organizations.put(node.id(), node.name());
        for (TeamNode team : node.teams()) {
            teams.put(team.id(), team.name());
        }
        node.children().forEach(this::add);
    }

    @Override
    public String organization(@Nullable String id) {
        return id == null ? "" : organizations.getOrDefault(id, id);
    }

    @Override
    public String team(String id) {
        return teams.getOrDefault(id, id);
    }

    /** People are called what they are called today, whatever the moment shown; one without a name goes by the id. */
    @Override
    public String person(String memberId) {
        return persons.computeIfAbsent(memberId, id -> people.nameOf(id).orElse(id));
    }

    /** What an id stands for, whatever it is of; the text itself when it is no id known here. */
    @Override
    public String any(String text) {
        return teams.getOrDefault(text, organizations.getOrDefault(text, text));
    }
}
