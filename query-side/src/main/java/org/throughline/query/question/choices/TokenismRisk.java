package org.throughline.query.question.choices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.query.question.choices.InputsAnswer.OfInput;
import org.throughline.query.question.choices.InputsAnswer.Risk;
import org.throughline.query.question.choices.InputsAnswer.Side;

/**
 * Input is at risk of being a token when everybody was only informed, or when all of it came after the day the decision
 * took effect. Input on the day itself is not held against anybody. Without any input there is nothing to judge. The same
 * holds of engaging people, however often it was done.
 */
public final class TokenismRisk {

    private TokenismRisk() {}

    static List<Risk> of(List<OfInput> inputs) {
        return of(inputs, OfInput::depth, input -> input.effective() == Side.AFTER);
    }

    /**
     * The risks of some, whatever they are.
     *
     * @param depth how deeply people were engaged at one
     * @param afterwards whether one came after what it was about had taken effect
     */
    public static <T> List<Risk> of(Collection<T> all, Function<T, EngagementDepth> depth, Predicate<T> afterwards) {
        List<Risk> risks = new ArrayList<>();
        if (all.isEmpty()) {
            return risks;
        }
        if (all.stream().allMatch(one -> depth.apply(one) == EngagementDepth.INFORM)) {
            risks.add(Risk.ONLY_INFORMED);
        }
        if (all.stream().allMatch(afterwards)) {
            risks.add(Risk.ONLY_AFTERWARDS);
        }
        return List.copyOf(risks);
    }
}
