package org.throughline.query.priority;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.resource.ResourceKind;
import org.throughline.query.focus.FocusPortfolioState;
import org.throughline.query.meeting.Whether;
import org.throughline.query.organization.OrganizationState;
import org.throughline.query.priority.PriorityAnswer.PracticePriority;
import org.throughline.query.priority.PriorityAnswer.StatedArea;
import org.throughline.query.priority.PriorityAnswer.UnitResources;
import org.throughline.query.priority.PriorityAnswer.Unstated;
import org.throughline.query.priority.Stated.ActiveArea;
import org.throughline.query.resource.Allocation;
import org.throughline.query.resource.ResourceLedgerState;
import org.throughline.query.stage.StageState;

/** Sets what a district states against what it gives. Pure: which tense the states are of is not its business. */
final class PriorityQuestion {

    private final Stated stated;
    private final List<Given> given;
    private final @Nullable LocalDate recordedSince;
    private final List<StageState> tracks;

    private PriorityQuestion(Known known, LocalDate day) {
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
        tracks = known.stages().stream()
                .filter(track -> track.stage() != null && open.contains(track.organizationId()))
                .toList();
    }

    /** The states of one district. An organization that has ended gives nothing any more. */
    record Known(
            @Nullable FocusPortfolioState portfolio,
            Collection<ResourceLedgerState> ledgers,
            Collection<StageState> stages,
            Collection<OrganizationState> organizations) {}

    static PriorityAnswer answer(Known known, String district, LocalDate day, long position) {
        PriorityQuestion question = new PriorityQuestion(known, day);
        Shares shares = new Shares(question.stated);
        List<StatedArea> areas =
                question.stated.areas().stream().map(question::area).toList();
        return new PriorityAnswer(
                position,
                day,
                district,
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
        List<ResourceKind> kinds = kinds(one -> one.areas().contains(area.code()));
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
        Set<String> all = new TreeSet<>();
        tracks.forEach(track -> all.add(track.practice()));
        stated.practices().forEach(all::add);
        given.forEach(one -> Stream.ofNullable(one.serves().practice()).forEach(all::add));
        return all.stream().map(this::practice).toList();
    }

    private PracticePriority practice(String practice) {
        Set<String> areas = stated.areasWith(practice);
        List<ResourceKind> kinds = kinds(one ->
                practice.equals(one.serves().practice()) || one.areas().stream().anyMatch(areas::contains));
        List<String> workedAt = tracks.stream()
                .filter(track -> track.practice().equals(practice))
                .map(StageState::organizationId)
                .sorted()
                .toList();
        return new PracticePriority(
                practice,
                workedAt,
                stated.contains(practice),
                areas.stream().sorted().toList(),
                resourced(kinds),
                kinds);
    }

    /** Where nothing was ever recorded, nobody knows what is given to what. */
    private Whether resourced(List<ResourceKind> kinds) {
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
        List<ResourceKind> recorded = kinds(one -> true);
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

    private List<ResourceKind> kinds(Predicate<Given> which) {
        return given.stream().filter(which).map(Given::kind).distinct().sorted().toList();
    }
}
