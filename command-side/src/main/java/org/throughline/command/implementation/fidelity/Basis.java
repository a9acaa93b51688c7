package org.throughline.command.implementation.fidelity;

/** What a figure in an instrument rests on. */
record Basis(Grade grade, String note) {

    /** How sure it is. */
    enum Grade {
        /** Published by the instrument's makers or keepers. */
        A,
        /** Published by others, or only in part. */
        B,
        /** Known in the field, without a source that says so. */
        C
    }
}
