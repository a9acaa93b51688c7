package org.throughline.events;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The event brings something to its end, so it may take effect behind the end of the organization or team it belongs to: what
 * was forgotten to be ended can still be.
 */
@Documented
@Target(TYPE)
@Retention(RUNTIME)
public @interface Ends {}
