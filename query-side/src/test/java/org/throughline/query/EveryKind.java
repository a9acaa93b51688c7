package org.throughline.query;

import java.util.List;

/** Every kind of subject, found as the program finds them. */
public final class EveryKind {

    private EveryKind() {}

    /** Kinds for whatever is in the catalog. */
    public static SubjectKinds found() {
        List<SubjectKind<?, ?>> kinds = Found.all(SubjectKind.class, EveryKind.class.getPackageName()).stream()
                .<SubjectKind<?, ?>>map(kind -> kind)
                .toList();
        return new SubjectKinds(kinds);
    }
}
