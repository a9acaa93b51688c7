package org.throughline.events;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The event looks back on what was until its day, so that what it names may have ended by then. */
@Documented
@Target(TYPE)
@Retention(RUNTIME)
public @interface LooksBack {}
