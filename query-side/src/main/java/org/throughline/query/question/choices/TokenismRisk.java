package org.throughline.query.question.choices;

import java.util.ArrayList;
import java.util.List;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.query.question.choices.InputsAnswer.OfInput;
import org.throughline.query.question.choices.InputsAnswer.Risk;
import org.throughline.query.question.choices.InputsAnswer.Side;

/**
 * Input is at risk of being a token when everybody was only informed, or when all of it came after the day the decision
 * took effect. Input on the day itself is not held against anybody. Without any input there is nothing to judge.
 */
final class TokenismRisk {

    private TokenismRisk() {}

    static List<Risk> of(List<OfInput> inputs) {
        List<Risk> risks = new ArrayList<>();
        if (inputs.isEmpty()) {
            return risks;
        }
        if (inputs.stream().allMatch(input -> input.depth() == EngagementDepth.INFORM)) {
            risks.add(Risk.ONLY_INFORMED);
        }
        if (inputs.stream().allMatch(input -> input.effective() == Side.AFTER)) {
            risks.add(Risk.ONLY_AFTERWARDS);
        }
        return List.copyOf(risks);
    }
}
