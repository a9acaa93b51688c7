package org.throughline.infra.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Staged.Recording;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRecorded;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.query.words.Names;
import org.throughline.query.words.OtherNames;

/** Names by which everybody goes, and those of what would be recorded for the first time. */
final class NewNames extends OtherNames {

    private final Map<String, String> organizations = new HashMap<>();
    private final Map<String, String> teams = new HashMap<>();
    private final Map<String, String> decisions = new HashMap<>();
    private final Map<String, String> people;

    NewNames(Names known, List<Recording> recordings, Map<String, String> people) {
        super(known);
        this.people = people;
        recordings.forEach(recording -> {
            switch (recording.event()) {
                case OrganizationRegistered e -> organizations.put(e.organizationId(), e.name());
                case TeamFormed e -> teams.put(e.teamId(), e.name());
                case DecisionRecorded e ->
                    decisions.put(e.decisionId(), "“%s”".formatted(e.account().title()));
                default -> {}
            }
        });
    }

    @Override
    public String organization(@Nullable String id) {
        String name = id == null ? null : organizations.get(id);
        return name == null ? known().organization(id) : name;
    }

    @Override
    public String team(String id) {
        String name = teams.get(id);
        return name == null ? known().team(id) : name;
    }

    @Override
    public String person(String memberId) {
        String name = people.get(memberId);
        return name == null ? known().person(memberId) : name;
    }

    @Override
    public Optional<String> member(String id) {
        return people.containsKey(id) ? Optional.ofNullable(people.get(id)) : known().member(id);
    }

    @Override
    public boolean hasName(String memberId) {
        return people.containsKey(memberId) || known().hasName(memberId);
    }

    @Override
    public String subject(String kind, String id) {
        String title = kind.equals("decision") ? decisions.get(id) : null;
        return title == null ? known().subject(kind, id) : title;
    }

    @Override
    public String any(String text) {
        return teams.getOrDefault(text, organizations.getOrDefault(text, people.getOrDefault(text, known().any(text))));
    }
}
