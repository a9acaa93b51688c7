package org.throughline.command;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** An id that the door makes up when the client brings none. */
@Documented
@Target(FIELD)
@Retention(RUNTIME)
public @interface OrNewId {}
