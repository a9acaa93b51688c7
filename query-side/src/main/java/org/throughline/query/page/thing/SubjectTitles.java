package org.throughline.query.page.thing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.page.Naming;
import org.throughline.query.page.TitledNames;
import org.throughline.query.page.Titling;
import org.throughline.query.read.Discretion;
import org.throughline.query.read.Reader;
import org.throughline.query.read.SubjectReads;
import org.throughline.query.read.Tense;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.words.Names;
import tools.jackson.databind.JsonNode;

/** Reads what subjects were called, as anybody may know it. */
@Component
final class SubjectTitles implements Titling {

    private final SubjectKinds kinds;
    private final SubjectReads subjects;
    private final Discretion discretion;

    SubjectTitles(SubjectKinds kinds, SubjectReads subjects, Discretion discretion) {
        this.kinds = kinds;
        this.subjects = subjects;
        this.discretion = discretion;
    }

    /** The titles of these subjects of a kind, by id, as far as there were such. */
    Map<String, String> of(String kind, Collection<String> ids, Names names, Tense tense) {
        return of(kinds.named(kind), ids, names, tense);
    }

    private <S, E extends SubjectEvent> Map<String, String> of(
            SubjectKind<S, E> kind, Collection<String> ids, Names names, Tense tense) {
        Set<String> open = new HashSet<>(ids);
        open.removeAll(discretion.withheld(kind.name(), ids, tense, Reader.ANYBODY));
        Map<String, JsonNode> states = new HashMap<>();
        subjects.states(kind, open, tense).forEach((id, state) -> states.put(id, EventJson.MAPPER.valueToTree(state)));
        return Naming.atOnce(names, known -> {
            Map<String, String> titles = new HashMap<>();
            states.forEach((id, state) -> titles.put(id, Titles.of(kind.name(), state, known)));
            return titles;
        });
    }

    /** One read for each kind that a sentence needs a title of. */
    @Override
    public Names titled(List<TimelineEntry> entries, Names names, Tense tense) {
        return new TitledNames(names, kind -> of(kind, named(kind, entries), names, tense));
    }

    /** Whatever is named by what happened to it, or by what happened to something else. */
    private static Set<String> named(String kind, List<TimelineEntry> entries) {
        Set<String> ids = new HashSet<>();
        entries.forEach(entry -> {
            if (entry.kind().equals(kind)) {
                ids.add(entry.subjectId());
            } else {
                SubjectNames.referredTo(EventJson.MAPPER.readTree(entry.payload())).stream()
                        .filter(key -> key.kind().equals(kind))
                        .map(SubjectKey::id)
                        .forEach(ids::add);
            }
        });
        return ids;
    }
}
