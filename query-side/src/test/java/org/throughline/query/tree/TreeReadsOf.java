package org.throughline.query.tree;

import org.throughline.query.answer.Answers;

/** Tree reads for tests. */
public final class TreeReadsOf {

    private TreeReadsOf() {}

    public static TreeReads answers(Answers answers) {
        return new TreeReads(answers);
    }
}
