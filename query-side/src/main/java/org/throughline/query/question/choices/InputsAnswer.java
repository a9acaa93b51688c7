package org.throughline.query.question.choices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.choices.decision.InputUse;
import org.throughline.query.Tallies;
import org.throughline.query.question.choices.Recordings.Recorded;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.choices.decision.DecisionState.Input;
import org.throughline.query.subject.choices.decision.DecisionState.Status;

/**
 * Whether input was asked for before or after decisions took effect, on both clocks.
 *
 * @param decisions those that took effect in the window, by day
 * @param undecided what has input by then and no decision yet
 */
public record InputsAnswer(Totals totals, List<OfDecision> decisions, List<OfDecision> undecided) {

    /**
     * Counts of the decisions listed.
     *
     * @param withoutInput with no input recorded, which need not mean that nobody was heard
     * @param crossRole with input from at least two groups
     * @param enteredLate with input given before and recorded only after the decision was
     */
    public record Totals(
            int decisions,
            int withoutInput,
            int withInputBefore,
            int onlyAfterwards,
            int onlyInformed,
            int crossRole,
            int enteredLate) {}

    /** On which side of something a moment lies. */
    public enum Side {
        BEFORE,
        ON_THE_DAY,
        AFTER,
        /** There is no decision by then. */
        UNDECIDED
    }

    /** Why input may be a token. */
    public enum Risk {
        /** Everybody was told and nobody was asked. */
        ONLY_INFORMED,
        /** It was asked for when the decision held already. */
        ONLY_AFTERWARDS
    }

    /**
     * An input.
     *
     * @param effective on which side of the day of the decision it was given
     * @param recorded on which side of the recording of the decision it was recorded
     * @param use what became of it; absent as long as nobody says
     */
    public record OfInput(
            String inputId,
            String group,
            EngagementDepth depth,
            LocalDate givenOn,
            @Nullable Instant recordedAt,
            Side effective,
            Side recorded,
            @Nullable String askedBy,
            @Nullable InputUse use,
            @Nullable String whatChanged) {}

    /**
     * A decision with its inputs.
     *
     * @param deepest the deepest engagement of any group; absent without input
     * @param tokenism empty when there is no such risk; nothing is said of it without input
     */
    public record OfDecision(
            String decisionId,
            String organizationId,
            @Nullable String teamId,
            @Nullable String title,
            Status status,
            @Nullable LocalDate decidedOn,
            @Nullable Instant recordedAt,
            long before,
            long onTheDay,
            long after,
            long groups,
            @Nullable EngagementDepth deepest,
            List<Risk> tokenism,
            List<OfInput> inputs) {

        boolean enteredLate() {
            return inputs.stream()
                    .anyMatch(input -> input.effective() == Side.BEFORE && input.recorded() == Side.AFTER);
        }
    }

    /** A decision on both clocks. */
    record Known(DecisionState decision, Recordings recordings) {}

    static InputsAnswer of(Window window, Collection<Known> known) {
        List<OfDecision> decisions = known.stream()
                .filter(one -> one.decision().wasTaken())
                .filter(one ->
                        window.contains(Objects.requireNonNull(one.decision().decidedOn())))
                .sorted(Comparator.comparing((Known one) ->
                                Objects.requireNonNull(one.decision().decidedOn()))
                        .thenComparing(one -> one.decision().decisionId()))
                .map(InputsAnswer::of)
                .toList();
        List<OfDecision> undecided = known.stream()
                .filter(one -> one.decision().status() == Status.UNDECIDED)
                .map(InputsAnswer::of)
                .toList();
        return new InputsAnswer(totals(decisions), decisions, undecided);
    }

    private static Totals totals(List<OfDecision> all) {
        return new Totals(
                all.size(),
                Tallies.count(all, one -> one.inputs().isEmpty()),
                Tallies.count(all, one -> one.before() > 0),
                Tallies.count(all, one -> one.tokenism().contains(Risk.ONLY_AFTERWARDS)),
                Tallies.count(all, one -> one.tokenism().contains(Risk.ONLY_INFORMED)),
                Tallies.count(all, one -> one.groups() > 1),
                Tallies.count(all, OfDecision::enteredLate));
    }

    private static OfDecision of(Known known) {
        DecisionState decision = known.decision();
        Account account = decision.account();
        List<OfInput> inputs =
                decision.inputs().stream().map(input -> of(input, known)).toList();
        Recorded recorded = known.recordings().decision();
        return new OfDecision(
                decision.decisionId(),
                decision.organizationId(),
                decision.teamId(),
                account == null ? null : account.title(),
                decision.status(),
                decision.decidedOn(),
                recorded == null ? null : recorded.at(),
                count(inputs, Side.BEFORE),
                count(inputs, Side.ON_THE_DAY),
                count(inputs, Side.AFTER),
                inputs.stream().map(OfInput::group).distinct().count(),
                inputs.stream()
                        .map(OfInput::depth)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                TokenismRisk.of(inputs),
                inputs);
    }

    private static long count(List<OfInput> inputs, Side side) {
        return inputs.stream().filter(input -> input.effective() == side).count();
    }

    private static OfInput of(Input input, Known known) {
        Recorded own = known.recordings().inputs().get(input.inputId());
        return new OfInput(
                input.inputId(),
                input.group(),
                input.depth(),
                input.givenOn(),
                own == null ? null : own.at(),
                side(input.givenOn(), known.decision().decidedOn()),
                side(own, known.recordings().decision()),
                input.askedBy(),
                input.use(),
                input.whatChanged());
    }

    private static Side side(LocalDate given, @Nullable LocalDate decided) {
        if (decided == null) {
            return Side.UNDECIDED;
        }
        return given.isBefore(decided) ? Side.BEFORE : given.isAfter(decided) ? Side.AFTER : Side.ON_THE_DAY;
    }

    private static Side side(@Nullable Recorded input, @Nullable Recorded decision) {
        if (input == null || decision == null) {
            return Side.UNDECIDED;
        }
        return input.position() < decision.position() ? Side.BEFORE : Side.AFTER;
    }
}
