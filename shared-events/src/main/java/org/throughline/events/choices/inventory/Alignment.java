package org.throughline.events.choices.inventory;

/** How well an initiative fits what the district wants; assessed by people, never computed. */
public enum Alignment {
    ALIGNED,
    PARTLY_ALIGNED,
    NOT_ALIGNED
}
