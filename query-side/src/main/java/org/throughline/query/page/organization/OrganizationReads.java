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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.page.Brief;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.calendar.CalendarFile;
import org.throughline.query.page.organization.OrganizationPart.Card;
import org.throughline.query.page.thing.HistoryPart;
import org.throughline.query.page.thing.HistoryPart.Entry;
import org.throughline.query.page.thing.InUnit;
import org.throughline.query.page.thing.Layout;
import org.throughline.query.page.thing.Layout.Bit;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.talk.channel.ChannelState;
import org.throughline.query.subject.talk.channel.ChannelState.QuestionStatus;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;
import tools.jackson.databind.node.ObjectNode;

/** Puts the page of an organization together: everything from one snapshot, its history from the timeline. */
@Component
final class OrganizationReads {

    private static final int PAGE = 12;
    /** The newest, which are seen at once. */
    private static final int FEW = 3;

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
    Optional<OrganizationPart> page(String id, Moment moment, Happened.Asked asked, Brief.Choice choice) {
        Names names = parts.names(moment);
        return UnitAt.of(id, snapshots.at(moment.tense(), id, Reader.ANYBODY), names)
                .map(unit -> page(unit, names, moment, asked, parts.below(moment, id, choice)));
    }

    /** What is due, as a calendar; empty where there was no such organization. */
    Optional<String> calendar(String id, Moment moment) {
        Names names = parts.names(moment);
        Snapshot snapshot = snapshots.at(moment.tense(), id, Reader.ANYBODY);
        return snapshot.state(OrganizationState.class, id)
                .map(state -> CalendarFile.of(
                        "Due, " + state.name(),
                        snapshot.day(),
                        Stream.concat(
                                        Dues.calendar(snapshot, names).stream(),
                                        CommunicationsDue.calendar(snapshot, names).stream())
                                .toList()));
    }

    private OrganizationPart page(UnitAt unit, Names names, Moment moment, Happened.Asked asked, Brief schools) {
        OrganizationState state = unit.state();
        Snapshot snapshot = unit.snapshot();
        OrganizationCharts charts = unit.charts();
        return new OrganizationPart(
                state.kind(),
                unit.id(),
                state.name(),
                above(state, snapshot),
                lifetime(state),
                who(state, names, moment),
                charts.lanes(),
                charts.marks(),
                charts.axis(),
                charts.scores(),
                Dues.of(state, snapshot, names),
                CommunicationsDue.of(unit.id(), snapshot, names),
                unit.plansUnderWay().stream().map(OrganizationReads::card).toList(),
                unit.sharedTeams().stream()
                        .map(team -> card(team, snapshot.day()))
                        .toList(),
                unit.practices(),
                waiting(unit.teams(), snapshot, names),
                schools.total() > 0 ? List.of() : below(unit.id(), snapshot),
                schools,
                happened(unit.id(), moment, names, asked),
                snapshot.position(),
                Objects.requireNonNullElse(snapshot.incomplete(), List.of()));
    }

    static List<Bit> above(OrganizationState state, Snapshot snapshot) {
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
        InUnit all = things.inUnit(id, moment, names);
        List<Happened.Choice> kinds = all.entries().stream()
                .map(TimelineEntry::kind)
                .distinct()
                .sorted()
                .map(kind -> new Happened.Choice(kind, Words.sentence(Words.scale(kind))))
                .toList();
        List<Integer> years = all.entries().stream()
                .map(entry -> entry.effectiveOn().getYear())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        List<TimelineEntry> fitting =
                all.entries().stream().filter(entry -> fits(entry, asked)).toList();
        String words = asked.words();
        Shown shown = words == null
                ? shown(fitting, asked, all::said)
                : shown(
                        all.said(fitting).stream()
                                .filter(entry -> says(entry, words))
                                .toList(),
                        asked,
                        some -> some);
        return new Happened(
                HistoryPart.of("", id, shown.entries()),
                shown.total(),
                kinds,
                years,
                asked,
                asked.at() == 0 ? null : query(moment, asked, asked.at() - 1),
                shown.more() && !asked.isGlance() ? query(moment, asked, asked.at() + 1) : null,
                shown.more() && asked.isGlance() ? query(moment, asked, 0) : null,
                all.isCut());
    }

    /** A page of what fits, and whether there is an earlier one. */
    private record Shown(List<Entry> entries, int total, boolean more) {}

    private static <T> Shown shown(List<T> fitting, Happened.Asked asked, Function<List<T>, List<Entry>> said) {
        int last = Math.max(0, fitting.size() - asked.at() * PAGE);
        int first = Math.max(0, last - (asked.isGlance() ? FEW : PAGE));
        return new Shown(said.apply(fitting.subList(first, last)), fitting.size(), first > 0);
    }

    private static String query(Moment moment, Happened.Asked asked, int page) {
        UriComponentsBuilder query = UriComponentsBuilder.fromUriString(moment.query());
        query.queryParamIfPresent("kind", Optional.ofNullable(asked.kind()));
        query.queryParamIfPresent("year", Optional.ofNullable(asked.year()));
        Optional.ofNullable(asked.words())
                .ifPresent(words -> query.queryParam("q", UriUtils.encode(words, StandardCharsets.UTF_8)));
        return query.queryParam("page", page).build(true).toUriString();
    }

    private static boolean fits(TimelineEntry entry, Happened.Asked asked) {
        return (asked.kind() == null || asked.kind().equals(entry.kind()))
                && (asked.year() == null || asked.year() == entry.effectiveOn().getYear());
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
