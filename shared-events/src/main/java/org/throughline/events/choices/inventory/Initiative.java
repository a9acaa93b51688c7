package org.throughline.events.choices.inventory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;

/**
 * What is written down of one initiative. An empty list says that nothing was recorded, not that there is nothing.
 *
 * @param lead who answers for it: a member id, a role or an office; absent when nobody is known to
 * @param purposes purpose tags in the organization's words; the same words mean the same purpose
 * @param targetGroups for whom it is, as tags
 * @param population how many it reaches, where, at what scale; in words
 * @param members ids of people involved
 * @param teams ids of teams involved
 * @param startedOn first day; absent when unknown
 * @param endsOn first day on which it is no more, planned or past; absent when it has no end
 * @param funding where the money comes from and for how long; absent when unknown
 * @param measures by which the doing of it is looked at
 * @param evidence what is known of its effect
 */
public record Initiative(
        String name,
        @Nullable String lead,
        List<String> purposes,
        List<String> targetGroups,
        @Nullable String population,
        List<Outcome> outcomes,
        List<String> members,
        List<String> teams,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endsOn,
        @Nullable String funding,
        List<String> measures,
        List<Evidence> evidence) {

    public Initiative {
        // JSON may leave an empty list out
        purposes = purposes == null ? List.of() : List.copyOf(purposes);
        targetGroups = targetGroups == null ? List.of() : List.copyOf(targetGroups);
        outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
        members = members == null ? List.of() : List.copyOf(members);
        teams = teams == null ? List.of() : List.copyOf(teams);
        measures = measures == null ? List.of() : List.copyOf(measures);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
