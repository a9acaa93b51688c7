package org.throughline.query.question.choices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.Account;
import org.throughline.query.Percent;
import org.throughline.query.subject.choices.decision.DecisionState;

/**
 * How much power to decide is in one hand: the largest share of decisions that one person helped to take. Pure.
 *
 * @param period a quarter ({@code 2019-Q1}), or the whole window
 * @param known decisions of which it is written down who took them
 * @param memberId who helped to take most of them; the first by id where several did; absent when none is known
 * @param mostByOne how many those are
 * @param percent of those known
 */
public record Concentration(
        String period,
        int decisions,
        int known,
        @Nullable String memberId,
        int mostByOne,
        @Nullable BigDecimal percent) {

    static Concentration of(String period, List<DecisionState> decisions) {
        List<Account> known = decisions.stream()
                .map(DecisionState::account)
                .filter(Objects::nonNull)
                .filter(account -> !account.deciders().isEmpty())
                .toList();
        Map<String, Long> byMember = known.stream()
                .flatMap(account -> account.deciders().stream().distinct())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        String most = byMember.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
        int share = most == null ? 0 : byMember.getOrDefault(most, 0L).intValue();
        return new Concentration(period, decisions.size(), known.size(), most, share, Percent.of(share, known.size()));
    }

    /** Quarter by quarter of the calendar, those with a decision. */
    static List<Concentration> byQuarter(List<DecisionState> decisions) {
        Map<String, List<DecisionState>> quarters = decisions.stream()
                .collect(Collectors.groupingBy(Concentration::quarter, TreeMap::new, Collectors.toList()));
        List<Concentration> all = new ArrayList<>();
        quarters.forEach((quarter, within) -> all.add(of(quarter, within)));
        return all;
    }

    private static String quarter(DecisionState decision) {
        LocalDate day = Objects.requireNonNull(decision.decidedOn());
        return "%04d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
    }
}
