package org.throughline.query.question.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.vocabulary.Rulebooks;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.ground.rulebook.RulebookState;

/** Judges the facts of a snapshot, each by the rules of the district in which its organization lies on the day asked about. */
public final class Bench {

    /** The latest first; of one day, in an order that stays the same. */
    public static final Comparator<Judged> LATEST_FIRST = Comparator.comparing(
                    (Judged judged) -> judged.fact().on(), Comparator.reverseOrder())
            .thenComparing(judged -> judged.fact().subject().kind())
            .thenComparing(judged -> judged.fact().subject().id())
            .thenComparing(judged -> String.valueOf(judged.fact().part()));

    private final Snapshot snapshot;
    private final @Nullable String organization;
    private final Rulebooks rulebooks;
    private final Map<LocalDate, Rulebooks> others = new HashMap<>();

    /**
     * For the facts of a snapshot.
     *
     * @param organization only of this one; absent for all
     */
    public Bench(Snapshot snapshot, @Nullable String organization) {
        this.snapshot = snapshot;
        this.organization = organization;
        this.rulebooks = Rulebooks.in(snapshot);
    }

    /** Every fact by the rules of its own day, and by those of another. */
    public List<Judged> byThenAnd(Judgement judgement, LocalDate day) {
        return judged(
                judgement, (unit, on) -> RulesOfDay.of(rulebooks.of(unit, on), on), (unit, on) -> rules(unit, day));
    }

    /**
     * Every fact by the rules of the day asked about, and by the same with one set otherwise.
     *
     * @param setting one that the rule can have
     */
    public List<Judged> byNowAnd(Judgement judgement, Rule rule, String setting) {
        return judged(
                judgement,
                (unit, on) -> rules(unit, snapshot.day()),
                (unit, on) -> rule.set(rules(unit, snapshot.day()), setting));
    }

    /** The rules of the district of an organization, as they are known of a day. */
    public RulesOfDay rules(String unit, LocalDate day) {
        return RulesOfDay.of(rulebook(unit, day), day);
    }

    private RulebookState rulebook(String unit, LocalDate day) {
        if (day.equals(snapshot.day())) {
            return rulebooks.of(unit);
        }
        String district = snapshot.territory().districtOf(unit, snapshot.day()).orElse(unit);
        return others.computeIfAbsent(day, on -> Rulebooks.in(snapshot.on(on))).of(district);
    }

    private List<Judged> judged(
            Judgement judgement,
            BiFunction<String, LocalDate, RulesOfDay> one,
            BiFunction<String, LocalDate, RulesOfDay> other) {
        Stream<RuleCase> facts = judgement.cases().apply(snapshot);
        return facts.filter(fact -> !fact.on().isAfter(snapshot.day()))
                .filter(fact -> organization == null || organization.equals(fact.organizationId()))
                .map(fact -> Judged.of(
                        judgement,
                        fact,
                        one.apply(fact.organizationId(), fact.on()),
                        other.apply(fact.organizationId(), fact.on())))
                .toList();
    }
}
