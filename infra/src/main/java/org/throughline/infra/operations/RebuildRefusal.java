package org.throughline.infra.operations;

/** Why views are not built anew, or no longer, in words for the operator. What answers is as it was. */
final class RebuildRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    RebuildRefusal(String words) {
        super(words);
    }
}
