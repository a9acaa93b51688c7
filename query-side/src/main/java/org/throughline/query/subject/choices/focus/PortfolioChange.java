package org.throughline.query.subject.choices.focus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.focus.FocusLinks;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusLimitOverridden;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Area;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Beginning;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Connection;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Ending;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.LimitOverride;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Link;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.LinkKind;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Span;

/** What one day's event does to a portfolio. What it is told of areas that are not active changes nothing. */
final class PortfolioChange {

    private final String districtId;
    private final LocalDate day;
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final List<Connection> connections;
    private final List<LimitOverride> overrides;

    PortfolioChange(FocusPortfolioState before, LocalDate day) {
        this.districtId = before.districtId();
        this.day = day;
        before.areas().forEach(area -> areas.put(area.code(), area));
        this.connections = new ArrayList<>(before.connections());
        this.overrides = new ArrayList<>(before.overrides());
    }

    /** Why an area begins, and out of which others. */
    record Start(Beginning how, String reason, List<String> outOf) {}

    /** Why an area ends, and into which others. */
    record End(
            Ending how,
            String reason,
            @Nullable String outcome,
            @Nullable String madeRoomFor,
            List<String> into) {}

    FocusPortfolioState after() {
        List<String> active =
                areas.values().stream().filter(Area::isActive).map(Area::code).toList();
        List<Connection> open =
                connections.stream().filter(tie -> tie.until() == null).toList();
        return new FocusPortfolioState(
                districtId,
                active,
                Islands.of(active, open),
                List.copyOf(areas.values()),
                List.copyOf(connections),
                List.copyOf(overrides));
    }

    void begin(String code, Map<String, String> title, Start start) {
        Area before = areas.get(code);
        Span span = new Span(day, start.how(), start.reason(), start.outOf(), null, null, null, null, null, List.of());
        areas.put(
                code,
                before == null
                        ? new Area(code, title, List.of(span), List.of())
                        : new Area(code, title, plus(before.spans(), span), before.links()));
        overrides.replaceAll(given -> given.code().equals(code) && given.usedOn() == null
                ? new LimitOverride(
                        given.code(),
                        given.limit(),
                        given.reason(),
                        given.approver(),
                        given.concerns(),
                        given.givenOn(),
                        day)
                : given);
    }

    void end(String code, End end) {
        Area area = areas.get(code);
        if (area == null || !area.isActive()) {
            return;
        }
        Span open = area.spans().getLast();
        Span closed = new Span(
                open.from(),
                open.beginning(),
                open.reason(),
                open.outOf(),
                day,
                end.how(),
                end.reason(),
                end.outcome(),
                end.madeRoomFor(),
                end.into());
        List<Span> spans = new ArrayList<>(area.spans());
        spans.set(spans.size() - 1, closed);
        areas.put(code, new Area(code, area.title(), List.copyOf(spans), linked(area.links(), List.of())));
        connections.replaceAll(tie -> tie.a().equals(code) || tie.b().equals(code) ? ended(tie, null) : tie);
    }

    /** The one takes over the ties and links of all. */
    void merge(List<String> codes, String into, Map<String, String> title, String reason) {
        List<Connection> inherited = connections.stream()
                .filter(tie -> tie.until() == null)
                .filter(tie -> codes.contains(tie.a()) != codes.contains(tie.b()))
                .map(tie -> new Connection(
                        codes.contains(tie.a()) ? into : tie.a(),
                        codes.contains(tie.b()) ? into : tie.b(),
                        tie.how(),
                        day,
                        null,
                        null))
                .toList();
        List<Link> links = codes.stream().flatMap(this::openLinks).toList();
        codes.stream()
                .filter(code -> !code.equals(into))
                .forEach(code -> end(code, new End(Ending.MERGED, reason, null, null, List.of(into))));
        Area one = areas.get(into);
        if (one != null && one.isActive()) {
            areas.put(into, new Area(into, title, one.spans(), one.links()));
        } else {
            begin(into, title, new Start(Beginning.MERGED, reason, codes));
        }
        relink(into, links);
        inherited.forEach(tie -> connect(tie.a(), tie.b(), tie.how()));
    }

    void link(String code, FocusLinks links) {
        List<Link> all = Stream.of(
                        links(LinkKind.PLAN, links.planIds()),
                        links(LinkKind.PRACTICE, links.practices()),
                        links(LinkKind.MEASURE, links.measures()))
                .flatMap(List::stream)
                .toList();
        relink(code, all);
    }

    void connect(String a, String b, String how) {
        if (connections.stream().noneMatch(tie -> tie.until() == null && ties(tie, a, b))) {
            connections.add(new Connection(a, b, how, day, null, null));
        }
    }

    void disconnect(String a, String b, String reason) {
        connections.replaceAll(tie -> ties(tie, a, b) ? ended(tie, reason) : tie);
    }

    void override(FocusLimitOverridden e) {
        overrides.add(
                new LimitOverride(e.code(), e.limit(), e.reason(), e.approver(), e.concerns(), e.effectiveOn(), null));
    }

    private void relink(String code, List<Link> links) {
        Area area = areas.get(code);
        if (area != null && area.isActive()) {
            areas.put(code, new Area(code, area.title(), area.spans(), linked(area.links(), links)));
        }
    }

    /** Open links that are not among those wanted end today, those wanted that are not open begin. */
    private List<Link> linked(Collection<Link> before, Collection<Link> wanted) {
        List<Link> after = new ArrayList<>();
        for (Link link : before) {
            boolean goesOn = link.until() != null || wanted.stream().anyMatch(other -> same(link, other));
            after.add(goesOn ? link : new Link(link.kind(), link.ref(), link.from(), day));
        }
        for (Link link : wanted) {
            if (after.stream().noneMatch(other -> other.until() == null && same(link, other))) {
                after.add(link);
            }
        }
        return List.copyOf(after);
    }

    private Stream<Link> openLinks(String code) {
        Area area = areas.get(code);
        return area == null
                ? Stream.of()
                : area.links().stream()
                        .filter(link -> link.until() == null)
                        .map(link -> new Link(link.kind(), link.ref(), day, null));
    }

    private List<Link> links(LinkKind kind, List<String> refs) {
        return refs.stream().map(ref -> new Link(kind, ref, day, null)).toList();
    }

    private Connection ended(Connection tie, @Nullable String reason) {
        return tie.until() == null ? new Connection(tie.a(), tie.b(), tie.how(), tie.from(), day, reason) : tie;
    }

    private static boolean same(Link one, Link other) {
        return one.kind() == other.kind() && one.ref().equals(other.ref());
    }

    private static boolean ties(Connection tie, String a, String b) {
        return (tie.a().equals(a) && tie.b().equals(b))
                || (tie.a().equals(b) && tie.b().equals(a));
    }

    private static List<Span> plus(List<Span> spans, Span span) {
        List<Span> more = new ArrayList<>(spans);
        more.add(span);
        return List.copyOf(more);
    }
}
