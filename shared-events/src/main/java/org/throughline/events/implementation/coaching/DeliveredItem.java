package org.throughline.events.implementation.coaching;

/**
 * One thing that coaching is meant to do.
 *
 * @param item a code: {@code AGENDA_AGREED}
 */
public record DeliveredItem(String item, Delivered delivered) {}
