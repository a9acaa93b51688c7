package org.throughline.events;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The revision in which an event is written today; an event without it is at revision 1. Raise it when the meaning or
 * shape changes, keep the frozen example of the old one and upcast it.
 */
@Documented
@Target(TYPE)
@Retention(RUNTIME)
public @interface Revision {
    /** 2 or higher. */
    int value();
}
