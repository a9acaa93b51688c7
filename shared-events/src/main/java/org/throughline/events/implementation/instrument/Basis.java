package org.throughline.events.implementation.instrument;

/** What a figure in an instrument rests on. */
public record Basis(Grade grade, String note) {

    /** How sure it is. */
    public enum Grade {
        /** Published by the instrument's makers or keepers. */
        A,
        /** Published by others, or only in part. */
        B,
        /** Known in the field, without a source that says so. */
        C
    }
}
