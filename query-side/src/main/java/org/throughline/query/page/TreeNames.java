package org.throughline.query.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.query.tree.OrganizationNode;
import org.throughline.query.tree.OrganizationNode.TeamNode;
import org.throughline.query.tree.TreeReads.Called;
import org.throughline.query.tree.TreeReads.Seat;
import org.throughline.query.words.Instruments;
import org.throughline.query.words.Names;
import org.throughline.query.words.People;
import org.throughline.query.words.Words;

/** The names of organizations and their teams, and those of people. */
public final class TreeNames implements Names {

    private final Map<String, String> organizations = new HashMap<>();
    private final Map<String, String> teams = new HashMap<>();
    private final Map<String, Optional<String>> persons = new HashMap<>();
    private final Map<String, Seat> seats = new HashMap<>();
    private final People people;
    private final Instruments instruments;

    public TreeNames(List<OrganizationNode> roots) {
        this(roots, People.UNNAMED);
    }

    public TreeNames(List<OrganizationNode> roots, People people) {
        this(people, Instruments.UNNAMED);
        roots.forEach(this::add);
    }

    /** Without the tree around them. */
    public TreeNames(Called called, People people, Instruments instruments) {
        // what ships keeps its name, whoever brings another version under its code
        this(
                people,
                code -> instruments
                        .nameOf(code)
                        .or(() -> Optional.ofNullable(called.instruments().get(code))));
        organizations.putAll(called.organizations());
        teams.putAll(called.teams());
        seats.putAll(called.seats());
    }

    private TreeNames(People people, Instruments instruments) {
        this.people = people;
        this.instruments = instruments;
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

    @Override
    public String person(String memberId) {
        return member(memberId).orElse("somebody");
    }

    @Override
    public Optional<String> member(String id) {
        return name(id).or(() -> seat(id));
    }

    @Override
    public boolean hasName(String memberId) {
        return name(memberId).isPresent();
    }

    private Optional<String> name(String memberId) {
        return persons.computeIfAbsent(memberId, people::nameOf);
    }

    @Override
    public void expect(Collection<String> memberIds) {
        Set<String> unknown = new HashSet<>(memberIds);
        unknown.removeAll(persons.keySet());
        if (!unknown.isEmpty()) {
            Map<String, String> names = people.namesOf(unknown);
            unknown.forEach(id -> persons.put(id, Optional.ofNullable(names.get(id))));
        }
    }

    private Optional<String> seat(String memberId) {
        return Optional.ofNullable(seats.get(memberId))
                .map(seat -> "%s of the %s".formatted(Words.one(Words.code(seat.role())), team(seat.teamId())));
    }

    /** A system is called by a word; whoever goes by an id with a number in it is somebody. */
    @Override
    public String actor(String actor) {
        boolean called = actor.codePoints().noneMatch(Character::isDigit);
        return member(actor).orElse(called ? actor : "somebody");
    }

    /** What an id stands for, whatever it is of; the text itself when it is no id known here. */
    @Override
    public String any(String text) {
        return teams.getOrDefault(text, organizations.getOrDefault(text, text));
    }

    @Override
    public String instrument(String code) {
        return instruments.called(code);
    }
}
