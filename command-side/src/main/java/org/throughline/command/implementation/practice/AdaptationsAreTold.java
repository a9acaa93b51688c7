package org.throughline.command.implementation.practice;

import org.throughline.command.Refusal;
import org.throughline.command.implementation.practice.PracticeCommand.AdaptPractice;
import org.throughline.events.implementation.practice.Adaptation;

/** An adaptation is told in the codes of the vocabulary of its day. Every fault is named. */
final class AdaptationsAreTold {

    private AdaptationsAreTold() {}

    /**
     * The adaptation in the vocabulary's terms, each code once.
     *
     * @throws Refusal MALFORMED with every code that is not of it
     */
    static Adaptation by(AdaptationVocabulary vocabulary, AdaptPractice c) {
        FrameCodes codes = new FrameCodes(vocabulary, "");
        Adaptation adaptation = new Adaptation(
                codes.vocabulary(),
                c.description(),
                codes.one("when", c.when()),
                codes.one("planned", c.planned()),
                codes.several("decidedBy", c.decidedBy()),
                codes.several("what", c.what()),
                codes.several("levels", c.levels()),
                c.faithfulness(),
                codes.one("permanence", c.permanence()),
                codes.several("goals", c.goals()),
                codes.several("nature", c.nature()),
                codes.several("reasons", c.reasons()));
        codes.require();
        return adaptation;
    }
}
