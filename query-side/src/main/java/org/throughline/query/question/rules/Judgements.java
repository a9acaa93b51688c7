package org.throughline.query.question.rules;

import java.util.List;

/** The judgements of rules about one area. A bean is all it takes. */
@FunctionalInterface
public interface Judgements {

    List<Judgement> all();
}
