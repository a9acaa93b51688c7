package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.query.question.choices.PriorityAnswer.PracticePriority;
import org.throughline.query.question.choices.PriorityAnswer.StatedArea;
import org.throughline.query.question.choices.PriorityAnswer.UnitResources;
import org.throughline.query.question.choices.PriorityAnswer.Unstated;
import org.throughline.query.question.choices.Stated.ActiveArea;
import org.throughline.query.subject.choices.focus.FocusPortfolioState;
import org.throughline.query.subject.choices.resource.Allocation;
import org.throughline.query.subject.choices.resource.ResourceLedgerState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.teams.meeting.Whether;

/** Sets what a district states against what it gives. Pure: which tense the states are of is not its business. */
final class PriorityAudit {

    private final Stated stated;
    private final List<Given> given;
    private final @Nullable LocalDate recordedSince;
    /** Organizations at a stage of a practice, by practice. */
    private final Map<String, List<String>> workedAt = new TreeMap<>();

    private final Map<String, Set<ResourceKind>> byPractice = new HashMap<>();
    private final Map<String, Set<ResourceKind>> byArea = new HashMap<>();

    private PriorityAudit(Known known, LocalDate day) {
        Set<String> open = open(known.organizations(), day);
        stated = Stated.of(known.portfolio(), day);
        given = Given.of(
                known.ledgers().stream()
                        .filter(ledger -> open.contains(ledger.organizationId()))
                        .sorted(Comparator.comparing(ResourceLedgerState::organizationId))
                        .toList(),
                stated,
                day);
        recordedSince = known.ledgers().stream()
                .flatMap(ledger -> ledger.allocations().stream())
                .map(Allocation::since)
                .filter(since -> !since.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(null);
        known.stages().stream()
                .filter(track -> track.stage() != null && open.contains(track.organizationId()))
                .forEach(track -> workedAt.computeIfAbsent(track.practice(), practice -> new ArrayList<>())
                        .add(track.organizationId()));
        given.forEach(this::index);
    }

    private void index(Given one) {
        String practice = one.serves().practice();
        if (practice != null) {
            add(byPractice, practice, one.kind());
        }
        one.areas().forEach(area -> add(byArea, area, one.kind()));
    }

    private static void add(Map<String, Set<ResourceKind>> kinds, String name, ResourceKind kind) {
        kinds.computeIfAbsent(name, none -> EnumSet.noneOf(ResourceKind.class)).add(kind);
    }

    /** The states of one district. An organization that has ended gives nothing any more. */
    record Known(
            @Nullable FocusPortfolioState portfolio,
            Collection<ResourceLedgerState> ledgers,
            Collection<StageState> stages,
            Collection<OrganizationState> organizations) {}

    static PriorityAnswer answer(Known known, LocalDate day) {
        PriorityAudit question = new PriorityAudit(known, day);
        Shares shares = new Shares(question.stated);
        List<StatedArea> areas =
                question.stated.areas().stream().map(question::area).toList();
        return new PriorityAnswer(
                question.stated.since(),
                question.recordedSince,
                areas,
                question.practices(),
                shares.of(question.given),
                question.units(shares),
                question.nothingRecorded(),
                areas.stream()
                        .filter(area -> area.resourced() == Whether.NO)
                        .map(StatedArea::code)
                        .toList(),
                question.unstated());
    }

    private static Set<String> open(Collection<OrganizationState> organizations, LocalDate day) {
        return organizations.stream()
                .filter(unit -> unit.existsOn(day))
                .map(OrganizationState::organizationId)
                .collect(Collectors.toSet());
    }

    private StatedArea area(ActiveArea area) {
        List<ResourceKind> kinds = List.copyOf(byArea.getOrDefault(area.code(), Set.of()));
        return new StatedArea(
                area.code(),
                area.area().title(),
                area.since(),
                area.practices(),
                area.planIds(),
                resourced(kinds),
                kinds);
    }

    private List<PracticePriority> practices() {
        Set<String> all = new TreeSet<>(workedAt.keySet());
        stated.practices().forEach(all::add);
        given.forEach(one -> Stream.ofNullable(one.serves().practice()).forEach(all::add));
        return all.stream().map(this::practice).toList();
    }

    private PracticePriority practice(String practice) {
        Set<String> areas = stated.areasWith(practice);
        Set<ResourceKind> kinds = EnumSet.noneOf(ResourceKind.class);
        kinds.addAll(byPractice.getOrDefault(practice, Set.of()));
        areas.forEach(area -> kinds.addAll(byArea.getOrDefault(area, Set.of())));
        return new PracticePriority(
                practice,
                workedAt.getOrDefault(practice, List.of()).stream().sorted().toList(),
                stated.contains(practice),
                areas.stream().sorted().toList(),
                resourced(kinds),
                List.copyOf(kinds));
    }

    /** Where nothing was ever recorded, nobody knows what is given to what. */
    private Whether resourced(Collection<ResourceKind> kinds) {
        if (recordedSince == null) {
            return Whether.UNKNOWN;
        }
        return kinds.isEmpty() ? Whether.NO : Whether.YES;
    }

    private List<UnitResources> units(Shares shares) {
        Map<String, List<Given>> byUnit =
                given.stream().collect(Collectors.groupingBy(Given::organizationId, TreeMap::new, Collectors.toList()));
        return byUnit.entrySet().stream()
                .map(entry -> new UnitResources(entry.getKey(), shares.of(entry.getValue())))
                .toList();
    }

    private List<ResourceKind> nothingRecorded() {
        Set<ResourceKind> recorded = given.stream().map(Given::kind).collect(Collectors.toSet());
        return Arrays.stream(ResourceKind.values())
                .filter(kind -> !recorded.contains(kind))
                .toList();
    }

    /** Empty as long as nobody knows what is stated. */
    private List<Unstated> unstated() {
        if (stated.since() == null) {
            return List.of();
        }
        Map<Given.Ref, List<String>> byRef = given.stream()
                .filter(Given::isUnstated)
                .flatMap(one -> one.refs().map(ref -> Map.entry(ref, one.name())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return byRef.entrySet().stream()
                .map(entry -> new Unstated(entry.getKey().tie(), entry.getKey().ref(), entry.getValue()))
                .sorted(Comparator.comparing(Unstated::tie).thenComparing(Unstated::ref))
                .toList();
    }
}
