package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.inventory.Initiative;
import org.throughline.events.choices.inventory.InitiativeDecision;
import org.throughline.events.choices.inventory.Outcome;
import org.throughline.query.Days;
import org.throughline.query.question.choices.InitiativesAnswer.DecisionMade;
import org.throughline.query.question.choices.InitiativesAnswer.InventoryAsked;
import org.throughline.query.question.choices.InitiativesAnswer.Run;
import org.throughline.query.question.overlap.Profile;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.inventory.InventoryState;
import org.throughline.query.subject.choices.inventory.InventoryState.Decision;
import org.throughline.query.subject.choices.inventory.InventoryState.DrawnPlan;
import org.throughline.query.subject.choices.inventory.InventoryState.ListedInitiative;

/** Which initiatives ran at the same time, overlapping whom; what was stopped? Pure. */
final class InitiativesAudit {

    private static final Set<InitiativeDecision> ENDS = Set.of(InitiativeDecision.MERGE, InitiativeDecision.STOP);

    private final List<InventoryState> inventories;
    private final Window window;
    private final BiPredicate<String, LocalDate> here;
    /** Which inventories list an initiative, by organization and code, in the order they were opened. */
    private final Map<List<String>, List<InventoryState>> listing = new HashMap<>();

    private InitiativesAudit(
            Collection<InventoryState> inventories, Window window, BiPredicate<String, LocalDate> here) {
        this.inventories = inventories.stream()
                .sorted(Comparator.comparing(InventoryState::openedOn).thenComparing(InventoryState::inventoryId))
                .toList();
        this.window = window;
        this.here = here;
        for (InventoryState inventory : this.inventories) {
            inventory
                    .initiatives()
                    .forEach(listed -> listing.computeIfAbsent(
                                    List.of(inventory.organizationId(), listed.code()), key -> new ArrayList<>())
                            .add(inventory));
        }
    }

    /**
     * The answer for a day.
     *
     * @param inventories of every organization that ever lay here, as they were on the day
     * @param here whether an organization lay here on a day
     * @param districtOf the district an organization lay in on the day; itself where it lay in none
     */
    static InitiativesAnswer answer(
            Collection<InventoryState> inventories,
            LocalDate day,
            Window window,
            BiPredicate<String, LocalDate> here,
            UnaryOperator<String> districtOf) {
        InitiativesAudit question = new InitiativesAudit(inventories, window, here);
        List<InventoryState> present = question.inventories.stream()
                .filter(inventory -> here.test(inventory.organizationId(), day))
                .toList();
        List<Known> known = question.known(present);
        Together together = new Together(window);
        together.compareAll(known, districtOf);
        List<DecisionMade> decisions = question.decisions();
        return new InitiativesAnswer(
                present.stream().map(InitiativesAudit::asked).toList(),
                known.stream().map(Known::run).toList(),
                together.telling(),
                together.nothingInCommon(),
                decisions,
                decisions.stream()
                        .filter(made -> made.decision() == InitiativeDecision.STOP)
                        .toList());
    }

    /** An initiative as the last inventory that lists it knows it. */
    record Known(Run run, Profile profile) {}

    private List<Known> known(List<InventoryState> present) {
        Map<List<String>, Known> last = new LinkedHashMap<>();
        for (InventoryState inventory : present) {
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
                .filter(made -> window.contains(made.on()) && here.test(made.organizationId(), made.on()))
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
        List<InventoryState> all = listing.getOrDefault(List.of(inventory.organizationId(), code), List.of());
        return all.stream()
                .dropWhile(listed -> !listed.inventoryId().equals(inventory.inventoryId()))
                .skip(1)
                .map(InventoryState::inventoryId)
                .findFirst()
                .orElse(null);
    }
}
