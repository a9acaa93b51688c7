package org.throughline.query.page.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.query.organization.OrganizationNode;
import org.throughline.query.organization.OrganizationNode.TeamNode;

/** What organizations and teams are called at the moment shown. One nobody knows by then goes by its id. */
public final class Names {

    private final Map<String, String> organizations = new HashMap<>();
    private final Map<String, String> teams = new HashMap<>();

    public Names(List<OrganizationNode> roots) {
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

    /** What an id stands for, whatever it is of; the text itself when it is no id known here. */
    public String any(String text) {
        return teams.getOrDefault(text, organizations.getOrDefault(text, text));
    }
}
