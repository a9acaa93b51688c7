package org.throughline.query.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.inventory.Initiative;
import org.throughline.events.inventory.InitiativeDecision;
import org.throughline.events.inventory.Outcome;
import org.throughline.query.Days;
import org.throughline.query.inventory.InitiativesAnswer.AtTheSameTime;
import org.throughline.query.inventory.InitiativesAnswer.DecisionMade;
import org.throughline.query.inventory.InitiativesAnswer.InventoryAsked;
import org.throughline.query.inventory.InitiativesAnswer.OverlappingRuns;
import org.throughline.query.inventory.InitiativesAnswer.Run;
import org.throughline.query.inventory.InventoryState.Decision;
import org.throughline.query.inventory.InventoryState.DrawnPlan;
import org.throughline.query.inventory.InventoryState.ListedInitiative;
import org.throughline.query.overlap.Overlap;
import org.throughline.query.overlap.Profile;
import org.throughline.query.read.Window;

/** Which initiatives ran at the same time, overlapping whom; what was stopped? Pure. */
final class InitiativesQuestion {

    private static final Set<InitiativeDecision> ENDS = Set.of(InitiativeDecision.MERGE, InitiativeDecision.STOP);

    private final List<InventoryState> inventories;
    private final Window window;

    private InitiativesQuestion(Collection<InventoryState> inventories, Window window) {
        this.inventories = inventories.stream()
                .sorted(Comparator.comparing(InventoryState::openedOn).thenComparing(InventoryState::inventoryId))
                .toList();
        this.window = window;
    }

    static InitiativesAnswer answer(
            Collection<InventoryState> inventories, Window window, long position, @Nullable LocalDate asOf) {
        InitiativesQuestion question = new InitiativesQuestion(inventories, window);
        List<Known> known = question.known();
        List<OverlappingRuns> together = together(known, window);
        List<DecisionMade> decisions = question.decisions();
        return new InitiativesAnswer(
                position,
                asOf,
                window,
                question.inventories.stream().map(InitiativesQuestion::asked).toList(),
                known.stream().map(Known::run).toList(),
                together.stream().filter(InitiativesQuestion::isTelling).toList(),
                together.stream().filter(pair -> !isTelling(pair)).count(),
                decisions,
                decisions.stream()
                        .filter(made -> made.decision() == InitiativeDecision.STOP)
                        .toList());
    }

    /** An initiative as the last inventory that lists it knows it. */
    private record Known(Run run, Profile profile) {}

    private List<Known> known() {
        Map<List<String>, Known> last = new LinkedHashMap<>();
        for (InventoryState inventory : inventories) {
            for (ListedInitiative listed : inventory.initiatives()) {
                last.put(
                        List.of(inventory.organizationId(), listed.code()),
                        new Known(run(inventory, listed), profile(listed.initiative())));
            }
        }
        return last.values().stream().filter(known -> mayMeet(known.run())).toList();
    }

    private boolean mayMeet(Run run) {
        return window.meets(run.from() == null ? LocalDate.MIN : run.from(), run.until());
    }

    private static Run run(InventoryState inventory, ListedInitiative listed) {
        return new Run(
                inventory.organizationId(),
                listed.code(),
                listed.initiative().name(),
                inventory.inventoryId(),
                listed.initiative().startedOn(),
                Days.earlier(listed.initiative().endsOn(), endDecided(listed.decision())));
    }

    private static @Nullable LocalDate endDecided(@Nullable Decision decision) {
        return decision != null && ENDS.contains(decision.decision()) ? decision.on() : null;
    }

    private static Profile profile(Initiative initiative) {
        List<String> involved = Stream.concat(
                        initiative.members().stream(),
                        initiative.teams().stream().map(team -> "team " + team))
                .toList();
        return Profile.of(
                initiative.purposes(),
                initiative.targetGroups(),
                initiative.outcomes().stream().map(Outcome::name).toList(),
                involved);
    }

    private static List<OverlappingRuns> together(List<Known> known, Window window) {
        List<OverlappingRuns> pairs = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            for (Known other : known.subList(i + 1, known.size())) {
                pair(known.get(i), other).filter(pair -> meets(pair, window)).forEach(pairs::add);
            }
        }
        pairs.sort(Comparator.comparing(
                (OverlappingRuns pair) -> pair.overlap().score(), Comparator.nullsLast(Comparator.reverseOrder())));
        return pairs;
    }

    private static Stream<OverlappingRuns> pair(Known one, Known other) {
        LocalDate until = Days.earlier(one.run().until(), other.run().until());
        LocalDate from = Days.later(one.run().from(), other.run().from());
        if (from != null && until != null && !from.isBefore(until)) {
            return Stream.empty();
        }
        boolean known = one.run().from() != null && other.run().from() != null;
        return Stream.of(new OverlappingRuns(
                one.run(),
                other.run(),
                known ? AtTheSameTime.YES : AtTheSameTime.UNKNOWN,
                known ? from : null,
                until,
                Overlap.between(one.profile(), other.profile())));
    }

    private static boolean meets(OverlappingRuns pair, Window window) {
        return window.meets(pair.from() == null ? LocalDate.MIN : pair.from(), pair.until());
    }

    private static boolean isTelling(OverlappingRuns pair) {
        return pair.overlap().score() == null || pair.overlap().isShared();
    }

    private static InventoryAsked asked(InventoryState inventory) {
        return new InventoryAsked(
                inventory.inventoryId(),
                inventory.organizationId(),
                inventory.step(),
                inventory.openedOn(),
                inventory.undecided(),
                inventory.lacksPlan(),
                inventory.plans().stream().map(DrawnPlan::planId).toList());
    }

    private List<DecisionMade> decisions() {
        return inventories.stream()
                .flatMap(inventory -> inventory.initiatives().stream()
                        .filter(listed -> listed.decision() != null)
                        .map(listed -> made(inventory, listed, Objects.requireNonNull(listed.decision()))))
                .filter(made -> window.meets(made.on(), made.on().plusDays(1)))
                .sorted(Comparator.comparing(DecisionMade::on))
                .toList();
    }

    private DecisionMade made(InventoryState inventory, ListedInitiative listed, Decision decision) {
        return new DecisionMade(
                inventory.inventoryId(),
                inventory.organizationId(),
                listed.code(),
                listed.initiative().name(),
                decision.decision(),
                decision.into(),
                decision.reason(),
                decision.deciders(),
                decision.on(),
                ENDS.contains(decision.decision()) ? listedAgain(inventory, listed.code()) : null);
    }

    private @Nullable String listedAgain(InventoryState inventory, String code) {
        return inventories.stream()
                .skip(inventories.indexOf(inventory) + 1L)
                .filter(next -> next.organizationId().equals(inventory.organizationId()))
                .filter(next -> next.initiatives().stream()
                        .anyMatch(listed -> listed.code().equals(code)))
                .map(InventoryState::inventoryId)
                .findFirst()
                .orElse(null);
    }
}
