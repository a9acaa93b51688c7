package org.throughline.command.hindsight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.DaysOfNames;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Judgement;
import org.throughline.command.Ledger;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.SubjectRules;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.Ends;
import org.throughline.events.EventCatalog;
import org.throughline.events.LooksBack;
import org.throughline.events.Mentions;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.organization.OrganizationEvent;

/**
 * Goes through what is recorded, in its order, and judges each entry as if it came in today behind those before it. What an older
 * version of the program took stays true; that it would be refused now, or warned of, is told beside it. What a command looks at
 * beyond the rules of its subject, the days of its unit and of what it names, and the policies of its district, is not judged.
 */
public final class Hindsight {

    /** Stands beside an entry that would be refused, where a policy that is not met stands otherwise. */
    public static final String REFUSED_TODAY = "REFUSED_TODAY";

    private static final String ORGANIZATION =
            SubjectKey.of(OrganizationEvent.class, "").kind();

    private final Map<String, SubjectRules<?, ?>> rules;
    private final Judgement judgement;
    private final Past past = new Past();
    private final Peers peers;

    /**
     * Begins before the first entry.
     *
     * @param rules those of every kind of subject, by kind
     */
    public Hindsight(Map<String, SubjectRules<?, ?>> rules, Judgement judgement) {
        this.rules = Map.copyOf(rules);
        this.judgement = judgement;
        this.peers = new Peers(past, past, past, judgement);
    }

    /**
     * What is to be said of an entry.
     *
     * @param codes of policies that it does not meet and does not tell of, and {@link #REFUSED_TODAY}
     * @param why in the words of the refusals; empty where it would be taken with concerns
     */
    public record Doubt(List<String> codes, List<String> why) {

        public Doubt {
            codes = List.copyOf(codes);
            why = List.copyOf(why);
        }
    }

    /**
     * Judges the next entry and takes it in.
     *
     * @param unit organization id of the unit it concerns
     * @param district organization id of its district; absent above districts
     * @param told the concerns that stand beside it already
     * @return empty where there is nothing to say that it does not say itself
     */
    public Optional<Doubt> next(
            SubjectKey subject, SubjectEvent event, String unit, @Nullable String district, List<String> told) {
        List<String> why = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        Scope scope = scope(subject, unit, district);
        refused(() -> requireOfItsSubject(subject, event), why);
        said(event).forEach(one -> {
            refused(() -> scope.requireThere(one), why);
            requireNamed(subject, one, why);
        });
        Stream.concat(said(event).stream(), Stream.of(event))
                .distinct()
                .forEach(one -> refused(() -> codes.addAll(judgement.concerns(one, scope, peers)), why));
        codes.removeAll(told);
        past.add(subject, event, unit);
        if (!why.isEmpty()) {
            codes.addFirst(REFUSED_TODAY);
        }
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Doubt(codes.stream().distinct().toList(), why));
    }

    /** What is said to have been so: of a correction what it puts in the place of the entry, of a retraction nothing. */
    private static List<SubjectEvent> said(SubjectEvent event) {
        return switch (event) {
            case EntryCorrected e -> List.of(e.right().event());
            case EntryRetracted e -> List.of();
            default -> List.of(event);
        };
    }

    /** An organization is in no unit but itself: its own rules say when it is there. */
    private Scope scope(SubjectKey subject, String unit, @Nullable String district) {
        return subject.kind().equals(ORGANIZATION) || !past.has(new SubjectKey(ORGANIZATION, unit))
                ? new Scope(unit, district, null, null, peers)
                : Organizations.scope(peers, unit);
    }

    private void requireOfItsSubject(SubjectKey subject, SubjectEvent event) {
        Ledger<?, ?> ledger = peers.ledger(rulesOf(subject.kind()), subject.id());
        ledger.judge(event);
        DaysOfNames.require(ledger, event, peers);
    }

    private void requireNamed(SubjectKey subject, SubjectEvent event, List<String> why) {
        if (event.getClass().isAnnotationPresent(Ends.class) || event.getClass().isAnnotationPresent(LooksBack.class)) {
            return;
        }
        Mentions.in(event).stream()
                .filter(named -> !named.equals(subject))
                .filter(named ->
                        !peers.ledger(rulesOf(named.kind()), named.id()).isThereOn(event.effectiveOn()))
                .forEach(named -> why.add("%s is not there on %s, where %s names it"
                        .formatted(
                                named,
                                event.effectiveOn(),
                                EventCatalog.ALL.of(event.getClass()).name())));
    }

    private SubjectRules<?, ?> rulesOf(String kind) {
        return Optional.ofNullable(rules.get(kind))
                .orElseThrow(() -> new IllegalArgumentException("no rules for subjects of the kind " + kind));
    }

    private static void refused(Runnable judged, List<String> why) {
        try {
            judged.run();
        } catch (Refusal refusal) {
            why.add(refusal.detail());
        }
    }
}
