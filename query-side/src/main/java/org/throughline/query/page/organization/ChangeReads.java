package org.throughline.query.page.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.json.EventJson;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PageParts.Two;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.organization.Changes.Chosen;
import org.throughline.query.page.organization.Changes.Line;
import org.throughline.query.page.organization.Changes.OfKind;
import org.throughline.query.page.organization.Changes.One;
import org.throughline.query.page.organization.Changes.Some;
import org.throughline.query.page.thing.Comparison.Difference;
import org.throughline.query.page.thing.Comparison.Group;
import org.throughline.query.page.thing.Comparison.Said;
import org.throughline.query.page.thing.Comparison.Word;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.page.thing.ThingReads.Became;
import org.throughline.query.page.thing.ThingReads.Pair;
import org.throughline.query.read.Incomplete;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;

/** Finds what differs between two moments in everything that hangs on a unit. */
@Component
final class ChangeReads {

    /** Of each sort, while all kinds are shown; and while one is. */
    private static final int FEW = 4;

    private static final int MANY = 40;
    private static final int MOST_LINES = 3;
    private static final int MOST_SAID = 2;
    private static final int LONGEST = 240;
    /** What people ask for first. */
    private static final List<String> PRINCIPAL =
            List.of("Status", "Stage", "Title", "Name", "Steps", "Seats", "Scores");

    /** Kinds that stand first, and open. */
    private static final List<String> FIRST = List.of("stage", "fidelity-check", "plan");

    private final SubjectKinds kinds;
    private final Snapshots snapshots;
    private final ThingReads things;
    private final PageParts parts;

    ChangeReads(SubjectKinds kinds, Snapshots snapshots, ThingReads things, PageParts parts) {
        this.kinds = kinds;
        this.snapshots = snapshots;
        this.things = things;
        this.parts = parts;
    }

    /** Which kind of unit this is at a moment; empty where there is none. */
    Optional<OrganizationState> unit(String id, Moment moment) {
        return snapshots.at(moment.tense(), id, Reader.ANYBODY).state(OrganizationState.class, id);
    }

    /** What differs; empty where there was no such unit at either moment. */
    Optional<Changes> changes(String id, Two two, Chosen chosen) {
        Optional<OrganizationState> before = unit(id, two.from());
        Optional<OrganizationState> after = unit(id, two.to());
        return after.or(() -> before).map(state -> changes(state, before.isPresent(), after.isPresent(), two, chosen));
    }

    private Changes changes(OrganizationState state, boolean before, boolean after, Two two, Chosen chosen) {
        String root = Objects.requireNonNullElse(chosen.school(), state.organizationId());
        Snapshot old = snapshots.at(two.from().tense(), root, Reader.ANYBODY);
        Snapshot young = snapshots.at(two.to().tense(), root, Reader.ANYBODY);
        List<Found> found = kinds.all().stream()
                .map(kind -> found(kind, old, young))
                .filter(one -> !one.isNothing())
                .sorted(Comparator.comparingInt(
                        one -> FIRST.contains(one.kind()) ? FIRST.indexOf(one.kind()) : FIRST.size()))
                .toList();
        List<Found> shown = found.stream()
                .filter(one -> chosen.kind() == null || chosen.kind().equals(one.kind()))
                .toList();
        int most = chosen.kind() == null ? FEW : MANY;
        Map<SubjectKey, Became> said = said(shown, most, two);
        Function<SubjectKey, One> say = key -> one(Objects.requireNonNull(said.get(key)), two);
        return new Changes(
                state.name(),
                Words.sentence(Words.kind(state.kind())),
                PagePath.of(state.kind(), state.organizationId()),
                shown.stream()
                        .filter(one -> !one.isUnchanged())
                        .map(one -> one.said(most, say))
                        .toList(),
                shown.stream().mapToInt(Found::same).sum(),
                shown.stream().mapToInt(Found::withheld).sum(),
                found.stream()
                        .filter(one -> !one.isUnchanged())
                        .map(one -> new Happened.Choice(one.kind(), title(one.kind())))
                        .toList(),
                schools(state, two),
                chosen,
                !before ? "On the first day it was not there yet" : !after ? "On the second day it is not there" : null,
                young.position(),
                Stream.of(old, young)
                        .flatMap(snapshot ->
                                Objects.requireNonNullElse(snapshot.incomplete(), List.<Incomplete>of()).stream())
                        .distinct()
                        .toList());
    }

    private List<Happened.Choice> schools(OrganizationState state, Two two) {
        if (state.kind() == OrganizationKind.SCHOOL) {
            return List.of();
        }
        return snapshots
                .at(two.to().tense(), state.organizationId(), Reader.ANYBODY)
                .states(OrganizationState.class)
                .stream()
                .filter(unit -> unit.kind() == OrganizationKind.SCHOOL)
                .sorted(Comparator.comparing(OrganizationState::name))
                .map(unit -> new Happened.Choice(unit.organizationId(), unit.name()))
                .toList();
    }

    private static String title(String kind) {
        return Words.sentence(Words.scale(kind));
    }

    /**
     * What differs of a kind.
     *
     * @param old states at the first moment, by id
     * @param young states at the second
     */
    private record Found(
            String kind,
            Map<String, ?> old,
            Map<String, ?> young,
            List<String> added,
            List<String> changed,
            List<String> ended,
            int same,
            int withheld) {

        boolean isUnchanged() {
            return added.isEmpty() && changed.isEmpty() && ended.isEmpty();
        }

        boolean isNothing() {
            return isUnchanged() && same == 0 && withheld == 0;
        }

        Stream<Pair> pairs(int most) {
            return Stream.of(added, changed, ended)
                    .flatMap(ids -> ids.stream().limit(most))
                    .map(id -> new Pair(new SubjectKey(kind, id), json(old.get(id)), json(young.get(id))));
        }

        private static @Nullable JsonNode json(@Nullable Object state) {
            return state == null ? null : EventJson.MAPPER.valueToTree(state);
        }

        OfKind said(int most, Function<SubjectKey, One> say) {
            return new OfKind(
                    title(kind),
                    kind,
                    most == MANY || FIRST.contains(kind),
                    some(added, most, say),
                    some(changed, most, say),
                    some(ended, most, say),
                    same);
        }

        private Some some(List<String> ids, int most, Function<SubjectKey, One> say) {
            return new Some(
                    ids.size(),
                    ids.stream()
                            .limit(most)
                            .map(id -> say.apply(new SubjectKey(kind, id)))
                            .toList());
        }
    }

    private static <S> Found found(SubjectKind<S, ?> kind, Snapshot before, Snapshot after) {
        Map<String, S> old = before.byId(kind.stateType());
        Map<String, S> young = after.byId(kind.stateType());
        Set<String> ids = new HashSet<>(old.keySet());
        ids.addAll(young.keySet());
        Set<String> hidden = new HashSet<>(before.withheld(kind.stateType(), ids));
        hidden.addAll(after.withheld(kind.stateType(), ids));
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> ended = new ArrayList<>();
        int same = 0;
        int withheld = 0;
        for (String id : ids.stream().sorted().toList()) {
            S was = old.get(id);
            S is = young.get(id);
            if (hidden.contains(id) || isOwnPractice(was) || isOwnPractice(is)) {
                withheld++;
            } else if (was == null) {
                added.add(id);
            } else if (is == null || (Ends.has(is) && !Ends.has(was))) {
                ended.add(id);
            } else if (was.equals(is)) {
                same++;
            } else {
                changed.add(id);
            }
        }
        return new Found(kind.name(), old, young, added, changed, ended, same, withheld);
    }

    /** Teachers' own practices are counted, and nobody is told which they are. */
    private static boolean isOwnPractice(@Nullable Object state) {
        return state instanceof TeamState team && !team.level().isShared();
    }

    private Map<SubjectKey, Became> said(List<Found> found, int most, Two two) {
        List<Pair> pairs = found.stream().flatMap(one -> one.pairs(most)).toList();
        Names names = parts.names(two.to());
        Map<SubjectKey, Became> said = new HashMap<>();
        things.became(pairs, names, two.to().tense()).forEach(one -> said.put(one.key(), one));
        return said;
    }

    private static One one(Became became, Two two) {
        SubjectKey key = became.key();
        List<Line> lines = became.changes().stream()
                .sorted(Comparator.comparingInt(ChangeReads::rank))
                .flatMap(ChangeReads::lines)
                .toList();
        String page = PagePath.of(key.kind(), key.id());
        return new One(
                became.title(),
                page,
                page + "/compare" + query(two),
                lines.stream().limit(MOST_LINES).toList(),
                Math.max(0, lines.size() - MOST_LINES));
    }

    /** The two moments as a comparison is asked for. */
    static String query(Two two) {
        StringBuilder query = new StringBuilder();
        add(query, "from", two.from().day());
        add(query, "fromKnownAt", two.from().knownDay());
        add(query, "to", two.to().day());
        add(query, "toKnownAt", two.to().knownDay());
        add(query, "clock", two.to().bySource() ? "source" : null);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(value);
        }
    }

    private static int rank(Group group) {
        for (int i = 0; i < PRINCIPAL.size(); i++) {
            if (group.where().startsWith(PRINCIPAL.get(i))) {
                return i;
            }
        }
        return PRINCIPAL.size();
    }

    private static Stream<Line> lines(Group group) {
        return group.differences().stream().map(difference -> line(group, difference));
    }

    private static Line line(Group group, Difference difference) {
        String what = difference.field().isEmpty() || difference.field().equals(group.where())
                ? group.where()
                : group.where() + ", " + difference.field();
        return new Line(what, shortened(difference.before()), shortened(difference.after()));
    }

    private static List<Said> shortened(List<Said> said) {
        return said.stream().limit(MOST_SAID).map(ChangeReads::shortened).toList();
    }

    private static Said shortened(Said said) {
        List<Word> words = new ArrayList<>();
        int length = 0;
        for (Word word : said.words()) {
            int room = LONGEST - length;
            if (word.text().length() > room) {
                words.add(new Word(word.text().substring(0, Math.max(0, room)) + "…", word.marked(), word.link()));
                break;
            }
            words.add(word);
            length += word.text().length();
        }
        return new Said(words);
    }
}
