package org.throughline.events;

/**
 * Names one subject across all kinds, and thereby its stream in the log; written {@code kind:id}.
 *
 * @param kind the kind's name, see {@link Subject}
 * @param id the id within the kind
 */
public record SubjectKey(String kind, String id) {

    /**
     * The name of the kind that an event family tells about.
     *
     * @throws IllegalArgumentException when the family carries none
     */
    public static String kindOf(Class<? extends SubjectEvent> family) {
        Subject subject = family.getAnnotation(Subject.class);
        if (subject == null) {
            throw new IllegalArgumentException(family + " carries no @Subject");
        }
        return subject.value();
    }

    /**
     * The subject with this id, of the kind that an event family tells about.
     *
     * @throws IllegalArgumentException when the family carries none
     */
    public static SubjectKey of(Class<? extends SubjectEvent> family, String id) {
        return new SubjectKey(kindOf(family), id);
    }

    /**
     * The subject that an event is about.
     *
     * @throws IllegalArgumentException when the event is not of the catalog
     */
    public static SubjectKey of(SubjectEvent event) {
        String kind = event instanceof Amendment amendment
                ? amendment.kind()
                : EventCatalog.ALL.of(event.getClass()).subject();
        return new SubjectKey(kind, event.subjectId());
    }

    /**
     * Reads {@code kind:id}.
     *
     * @throws IllegalArgumentException when there is no colon in it
     */
    public static SubjectKey parse(String key) {
        int colon = key.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("'" + key + "' is not of the form kind:id");
        }
        return new SubjectKey(key.substring(0, colon), key.substring(colon + 1));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
