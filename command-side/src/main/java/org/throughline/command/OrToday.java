package org.throughline.command;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A day that the door sets to today when the client names none. */
@Documented
@Target(FIELD)
@Retention(RUNTIME)
public @interface OrToday {}
