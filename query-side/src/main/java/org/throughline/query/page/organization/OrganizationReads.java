package org.throughline.query.page.organization;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.organization.OrganizationPart.Card;
import org.throughline.query.page.organization.OrganizationPart.Lane;
import org.throughline.query.page.thing.HistoryPart;
import org.throughline.query.page.thing.HistoryPart.Entry;
import org.throughline.query.page.thing.Layout;
import org.throughline.query.page.thing.Layout.Bit;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.plan.PlanState.Status;
import org.throughline.query.subject.talk.channel.ChannelState;
import org.throughline.query.subject.talk.channel.ChannelState.QuestionStatus;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;
import tools.jackson.databind.node.ObjectNode;

/** Puts the page of an organization together: everything from one snapshot, its history from the timeline. */
@Component
final class OrganizationReads {

    private static final int PAGE = 60;
    private static final List<String> SAID_ELSEWHERE = List.of("organizationId", "kind", "name", "parentId");

    private final Snapshots snapshots;
    private final ThingReads things;
    private final PageParts parts;

    OrganizationReads(Snapshots snapshots, ThingReads things, PageParts parts) {
        this.snapshots = snapshots;
        this.things = things;
        this.parts = parts;
    }

    /** What an organization is, at a moment; empty where there was none. */
    Optional<OrganizationState> state(String id, Moment moment) {
        return snapshots.at(moment.tense(), id, Reader.ANYBODY).state(OrganizationState.class, id);
    }

    /** The whole page; empty where there was no such organization. */
    Optional<OrganizationPart> page(String id, Moment moment, Happened.Asked asked) {
        Snapshot snapshot = snapshots.at(moment.tense(), id, Reader.ANYBODY);
        return snapshot.state(OrganizationState.class, id).map(state -> page(state, snapshot, moment, asked));
    }

    private OrganizationPart page(OrganizationState state, Snapshot snapshot, Moment moment, Happened.Asked asked) {
        String id = state.organizationId();
        Names names = parts.names(moment);
        List<TeamState> teams = snapshot.states(TeamState.class).stream()
                .filter(team -> team.organizationId().equals(id))
                .toList();
        List<PlanState> plans = snapshot.states(PlanState.class).stream()
                .filter(plan -> plan.organizationId().equals(id))
                .toList();
        OrganizationCharts charts = OrganizationCharts.of(id, snapshot, teams, plans, names);
        List<Lane> lanes = charts.lanes();
        return new OrganizationPart(
                state.kind(),
                id,
                state.name(),
                above(state, snapshot),
                lifetime(state),
                who(state, names, moment),
                lanes,
                charts.marks(),
                charts.axis(),
                charts.scores(),
                plans.stream()
                        .filter(plan -> plan.status() != Status.CLOSED)
                        .map(OrganizationReads::card)
                        .toList(),
                teams.stream()
                        .filter(team -> team.end() == null)
                        .sorted(Comparator.comparing(TeamState::level).thenComparing(TeamState::name))
                        .map(team -> card(team, snapshot.day()))
                        .toList(),
                waiting(teams, snapshot, names),
                below(id, snapshot),
                happened(id, moment, names, asked),
                snapshot.position(),
                Objects.requireNonNullElse(snapshot.incomplete(), List.of()));
    }

    private static List<Bit> above(OrganizationState state, Snapshot snapshot) {
        List<Bit> above = new ArrayList<>();
        String parent = state.parentId();
        while (parent != null && above.size() < 4) {
            OrganizationState unit =
                    snapshot.state(OrganizationState.class, parent).orElse(null);
            if (unit == null) {
                break;
            }
            above.addFirst(new Bit(unit.name(), PagePath.of(unit.kind(), parent), null));
            parent = unit.parentId();
        }
        return above;
    }

    private static String lifetime(OrganizationState state) {
        return state.endedOn() == null
                ? "known since " + Words.day(state.since())
                : "from %s to %s".formatted(Words.day(state.since()), Words.day(state.endedOn()));
    }

    private Layout who(OrganizationState state, Names names, Moment moment) {
        ObjectNode json = EventJson.MAPPER.valueToTree(state);
        json.remove(SAID_ELSEWHERE);
        // what it is called and where it lies goes without saying while it never changed
        if (state.names().size() < 2) {
            json.remove("names");
        }
        if (state.parents().size() < 2) {
            json.remove("parents");
        }
        return things.layout(json, new SubjectKey("organization", state.organizationId()), names, moment.tense());
    }

    private static Card card(PlanState plan) {
        long open =
                plan.steps().stream().filter(step -> step.settledOn() == null).count();
        String says = "%s, version %d, %s to do"
                .formatted(Words.code(plan.status().name()), plan.version(), Words.count(open, "step", "steps"));
        return new Card(Words.text(plan.title()), PagePath.of("plan", plan.planId()), says);
    }

    private static Card card(TeamState team, LocalDate day) {
        long members = team.seatsOn(day).stream()
                .map(TeamState.Tenure::memberId)
                .distinct()
                .count();
        return new Card(
                team.name(),
                PagePath.of("team", team.teamId()),
                members == 0 ? "no members" : Words.count(members, "member", "members"));
    }

    private static List<Card> waiting(List<TeamState> teams, Snapshot snapshot, Names names) {
        List<String> own = teams.stream().map(TeamState::teamId).toList();
        return snapshot.states(ChannelState.class).stream()
                .flatMap(channel -> channel.questions().stream()
                        .filter(question ->
                                question.status() == QuestionStatus.OPEN && own.contains(question.toTeamId()))
                        .map(question -> new Card(
                                Objects.requireNonNullElse(question.question(), "A question"),
                                PagePath.of("channel", channel.channelId()),
                                "to the %s, since %s"
                                        .formatted(names.team(question.toTeamId()), Words.day(question.askedOn())))))
                .toList();
    }

    private static List<Card> below(String id, Snapshot snapshot) {
        return snapshot.states(OrganizationState.class).stream()
                .filter(unit -> id.equals(unit.parentId()))
                .sorted(Comparator.comparing((OrganizationState unit) -> unit.endedOn() != null)
                        .thenComparing(OrganizationState::name))
                .map(unit -> new Card(unit.name(), PagePath.of(unit.kind(), unit.organizationId()), lifetime(unit)))
                .toList();
    }

    private Happened happened(String id, Moment moment, Names names, Happened.Asked asked) {
        ThingReads.InUnit all = things.inUnit(id, moment, names);
        List<Happened.Choice> kinds = all.entries().stream()
                .map(Entry::kind)
                .distinct()
                .sorted()
                .map(kind -> new Happened.Choice(kind, Words.sentence(Words.scale(kind))))
                .toList();
        List<Integer> years = all.entries().stream()
                .map(entry -> entry.item().effectiveOn().getYear())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        List<Entry> fitting =
                all.entries().stream().filter(entry -> fits(entry, asked)).toList();
        int last = Math.max(0, fitting.size() - asked.page() * PAGE);
        int first = Math.max(0, last - PAGE);
        return new Happened(
                HistoryPart.of("", id, fitting.subList(first, last)),
                fitting.size(),
                kinds,
                years,
                asked,
                asked.page() == 0 ? null : query(moment, asked, asked.page() - 1),
                first == 0 ? null : query(moment, asked, asked.page() + 1),
                all.cut());
    }

    private static String query(Moment moment, Happened.Asked asked, int page) {
        UriComponentsBuilder query = UriComponentsBuilder.fromUriString(moment.query());
        query.queryParamIfPresent("kind", Optional.ofNullable(asked.kind()));
        query.queryParamIfPresent("year", Optional.ofNullable(asked.year()));
        Optional.ofNullable(asked.words())
                .ifPresent(words -> query.queryParam("q", UriUtils.encode(words, StandardCharsets.UTF_8)));
        return query.queryParam("page", page).build(true).toUriString();
    }

    private static boolean fits(Entry entry, Happened.Asked asked) {
        return (asked.kind() == null || asked.kind().equals(entry.kind()))
                && (asked.year() == null
                        || asked.year() == entry.item().effectiveOn().getYear())
                && (asked.words() == null || says(entry, asked.words()));
    }

    private static boolean says(Entry entry, String words) {
        @Nullable String quote = entry.item().sentence().quote();
        String said = (entry.item().sentence().about() + " "
                        + entry.item().sentence().text() + " " + Objects.requireNonNullElse(quote, ""))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(said::contains);
    }
}
