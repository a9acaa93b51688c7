package org.throughline.query.subject.choices.decision;

import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.choices.decision.GivenInput;
import org.throughline.events.choices.decision.InputUse;
import org.throughline.query.words.Words;

/** What is said of input, whatever it is given to. */
public final class InputWords {

    private InputWords() {}

    /** {@code Families worked along on decision Late start}. */
    public static String given(GivenInput input, String to) {
        return "%s %s on %s".formatted(Words.sentence(Words.code(input.group())), depth(input.depth()), to);
    }

    /** {@code Input to decision Late start changed it}. */
    public static String traced(String to, InputUse use) {
        return "Input to %s %s".formatted(to, use(use));
    }

    /** {@code exchanged views}. */
    public static String depth(EngagementDepth depth) {
        return switch (depth) {
            case INFORM -> "were informed";
            case NETWORK -> "exchanged views";
            case COLLABORATE -> "worked along";
            case TRANSFORM -> "led along";
        };
    }

    private static String use(InputUse use) {
        return switch (use) {
            case CHANGED_IT -> "changed it";
            case CONFIRMED_IT -> "confirmed it";
            case NOT_TAKEN_UP -> "was not taken up";
        };
    }
}
