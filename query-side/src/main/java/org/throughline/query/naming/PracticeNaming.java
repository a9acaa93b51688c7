package org.throughline.query.naming;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.SubjectEvent;
import org.throughline.events.implementation.practice.PracticeEvent;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeJoined;
import org.throughline.query.history.SubjectHistory;
import org.throughline.query.read.Naming;
import org.throughline.query.read.Territory;
import org.throughline.query.subject.implementation.practice.PracticeFold;
import org.throughline.query.subject.implementation.practice.PracticeState;
import org.throughline.query.timeline.Known;

/**
 * Names mean what the nearest organization says that anything happened in: itself, else what it lay in on that day. One that selected a
 * practice under a name means that practice by it.
 */
@Component
public final class PracticeNaming implements Naming {

    private final PracticeFold fold;

    public PracticeNaming(PracticeFold fold) {
        this.fold = fold;
    }

    @Override
    public String kind() {
        return fold.name();
    }

    @Override
    public Meanings by(List<SubjectHistory> histories, @Nullable LocalDate asOf, Known known, Territory territory) {
        Set<String> aliases = histories.stream()
                .flatMap(history -> history.events().stream())
                .flatMap(entry -> alias(entry.event()).stream())
                .collect(Collectors.toUnmodifiableSet());
        if (aliases.isEmpty()) {
            return Meanings.NONE;
        }
        Map<String, PracticeState> states = new HashMap<>();
        histories.stream()
                .filter(history -> aliases.contains(codeOf(history.id())))
                .forEach(history -> Optional.ofNullable(
                                history.fold(fold, asOf, known).state())
                        .ifPresent(state -> states.put(history.id(), state)));
        return states.isEmpty() ? Meanings.NONE : new Said(aliases, states, territory);
    }

    private static Optional<String> alias(SubjectEvent event) {
        SubjectEvent said =
                event instanceof EntryCorrected correction ? correction.right().event() : event;
        return said instanceof PracticeJoined joined ? Optional.of(joined.alias()) : Optional.empty();
    }

    private static String codeOf(String id) {
        return id.substring(id.indexOf('~') + 1);
    }

    /**
     * What was said of names.
     *
     * @param aliases names that somebody ever joined
     * @param states of these names, by id
     */
    private record Said(Set<String> aliases, Map<String, PracticeState> states, Territory territory)
            implements Meanings {

        @Override
        public boolean areNone() {
            return false;
        }

        @Override
        public String of(String name, String unit, LocalDate day) {
            if (!aliases.contains(name)) {
                return name;
            }
            List<String> upwards = territory.upwards(unit, day);
            Set<String> seen = new HashSet<>();
            String meant = name;
            while (seen.add(meant)) {
                meant = next(meant, upwards, day);
            }
            return meant;
        }

        private String next(String name, List<String> upwards, LocalDate day) {
            if (!aliases.contains(name)) {
                return name;
            }
            for (String organization : upwards) {
                PracticeState state = states.get(PracticeEvent.practiceId(organization, name));
                if (state != null && state.meansOn(day).isPresent()) {
                    return state.meansOn(day).get();
                }
                if (state != null && state.isSelectedOn(day)) {
                    return name;
                }
            }
            return name;
        }
    }
}
